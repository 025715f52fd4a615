// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/dayfield.h"

#include "ui/themeicon.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QTextCharFormat>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

QDateEdit *makeDayField(const QDate &day)
{
    auto *field = new QDateEdit(day);
    field->setCalendarPopup(true);
    field->setDisplayFormat(u"yyyy-MM-dd"_s);
    field->setDateRange(QDate(1970, 1, 2), QDate(2105, 12, 30));
    QCalendarWidget *calendar = field->calendarWidget();
    // Qt paints weekends red, the colour of failures here.
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(weekend, QTextCharFormat());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const auto setIcon = [calendar](const QString &button, const QString &icon) {
        if (auto *arrow = calendar->findChild<QToolButton *>(button))
            arrow->setIcon(themeIcon(icon));
    };
    setIcon(u"qt_calendar_prevmonth"_s, u"chevron-left"_s);
    setIcon(u"qt_calendar_nextmonth"_s, u"chevron-right"_s);
    return field;
}

} // namespace Tokenglass
