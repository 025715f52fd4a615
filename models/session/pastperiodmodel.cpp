// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/pastperiodmodel.h"
#include "models/session/budgettextparts.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

double shareOf(const PastPeriod &period)
{
    return static_cast<double>(period.spent.nanos) / static_cast<double>(period.limit.nanos);
}

} // namespace

QString spanText(const BudgetSpan &span, const NumberFormat &format)
{
    const QDate &first = span.firstDay;
    const QDate &last = span.lastDay;
    if (first == last)
        return format.date(first);
    const bool month = first.day() == 1 && last == QDate(first.year(), first.month(), first.daysInMonth());
    if (month) {
        const bool chinese = format.locale().language() == QLocale::Chinese;
        return format.locale().toString(first, chinese ? u"yyyy年M月"_s : u"MMMM yyyy"_s);
    }
    return (first.year() == last.year() ? format.dayMonth(first) : format.date(first)) + u" \u2013 "_s
        + format.date(last);
}

void PastPeriodModel::setFormat(const NumberFormat &format)
{
    if (format.locale() == m_format.locale())
        return;
    m_format = format;
    refreshTexts();
}

QString PastPeriodModel::text(const PastPeriod &row, int column) const
{
    switch (column) {
    case Period:
        return row.dataFrom || row.isLoading ? tr("%1 (in part)").arg(spanText(row.span, m_format))
                                             : spanText(row.span, m_format);
    case Spent:
        return (row.unpriced > 0 ? u"\u2265\u00A0"_s : QString()) + m_format.money(row.spent);
    case Limit:
        return BudgetTextParts::limitText(row.limit, m_format);
    case Share:
        return row.limit.nanos > 0 ? m_format.percent(shareOf(row), 0) : NumberFormat::unknown();
    case PassedOn:
        return row.passedOn ? m_format.dayMonth(*row.passedOn) : NumberFormat::unknown();
    default:
        return {};
    }
}

QString PastPeriodModel::copyText(const PastPeriod &row, int column)
{
    switch (column) {
    case Period:
        return row.span.firstDay.toString(Qt::ISODate) + u'/' + row.span.lastDay.toString(Qt::ISODate);
    case Spent:
        return row.spent.toDecimal() + u' ' + row.spent.currency.code();
    case Limit:
        return row.limit.toDecimal() + u' ' + row.limit.currency.code();
    case Share:
        return row.limit.nanos > 0 ? QString::number(shareOf(row), 'f', 4) : QString();
    case PassedOn:
        return row.passedOn ? row.passedOn->toString(Qt::ISODate) : QString();
    default:
        return {};
    }
}

QVariant PastPeriodModel::toolTip(const PastPeriod &row, int column) const
{
    if (column == Spent && row.unpriced > 0)
        return tr("%n request(s) have no price: at least this much was spent.", nullptr,
                  static_cast<int>(row.unpriced));
    if (column == Limit)
        return tr("The limit that was in force when the period ended");
    if (row.isLoading)
        return row.dataFrom ? tr("Still being read; so far from %1 on.").arg(m_format.date(*row.dataFrom))
                            : tr("Still being read");
    if (row.dataFrom)
        return tr("The source has nothing from before %1: what was spent earlier is not known.")
            .arg(m_format.date(*row.dataFrom));
    return {};
}

QVariant PastPeriodModel::cell(const PastPeriod &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case CopyRole:
        return copyText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case SortRole:
        if (column == Period)
            return QVariant::fromValue(static_cast<qlonglong>(row.span.range.start));
        if (column == Spent || column == Limit)
            return QVariant::fromValue(static_cast<qlonglong>((column == Spent ? row.spent : row.limit).nanos));
        if (column == Share)
            return row.limit.nanos > 0 ? QVariant(shareOf(row)) : QVariant();
        return row.passedOn ? QVariant::fromValue(static_cast<qlonglong>(row.passedOn->toJulianDay())) : QVariant();
    default:
        return {};
    }
}

QVariant PastPeriodModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Period:
        return tr("Period");
    case Spent:
        return tr("Spent");
    case Limit:
        return tr("Limit");
    case Share:
        return tr("Used");
    case PassedOn:
        return tr("Limit passed");
    default:
        return {};
    }
}

} // namespace Tokenglass
