// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/domain/tokenestimate.h"
#include "models/domain/usagerecord.h"

#include <QFuture>
#include <QList>

namespace Tokenglass {

/// What earlier requests to a model teach: how far estimates were off, and how long answers are.
struct ModelHistory
{
    TokenRatio input;
    std::optional<qint64> usualOutput; ///< tokens; empty: no request yet
};

/// Where console requests are written down before they leave and again when they have ended. Never blocks the caller;
/// the calls are carried out in their order. All failures are Kind::Storage or, on a server, those of a connection.
class ChatJournal
{
public:
    virtual ~ChatJournal() = default;
    /// Writes all rows (State::Pending) or none; their ids, in the same order.
    [[nodiscard]] virtual QFuture<Result<QList<qint64>>> begin(const QList<UsageRecord> &pending) = 0;
    /// Puts the ended row in the place of the pending one, in one transaction with its day's summary.
    [[nodiscard]] virtual QFuture<Result<void>> complete(qint64 id, const UsageRecord &record) = 0;
    /// `provider` as ProviderPreset::recordedProvider() has it.
    [[nodiscard]] virtual QFuture<Result<ModelHistory>> history(const QString &provider, const QString &model) = 0;
};

} // namespace Tokenglass
