// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace Tokenglass {

class ActiveFilters;
class SourceSession;
class Theme;

/// What the figures are narrowed to, each removable, and the way back. Hidden while nothing is narrowed. Whoever shows
/// it refreshes it together with the figures; it does so by itself only where these take their time.
class FilterStrip : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the strip.
    FilterStrip(SourceSession &session, Theme &theme, QWidget *parent = nullptr);

    void refresh();

private:
    SourceSession &m_session;
    Theme &m_theme;
    QPushButton *m_back;
    ActiveFilters *m_filters;
    QTimer m_late; ///< shows the filters when the answer takes its time
};

} // namespace Tokenglass
