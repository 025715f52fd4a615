// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/measurescells.h"

#include "models/session/roles.h"

#include <QCoreApplication>

#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// Only a context for translations.
struct Cells
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::MeasuresCells)
};

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

std::optional<Money> amount(const Measures &measures, Figure figure, const ExchangeRate &rate)
{
    return measures.cost.in(figure == Figure::CostCny ? Currency::cny() : Currency::usd(), rate);
}

} // namespace

Figure costFigure(Currency currency)
{
    return currency == Currency::usd() ? Figure::CostUsd : Figure::CostCny;
}

Figure costFigure(const FigureFormat &format)
{
    return costFigure(format.currency);
}

Figure otherCostFigure(const FigureFormat &format)
{
    return costFigure(format.rate.otherThan(format.currency));
}

QVariant figureCell(const Measures &measures, Figure figure, int role, const FigureFormat &format)
{
    switch (role) {
    case Qt::DisplayRole:
        return figureText(measures, figure, format.numbers, format.rate);
    case SortRole:
        return figureValue(measures, figure, format.rate);
    case CopyRole:
        return figureCopy(measures, figure, format.rate);
    case Qt::ToolTipRole:
        return figureToolTip(measures, figure, format.numbers, format.rate);
    default:
        return {};
    }
}

QVariant figureHeader(Figure figure, int role, const FigureFormat &format)
{
    if (role == Qt::DisplayRole)
        return figureTitle(figure);
    return role == Qt::ToolTipRole ? QVariant(todaysRateNote(figure, format.dayTarget)) : QVariant();
}

QString figureText(const Measures &measures, Figure figure, const NumberFormat &format, const ExchangeRate &rate)
{
    switch (figure) {
    case Figure::Requests:
        return format.count(measures.requests);
    case Figure::Tokens:
        return format.tokens(measures.tokens.total, measures.tokens.totalRows, measures.requests, 3);
    case Figure::CostCny:
        return format.cost(measures.cost, Currency::cny(), rate);
    case Figure::CostUsd:
        return format.cost(measures.cost, Currency::usd(), rate);
    case Figure::AverageTime:
        return format.duration(measures.latency.averageSeconds());
    case Figure::P95:
        return format.micros(measures.latency.p95Micros);
    case Figure::Failed:
        return format.share(measures.failures, measures.requests);
    }
    return {};
}

QVariant figureValue(const Measures &measures, Figure figure, const ExchangeRate &rate)
{
    switch (figure) {
    case Figure::Requests:
        return measures.requests;
    case Figure::Tokens:
        return measures.tokens.totalRows > 0 || measures.tokens.total > 0 ? QVariant(measures.tokens.total)
                                                                          : QVariant();
    case Figure::CostCny:
    case Figure::CostUsd: {
        const std::optional<Money> money = amount(measures, figure, rate);
        return money ? QVariant(money->nanos) : QVariant();
    }
    case Figure::AverageTime: {
        const std::optional<double> seconds = measures.latency.averageSeconds();
        return seconds ? QVariant(*seconds) : QVariant();
    }
    case Figure::P95:
        return measures.latency.p95Micros ? QVariant(*measures.latency.p95Micros) : QVariant();
    case Figure::Failed:
        return measures.requests > 0
            ? QVariant(static_cast<double>(measures.failures) / static_cast<double>(measures.requests))
            : QVariant();
    }
    return {};
}

QString figureCopy(const Measures &measures, Figure figure, const ExchangeRate &rate)
{
    const QVariant value = figureValue(measures, figure, rate);
    if (!value.isValid())
        return {};
    switch (figure) {
    case Figure::Requests:
    case Figure::Tokens:
        return value.toString();
    case Figure::CostCny:
    case Figure::CostUsd:
        return amount(measures, figure, rate).value_or(Money{}).toDecimal(6);
    case Figure::AverageTime:
        return QString::number(value.toDouble(), 'f', 6);
    case Figure::P95:
        return QString::number(value.toDouble() / 1e6, 'f', 6);
    case Figure::Failed:
        return QString::number(value.toDouble(), 'f', 6);
    }
    return {};
}

QString figureToolTip(const Measures &measures, Figure figure, const NumberFormat &format, const ExchangeRate &rate)
{
    if (figure == Figure::Tokens && (measures.tokens.totalRows > 0 || measures.tokens.total > 0)) {
        const TokenTotals &tokens = measures.tokens;
        QStringList lines{Cells::tr("%1 tokens").arg(format.count(tokens.total))};
        if (tokens.inputRows > 0)
            lines.append(Cells::tr("Input: %1").arg(format.count(tokens.input)));
        if (tokens.outputRows > 0)
            lines.append(Cells::tr("Output: %1").arg(format.count(tokens.output)));
        return lines.join(u'\n');
    }
    if (figure == Figure::CostCny || figure == Figure::CostUsd) {
        const Currency currency = figure == Figure::CostCny ? Currency::cny() : Currency::usd();
        QString text = format.cost(measures.cost, currency, rate, NumberFormat::Detail::Exact);
        if (const qint64 unpriced = measures.cost.unpricedRows())
            text += u'\n' + Cells::tr("%n request(s) without a price", nullptr, plural(unpriced));
        return text;
    }
    if (figure == Figure::Failed)
        return Cells::tr("%n failed request(s)", nullptr, plural(measures.failures));
    return {};
}

QString todaysRateNote(Figure figure, Currency dayTarget)
{
    const bool isCost = figure == Figure::CostCny || figure == Figure::CostUsd;
    if (!isCost || !dayTarget.isValid() || figure == costFigure(dayTarget))
        return {};
    return Cells::tr("This is the sum in %1 at today's rate. A budget in this currency is converted day by day and may "
                     "differ.")
        .arg(dayTarget.code());
}

Currency dayTargetOf(const std::optional<DayConversion> &conversion, const CostTotal &cost)
{
    if (!conversion || cost.second.isValid() || cost.amounts.isEmpty())
        return {};
    return cost.amounts.size() == 1 ? cost.amounts.constFirst().currency : conversion->target;
}

QString figureTitle(Figure figure)
{
    switch (figure) {
    case Figure::Requests:
        return Cells::tr("Requests");
    case Figure::Tokens:
        return Cells::tr("Tokens");
    case Figure::CostCny:
        return Cells::tr("Cost (CNY)");
    case Figure::CostUsd:
        return Cells::tr("Cost (USD)");
    case Figure::AverageTime:
        return Cells::tr("Avg time");
    case Figure::P95:
        return Cells::tr("p95");
    case Figure::Failed:
        return Cells::tr("Failed");
    }
    return {};
}

} // namespace Tokenglass
