// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/perioddialog.h"

#include "ui/dialogs/dayfield.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

PeriodDialog::PeriodDialog(const TimeRange &range, const ReportingZone &zone, qint64 nowSecond, QWidget *parent)
    : QDialog(parent), m_zone(zone), m_first(makeDayField(QDate::fromJulianDay(zone.dayOf(range.start)))),
      m_last(makeDayField(QDate::fromJulianDay(zone.dayOf(range.end - 1)))), m_length(new QLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Custom period"));
    auto *form = new QFormLayout;
    form->addRow(tr("&First day"), m_first);
    form->addRow(tr("&Last day"), m_last);
    form->addRow(QString(), m_length);
    m_length->setProperty("muted", true);
    auto *presets = new QGridLayout;
    addPresets(presets, QDate::fromJulianDay(zone.dayOf(nowSecond)));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(presets);
    layout->addLayout(form);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_first, &QDateEdit::dateChanged, this, &PeriodDialog::check);
    connect(m_last, &QDateEdit::dateChanged, this, &PeriodDialog::check);
    check();
}

void PeriodDialog::addPresets(QGridLayout *layout, const QDate &today)
{
    const QDate month(today.year(), today.month(), 1);
    const QDate week = today.addDays(1 - today.dayOfWeek());
    struct Preset
    {
        QString text;
        QDate first;
        QDate last;
    };
    const std::array<Preset, 6> presets{{{tr("Today"), today, today},
                                         {tr("Yesterday"), today.addDays(-1), today.addDays(-1)},
                                         {tr("This week"), week, today},
                                         {tr("This month"), month, today},
                                         {tr("Last month"), month.addMonths(-1), month.addDays(-1)},
                                         {tr("This year"), QDate(today.year(), 1, 1), today}}};
    for (std::size_t i = 0; i < presets.size(); ++i) {
        auto *button = new QPushButton(presets[i].text);
        button->setAutoDefault(false);
        layout->addWidget(button, static_cast<int>(i / 3), static_cast<int>(i % 3));
        connect(button, &QPushButton::clicked, this,
                [this, first = presets[i].first, last = presets[i].last] { setDays(first, last); });
    }
}

void PeriodDialog::setDays(const QDate &first, const QDate &last)
{
    m_first->setDate(first);
    m_last->setDate(last);
}

TimeRange PeriodDialog::range() const
{
    return {m_zone.dayStart(m_first->date().toJulianDay()), m_zone.dayStart(m_last->date().toJulianDay() + 1)};
}

void PeriodDialog::check()
{
    const qint64 days = m_first->date().daysTo(m_last->date()) + 1;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(days > 0);
    m_length->setText(days > 0 ? tr("%n day(s), cut in %1", nullptr, static_cast<int>(days)).arg(m_zone.name())
                               : tr("The last day is before the first."));
}

} // namespace Tokenglass
