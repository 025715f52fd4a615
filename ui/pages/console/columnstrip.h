// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>
#include <QTimer>

#include <chrono>

class QBoxLayout;

namespace Tokenglass {

class ColumnView;
class ConsoleRun;
class Theme;

/// The answers of a run side by side; scrolls sideways where they do not fit. Answers that grow are shown in turns, so
/// that their work never falls into one frame.
class ColumnStrip : public QScrollArea
{
    Q_OBJECT

public:
    /// Between two repaints of one answer.
    static constexpr std::chrono::milliseconds RepaintInterval{34};
    /// Between two looks at the clock while a provider is silent.
    static constexpr std::chrono::milliseconds ClockInterval{1000};

    ColumnStrip(ConsoleRun &run, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_views.size()); }
    [[nodiscard]] ColumnView *view(int column) const { return m_views[column]; }

Q_SIGNALS:
    void keyRequested(const QString &providerId);
    void curlRequested(int column);
    void viewsChanged(); ///< there are other widgets for the columns

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitPage();
    void rebuild();
    void startTurns();
    void takeTurn();
    void followClock();
    void replace(int column);
    [[nodiscard]] ColumnView *makeView(int column);

    ConsoleRun &m_run;
    Theme &m_theme;
    QBoxLayout *m_layout;
    QList<ColumnView *> m_views;
    QTimer m_turns;
    QTimer m_clock; ///< while something runs
    int m_turn = 0; ///< the column that is shown next
    int m_idleTurns = 0; ///< since something was new
};

} // namespace Tokenglass
