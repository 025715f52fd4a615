// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/period.h"
#include "models/session/numberformat.h"
#include "ui/charts/chartdata.h"
#include "ui/pages/exactfigures.h"
#include "ui/widgets/statcard.h"

#include <functional>
#include <memory>

namespace Tokenglass {

/// One answer as what cards and charts draw. Every text comes from the same NumberFormat as the tables.
class DashboardFigures
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::DashboardFigures)

public:
    struct Context
    {
        NumberFormat format;
        ExchangeRate rate;
        Currency currency; ///< of the rate's two, the one that charts show
        ReportingZone zone;
        Period period;
        std::function<QColor(const QString &)> colourOf; ///< of a model's label
        QColor input;
        QColor cached;
        QColor output;
        Currency dayTarget = {}; ///< what costs were converted into at the rate of their day; invalid: they were not
    };

    DashboardFigures(std::shared_ptr<const DashboardSnapshot> snapshot, Context context);

    [[nodiscard]] StatFigure requests() const;
    [[nodiscard]] StatFigure tokens() const;
    [[nodiscard]] StatFigure cost() const;
    [[nodiscard]] StatFigure otherCost() const;
    [[nodiscard]] StatFigure responseTime() const;
    [[nodiscard]] TrendData trend(TrendMeasure measure) const;
    [[nodiscard]] QString trendSubtitle(TrendMeasure measure) const;
    /// What the trend's points stand for: the days, or the hours of a short range.
    [[nodiscard]] const QList<DayUsage> &trendSlots() const;
    [[nodiscard]] DoughnutData costByModel() const;
    [[nodiscard]] BarListData requestsByType() const;
    [[nodiscard]] BarListData tokenDistribution() const;

    /// Of the five cards, for states without figures; the costs are in `currency` and in the other one of the rate.
    static QStringList titles(const ExchangeRate &rate, Currency currency);

private:
    [[nodiscard]] StatFigure costIn(Currency currency) const;
    [[nodiscard]] double amount(const Measures &measures, TrendMeasure measure) const;
    [[nodiscard]] double units(const CostTotal &cost, Currency currency) const;
    [[nodiscard]] QString text(double amount, NumberFormat::Detail detail) const;
    [[nodiscard]] QString text(const Measures &measures, TrendMeasure measure) const;
    [[nodiscard]] QString partialText(const TimeRange &slot, bool hourly) const;
    [[nodiscard]] QString slotLabel(const DayUsage &usage) const;
    [[nodiscard]] QString requestsText(const Measures &measures) const;
    [[nodiscard]] QStringList slotText(const DayUsage &usage, TrendMeasure measure) const;
    [[nodiscard]] QList<double> sparkline(const std::function<double(const Measures &)> &value) const;
    void addChange(StatFigure &figure, double now, std::optional<double> before, const QString &beforeText,
                   DeltaMeaning rise, DeltaMeaning fall, bool approximate) const;

    std::shared_ptr<const DashboardSnapshot> m_snapshot;
    Context m_context;
    ExactFigures m_exact; ///< what a chart's copy gives
};

} // namespace Tokenglass
