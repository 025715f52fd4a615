// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/budgetpreview.h"

#include "models/domain/budgetquestions.h"
#include "models/session/budgetround.h"
#include "models/session/errortext.h"
#include "models/session/numberformat.h"
#include "models/session/pastperiodmodel.h"
#include "models/session/sourcesession.h"
#include "models/session/whenfinished.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int AskAfterMs = 200; ///< typing an amount is one question

} // namespace

BudgetPreview::BudgetPreview(SourceSession &session, QWidget *parent) : QLabel(parent), m_session(session)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setProperty("muted", true);
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(AskAfterMs);
    connect(&m_askTimer, &QTimer::timeout, this, &BudgetPreview::ask);
    connect(&m_session, &SourceSession::statusChanged, &m_askTimer, qOverload<>(&QTimer::start));
}

void BudgetPreview::setBudget(const Budget &budget)
{
    m_budget = budget;
    m_askTimer.start();
}

void BudgetPreview::ask()
{
    const quint64 generation = ++m_generation;
    const ReportingZone zone = zoneOf(m_budget, m_session.zone());
    const qint64 now = m_session.clock().now().toSecsSinceEpoch();
    if (const Result<void> checked = checkBudget(m_budget); !checked.ok() && m_budget.limit.nanos > 0) {
        setText({});
        return;
    }
    const std::optional<BudgetSpan> span = spanAt(m_budget, now, zone);
    if (!span) {
        setText(tr("This budget has no period today: it has not begun yet, or it is over."));
        return;
    }
    if (!m_session.isOpen() || (!m_budget.sourceId.isEmpty() && m_budget.sourceId != m_session.connection().id)) {
        setText(tr("What it would say now is not known: its source is not open."));
        return;
    }
    const auto questions = budgetQuestions(m_budget, now, zone, m_session.zone().name(), m_session.conversion());
    // The days are needed only where each has its own rate.
    const QList<DashboardQuery> queries = questions->back ? questions->all() : QList<DashboardQuery>{questions->period};
    whenFinished(askAll([this](const DashboardQuery &query) { return m_session.dashboard(query); }, queries), this,
                 [this, generation, zone, questions = *questions](const Result<QList<DashboardSnapshot>> &answers) {
                     if (generation != m_generation)
                         return;
                     if (answers)
                         show(budgetAnswers(questions, *answers, zone).period, questions.span);
                     else
                         show(answers.error(), questions.span);
                 });
}

void BudgetPreview::show(const Result<DashboardSnapshot> &answer, const BudgetSpan &span)
{
    const NumberFormat format(locale());
    if (!answer.ok()) {
        setText(tr("What it would say now is not known: %1").arg(errorSentence(answer.error())));
        return;
    }
    const Measures &totals = answer->totals;
    const std::optional<Money> spent = totals.cost.in(m_budget.limit.currency, m_session.rate());
    if (!spent) {
        setText(totals.cost.pricedRows() == 0
                    ? tr("None of the %1 requests in this period has a price.").arg(format.count(totals.requests))
                    : tr("There is no exchange rate to %1.").arg(m_budget.limit.currency.code()));
        return;
    }
    const QString atLeast = totals.cost.unpricedRows() > 0 ? u"\u2265\u00A0"_s : QString();
    const QString amount = atLeast + format.money(*spent);
    const Money limit = limitIn(m_budget, span);
    const QString period = spanText(span, format);
    QString text = limit.nanos > 0 && m_budget.limit.nanos > 0
        //: a period and figures: "November 2026 so far: ¥430.20 = 86 %"
        ? tr("%1 so far: %2 = %3").arg(period, amount, atLeast + format.share(spent->nanos, limit.nanos))
        : tr("%1 so far: %2").arg(period, amount);
    if (answer->partial)
        text += u' ' + tr("(older days are still being read)");
    setText(text);
}

} // namespace Tokenglass
