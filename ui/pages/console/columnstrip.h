// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QBoxLayout;

namespace Tokenglass {

class ColumnView;
class ConsoleRun;
class Theme;

/// The answers of a run side by side; scrolls sideways where they do not fit.
class ColumnStrip : public QScrollArea
{
    Q_OBJECT

public:
    ColumnStrip(ConsoleRun &run, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_views.size()); }
    [[nodiscard]] ColumnView *view(int column) const { return m_views[column]; }

Q_SIGNALS:
    void keyRequested(const QString &providerId);
    void curlRequested(int column);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitPage();
    void rebuild();
    void replace(int column);
    [[nodiscard]] ColumnView *makeView(int column);

    ConsoleRun &m_run;
    Theme &m_theme;
    QBoxLayout *m_layout;
    QList<ColumnView *> m_views;
};

} // namespace Tokenglass
