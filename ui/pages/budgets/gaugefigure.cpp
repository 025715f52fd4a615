// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/gaugefigure.h"

#include <QModelIndex>

namespace Tokenglass {

namespace {

GaugeFigure::Level levelOf(BudgetStanding standing)
{
    switch (standing) {
    case BudgetStanding::Unknown:
        return GaugeFigure::Level::Unknown;
    case BudgetStanding::Off:
        return GaugeFigure::Level::Off;
    case BudgetStanding::Within:
        return GaugeFigure::Level::Within;
    case BudgetStanding::Near:
        return GaugeFigure::Level::Near;
    case BudgetStanding::Over:
        return GaugeFigure::Level::Over;
    }
    return GaugeFigure::Level::Unknown;
}

} // namespace

GaugeFigure gaugeFigure(const BudgetRow &row, const NumberFormat &format)
{
    GaugeFigure figure;
    figure.level = levelOf(standingOf(row.budget, row.state));
    figure.text = budgetShareText(row.state, format);
    figure.share = row.state.isKnown() ? row.state.share() : 0;
    figure.lowerBound = row.state.isLowerBound();
    figure.isOld = row.state.lastKnownAt.has_value();
    for (const BasisPoints threshold : row.budget.thresholds)
        figure.thresholds.append(static_cast<double>(threshold) / WholeLimit);
    if (row.state.forecast && row.state.limit.nanos > 0)
        figure.forecastShare =
            static_cast<double>(row.state.forecast->endNanos) / static_cast<double>(row.state.limit.nanos);
    return figure;
}

GaugeFigure gaugeFigure(const QModelIndex &index)
{
    GaugeFigure figure;
    figure.level = levelOf(static_cast<BudgetStanding>(index.data(BudgetListModel::StandingRole).toInt()));
    figure.text = index.siblingAtColumn(BudgetListModel::Gauge).data().toString();
    figure.share = index.data(BudgetListModel::ShareRole).toDouble();
    figure.lowerBound = index.data(BudgetListModel::LowerBoundRole).toBool();
    figure.isOld = index.data(BudgetListModel::LastKnownRole).toBool();
    const QVariantList thresholds = index.data(BudgetListModel::ThresholdsRole).toList();
    for (const QVariant &threshold : thresholds)
        figure.thresholds.append(threshold.toDouble());
    if (const QVariant forecast = index.data(BudgetListModel::ForecastShareRole); forecast.isValid())
        figure.forecastShare = forecast.toDouble();
    return figure;
}

} // namespace Tokenglass
