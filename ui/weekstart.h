// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Tokenglass {

struct Settings;

/// The day on which weeks begin: as set, or the language's.
[[nodiscard]] Qt::DayOfWeek weekStart(const Settings &settings);

/// Lets the weeks of all calendars that open begin on the day of the settings.
class WeekStart : public QObject
{
    Q_OBJECT

public:
    explicit WeekStart(QObject *parent = nullptr);

    void setDay(Qt::DayOfWeek day) { m_day = day; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Qt::DayOfWeek m_day = Qt::Monday;
};

} // namespace Tokenglass
