// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/budgetcard.h"

#include "models/session/budgetmonitor.h"
#include "models/session/budgettext.h"
#include "models/session/budgettextparts.h"
#include "ui/elidinglabel.h"
#include "ui/pages/budgets/gaugefigure.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// Those with figures before those without, the larger share first.
bool isTighter(const BudgetRow &a, const BudgetRow &b)
{
    if (a.state.isKnown() != b.state.isKnown())
        return a.state.isKnown();
    if (a.state.share() != b.state.share())
        return a.state.share() > b.state.share();
    return a.budget.name < b.budget.name;
}

/// "¥1,240 / 2,000"
QString figuresOf(const BudgetRow &row, const NumberFormat &format)
{
    const Money limit = row.state.limit.currency.isValid() ? row.state.limit : row.budget.limit;
    const QString limitText = BudgetTextParts::limitText(limit, format);
    if (!row.state.isKnown()) {
        const QString problem = budgetProblemText(row.state);
        return problem.isEmpty() ? limitText : problem;
    }
    const QString spent = format.money(row.state.spent, NumberFormat::Detail::Card);
    if (row.state.lastKnownAt)
        return BudgetCard::tr("%1 last known").arg(spent);
    return (row.state.isLowerBound() ? u"\u2265\u00A0"_s : QString()) + spent + u" / "_s + limitText;
}

/// "All usage: ¥2,310 forecast for 30 Nov (+15 %)"
QString outlookOf(const std::vector<BudgetRow> &rows, const NumberFormat &format, const ReportingZone &zone)
{
    const auto old = std::find_if(rows.begin(), rows.end(), [](const BudgetRow &row) { return row.state.lastKnownAt; });
    if (old != rows.end())
        return old->budget.name + u": "_s + budgetLastKnownText(old->state, format, zone);
    const BudgetRow *first = nullptr;
    for (const BudgetRow &row : rows) {
        if (!isForecastOver(row.state))
            continue;
        const auto day = [](const BudgetRow &one) {
            return one.state.forecast->passesOn.value_or(one.state.span.lastDay);
        };
        if (first == nullptr || day(row) < day(*first))
            first = &row;
    }
    if (first == nullptr)
        return {};
    const BudgetState &state = first->state;
    const double over = static_cast<double>(state.forecast->endNanos) / static_cast<double>(state.limit.nanos) - 1;
    return BudgetCard::tr("%1: %2 forecast for %3 (%4 over)")
        .arg(first->budget.name,
             format.money({state.forecast->endNanos, state.limit.currency}, NumberFormat::Detail::Short),
             format.dayMonth(state.span.lastDay), format.percent(over, 0));
}

} // namespace

BudgetCard::BudgetCard(BudgetMonitor &monitor, QWidget *parent)
    : Card(parent), m_monitor(monitor), m_outlook(new ElidingLabel)
{
    m_outlook->setProperty("muted", true);
    m_outlook->setFont(fontFor(TextRole::Small));
    m_outlook->setAlignment(Qt::AlignCenter);
    auto *line = new QHBoxLayout;
    line->setSpacing(2);
    for (int i = 0; i < MostGauges; ++i) {
        auto *gauge = new BudgetGauge;
        m_gauges.append(gauge);
        line->addWidget(gauge);
        connect(gauge, &QAbstractButton::clicked, this, [this, i] { Q_EMIT budgetChosen(m_ids.value(i)); });
    }
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line, 1);
    layout->addWidget(m_outlook);
    setContent(content);
    connect(&m_monitor, &BudgetMonitor::budgetsChanged, this, &BudgetCard::refresh);
    connect(&m_monitor, &BudgetMonitor::statesChanged, this, &BudgetCard::refresh);
    refresh();
}

void BudgetCard::refresh()
{
    const NumberFormat format(locale());
    std::vector<BudgetRow> rows = budgetRows(m_monitor);
    std::erase_if(rows, [](const BudgetRow &row) { return !row.budget.enabled; });
    const auto shown = static_cast<int>(std::min<std::size_t>(MostGauges, rows.size()));
    std::partial_sort(rows.begin(), rows.begin() + shown, rows.end(), isTighter);
    m_ids.clear();
    for (int i = 0; i < MostGauges; ++i) {
        m_gauges[i]->setVisible(i < shown);
        if (i < shown)
            showRow(i, rows[static_cast<std::size_t>(i)], format);
    }
    setTitle(tr("Budgets"));
    setSubtitle(rows.size() > MostGauges
                    ? tr("the tightest %1 of %2").arg(shown).arg(format.count(static_cast<qint64>(rows.size())))
                    : QString());
    m_outlook->setText(outlookOf(rows, format, m_monitor.zone()));
    if (m_needed != (shown > 0)) {
        m_needed = shown > 0;
        Q_EMIT neededChanged(m_needed);
    }
}

void BudgetCard::showRow(int place, const BudgetRow &row, const NumberFormat &format)
{
    m_ids.append(row.budget.id);
    BudgetGauge *gauge = m_gauges.at(place);
    gauge->setFigure(gaugeFigure(row, format));
    QString summary = budgetSummaryText(row.budget, row.state, format);
    if (row.state.isKnown())
        summary += u' ' + QString(u"("_s + standingText(standingOf(row.budget, row.state)) + u")"_s);
    gauge->setCaption(row.budget.name, figuresOf(row, format), summary);
}

} // namespace Tokenglass
