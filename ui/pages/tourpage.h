// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace Tokenglass {

/// What a newcomer should know, on one page over the window: opening a database, what the marks at figures mean, the
/// console, budgets. Goes away by its button or Escape.
class TourPage : public QWidget
{
    Q_OBJECT

public:
    /// Lies over all of `host`.
    explicit TourPage(QWidget *host);

    void leave();

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *content();

    void cover();

    QPointer<QWidget> m_before; ///< had the focus
    QWidget *m_host;
    QPushButton *m_begin;
    QScrollArea *m_scroll;
};

} // namespace Tokenglass
