// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/budgetperiodfields.h"

#include "ui/dialogs/dayfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSpinBox>

namespace Tokenglass {

using Kind = BudgetPeriod::Kind;

namespace {

constexpr int MostDays = 366;
constexpr int OnceDays = 30; ///< what a budget for once begins with

} // namespace

BudgetPeriodFields::BudgetPeriodFields(QFormLayout *form, QObject *parent)
    : QObject(parent), m_form(form), m_kind(new QComboBox), m_weekStart(new QComboBox), m_days(new QSpinBox),
      m_hasStart(new QCheckBox(tr("Nothing before this day counts"))), m_start(makeDayField(QDate(2000, 1, 1))),
      m_end(makeDayField(QDate(2000, 1, 1)))
{
    m_kind->addItem(tr("Day"), static_cast<int>(Kind::Day));
    m_kind->addItem(tr("Week"), static_cast<int>(Kind::Week));
    m_kind->addItem(tr("Calendar month"), static_cast<int>(Kind::Month));
    m_kind->addItem(tr("Calendar quarter"), static_cast<int>(Kind::Quarter));
    m_kind->addItem(tr("Rolling: the last days, today included"), static_cast<int>(Kind::Rolling));
    m_kind->addItem(tr("Every so many days"), static_cast<int>(Kind::Custom));
    m_kind->addItem(tr("Once, from a day to a day"), static_cast<int>(Kind::Once));
    const QLocale locale;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_weekStart->addItem(locale.standaloneDayName(day), day);
    m_days->setRange(1, MostDays);
    m_days->setSuffix(tr(" days"));
    m_start->setAccessibleName(tr("First day"));
    auto *start = new QWidget;
    auto *startLine = new QHBoxLayout(start);
    startLine->setContentsMargins(0, 0, 0, 0);
    startLine->addWidget(m_hasStart);
    startLine->addWidget(m_start);
    startLine->addStretch();
    form->addRow(tr("&Period"), m_kind);
    form->addRow(tr("&Week begins on"), m_weekStart);
    form->addRow(tr("Le&ngth"), m_days);
    form->addRow(tr("Fi&rst day"), start);
    form->addRow(tr("&Last day"), m_end);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BudgetPeriodFields::showRows);
    connect(m_hasStart, &QCheckBox::toggled, this, &BudgetPeriodFields::showRows);
    connect(m_weekStart, &QComboBox::currentIndexChanged, this, &BudgetPeriodFields::changed);
    connect(m_days, &QSpinBox::valueChanged, this, &BudgetPeriodFields::changed);
    connect(m_start, &QDateEdit::dateChanged, this, &BudgetPeriodFields::changed);
    connect(m_end, &QDateEdit::dateChanged, this, &BudgetPeriodFields::changed);
    showRows();
}

void BudgetPeriodFields::show(const Budget &budget, const QDate &today)
{
    const QDate month(today.year(), today.month(), 1);
    m_weekStart->setCurrentIndex(m_weekStart->findData(static_cast<int>(budget.period.firstDayOfWeek)));
    m_days->setValue(budget.period.days);
    m_hasStart->setChecked(budget.startDate.isValid());
    m_start->setDate(budget.startDate.isValid() ? budget.startDate : month);
    m_end->setDate(budget.endDate.isValid() ? budget.endDate : m_start->date().addDays(OnceDays - 1));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(budget.period.kind)));
    showRows();
}

Kind BudgetPeriodFields::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

bool BudgetPeriodFields::needsStart() const
{
    return kind() == Kind::Custom || kind() == Kind::Once;
}

void BudgetPeriodFields::showRows()
{
    m_form->setRowVisible(m_weekStart, kind() == Kind::Week);
    m_form->setRowVisible(m_days, kind() == Kind::Rolling || kind() == Kind::Custom);
    m_form->setRowVisible(m_end, kind() == Kind::Once);
    m_hasStart->setVisible(!needsStart());
    m_start->setVisible(needsStart() || m_hasStart->isChecked());
    Q_EMIT changed();
}

void BudgetPeriodFields::apply(Budget &budget) const
{
    budget.period.kind = kind();
    // What a kind does not use keeps its usual value, so that two equal budgets are equal.
    const BudgetPeriod usual;
    const bool hasDays = kind() == Kind::Rolling || kind() == Kind::Custom;
    budget.period.days = hasDays ? m_days->value() : usual.days;
    budget.period.firstDayOfWeek =
        kind() == Kind::Week ? static_cast<Qt::DayOfWeek>(m_weekStart->currentData().toInt()) : usual.firstDayOfWeek;
    budget.startDate = needsStart() || m_hasStart->isChecked() ? m_start->date() : QDate();
    budget.endDate = kind() == Kind::Once ? m_end->date() : QDate();
}

} // namespace Tokenglass
