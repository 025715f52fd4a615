// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/budgetwelcome.h"

#include "models/session/budgetinput.h"
#include "models/session/budgettext.h"
#include "models/session/numberformat.h"
#include "models/session/sourcesession.h"
#include "models/session/whenfinished.h"
#include "ui/theme.h"
#include "ui/themeicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int TextWidth = 520;

QLabel *paragraph(const QString &text, bool muted)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    if (muted)
        label->setProperty("muted", true);
    return label;
}

} // namespace

BudgetWelcome::BudgetWelcome(SourceSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_suggested(paragraph({}, false)),
      m_new(new QPushButton(themeIcon(u"plus"_s, IconTint::AccentText), tr("New budget")))
{
    auto *title = paragraph(tr("No budget yet"), false);
    title->setFont(fontFor(TextRole::PageTitle));
    m_new->setProperty("accent", true);
    auto *import = new QPushButton(tr("Import\u2026"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_new);
    buttons->addWidget(import);
    buttons->addStretch();
    // A column of its own width: words that wrap get their height from it (an alignment would tell them the page's).
    auto *column = new QWidget;
    column->setFixedWidth(TextWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(12);
    lines->addWidget(title);
    lines->addWidget(paragraph(tr("A budget says how much may be spent in a day, a week, a month or any other time, by "
                                  "everybody or only by one team, user, model or provider. You see how it stands and "
                                  "where it will end, and you are told once for each threshold it passes."),
                               true));
    lines->addWidget(m_suggested);
    lines->addLayout(buttons);
    lines->addWidget(paragraph(budgetWarnsText(), true));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(column);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch(2);
    m_suggested->hide();
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT newRequested(m_suggestion); });
    connect(import, &QPushButton::clicked, this, &BudgetWelcome::importRequested);
}

QString BudgetWelcome::text() const
{
    return m_suggested->text();
}

void BudgetWelcome::suggest()
{
    const quint64 generation = ++m_generation;
    if (!m_session.isOpen())
        return;
    const ReportingZone &zone = m_session.zone();
    const QDate today = QDate::fromJulianDay(zone.dayOf(m_session.clock().now().toSecsSinceEpoch()));
    const QDate month(today.year(), today.month(), 1);
    DashboardQuery query;
    query.range = {zone.dayStart(month.addMonths(-1).toJulianDay()), zone.dayStart(month.toJulianDay())};
    query.topEntities = 0;
    whenFinished(m_session.dashboard(query), this, [this, generation](const Result<DashboardSnapshot> &answer) {
        if (generation == m_generation)
            show(answer);
    });
}

void BudgetWelcome::show(const Result<DashboardSnapshot> &answer)
{
    m_suggestion = {};
    const Currency currency = m_session.rate().quote;
    const auto spent =
        answer.ok() && !answer->partial ? answer->totals.cost.in(currency, m_session.rate()) : std::optional<Money>();
    if (spent && spent->nanos > 0) {
        const NumberFormat format(locale());
        m_suggestion = suggestedLimit(*spent);
        m_suggested->setText(tr("Last month cost %1. A budget of %2 a month would be a start.")
                                 .arg(format.money(*spent), format.money(m_suggestion, NumberFormat::Detail::Short)));
    }
    m_suggested->setVisible(m_suggestion.nanos > 0);
}

} // namespace Tokenglass
