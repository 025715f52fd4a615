// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/weekstart.h"

#include "models/domain/settings.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QEvent>
#include <QLocale>

namespace Tokenglass {

Qt::DayOfWeek weekStart(const Settings &settings)
{
    return settings.firstDayOfWeek == 0 ? QLocale().firstDayOfWeek()
                                        : static_cast<Qt::DayOfWeek>(settings.firstDayOfWeek);
}

WeekStart::WeekStart(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WeekStart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        if (auto *calendar = qobject_cast<QCalendarWidget *>(watched))
            calendar->setFirstDayOfWeek(m_day);
    }
    return false;
}

} // namespace Tokenglass
