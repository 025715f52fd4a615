// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/period.h"
#include "ui/charts/chartdata.h"

#include <QCoreApplication>

#include <memory>

namespace Tokenglass {

enum class TrendMeasure { Cost, Tokens, Requests };

/// The dashboard's charts to the digit, from the snapshot they are drawn from: what a copy of their figures gives.
class ExactFigures
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::ExactFigures)

public:
    ExactFigures(std::shared_ptr<const DashboardSnapshot> snapshot, const ExchangeRate &rate, Currency currency,
                 const ReportingZone &zone);

    [[nodiscard]] ChartTable trend(TrendMeasure measure) const;
    [[nodiscard]] ChartTable costByModel() const;
    [[nodiscard]] ChartTable requestsByType() const;
    [[nodiscard]] ChartTable tokenDistribution() const;

private:
    [[nodiscard]] QString cell(const Measures &measures, TrendMeasure measure) const;
    [[nodiscard]] QString withUnit(const QString &label, TrendMeasure measure) const;
    [[nodiscard]] QString when(const DayUsage &usage, bool hourly) const;

    std::shared_ptr<const DashboardSnapshot> m_snapshot;
    ExchangeRate m_rate;
    Currency m_currency;
    ReportingZone m_zone;
};

} // namespace Tokenglass
