// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/pricebook.h"
#include "models/sources/rest/restclient.h"

namespace Tokenglass {

/// GET /overview: sums over the last `days` times 24 hours. Costs are CNY, rounded to 0.01 by the server; failures are
/// not told.
struct AdminRestOverview
{
    int days = 0;
    Measures total;
    QList<ModelUsage> models; ///< without input and output apart
    QList<TypeUsage> types; ///< requests and cost only
};

/// One line of GET /daily-breakdown: a UTC day, of which only the part in the window counts. Empty days are missing.
struct AdminRestDay
{
    QDate date;
    Measures measures;
};

/// GET /estimate-cost.
struct AdminRestEstimate
{
    ModelIdentity model;
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    Money inputCost;
    Money outputCost;
    Money totalCost;
};

/// The five questions of a MindGraph-like admin API (".../api/admin/cost-tracking"), with typed answers.
class AdminRestApi final
{
public:
    static constexpr int MostDays = 365;
    static constexpr int MostUsers = 100;
    static const QString DefaultPath;

    AdminRestApi(const ConnectionSettings &settings, const QString &token, const RestLimits &limits = {});

    [[nodiscard]] QFuture<Result<AdminRestOverview>> overview(int days);
    [[nodiscard]] QFuture<Result<QList<AdminRestDay>>> dailyBreakdown(int days);
    /// Users by cost. Requests without a user or of a deleted one are not in it.
    [[nodiscard]] QFuture<Result<QList<EntityUsage>>> topUsers(int days, int limit);
    [[nodiscard]] QFuture<Result<PriceBook>> pricing();
    [[nodiscard]] QFuture<Result<AdminRestEstimate>> estimateCost(const QString &model, qint64 inputTokens,
                                                                  qint64 outputTokens);
    void cancel() { m_client.cancel(); }

    // The readers of the five bodies. Kind::Protocol names the field that is missing or of the wrong type.
    static Result<AdminRestOverview> readOverview(const QJsonObject &body);
    static Result<QList<AdminRestDay>> readDailyBreakdown(const QJsonObject &body);
    static Result<QList<EntityUsage>> readTopUsers(const QJsonObject &body);
    static Result<PriceBook> readPricing(const QJsonObject &body);
    static Result<AdminRestEstimate> readEstimate(const QJsonObject &body);

private:
    RestClient m_client;
};

} // namespace Tokenglass
