// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QFrame>
#include <QList>
#include <QPointer>

namespace Tokenglass {

/// A panel that opens below a button and closes by Escape, or when anything else in the window is meant. It lies over
/// the window as a part of it: a popup window is not in the accessibility tree.
class PopupFrame : public QFrame
{
    Q_OBJECT

public:
    /// Lives as long as its parent, though it is moved into the window when it opens.
    explicit PopupFrame(QWidget *parent = nullptr);

protected:
    /// Shows it below the button, or above it if there alone is room for all of it, in line with it as far as the
    /// window reaches. It is never larger than the window.
    void openBelow(QWidget *button, const QSize &size);
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void followFocus(const QWidget *now);
    [[nodiscard]] QList<QWidget *> tabStops() const;
    [[nodiscard]] bool isOurs(const QObject *object) const;
    [[nodiscard]] bool isElsewhere(const QObject *watched, QEvent::Type event) const;

    QPointer<QWidget> m_button; ///< that opened it
    QSize m_size;
};

} // namespace Tokenglass
