// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QPushButton;

namespace Tokenglass {

enum class ToastTone : quint8 { Information, Warning, Bad };

/// What a toast says, and the caller's id of it.
struct ToastText
{
    qint64 id = 0;
    ToastTone tone = ToastTone::Warning;
    QString title;
    QString body;
    bool canBeShown = true; ///< there is something to lead to
};

/// A message over the corner of the window that waits to be dealt with. It takes no focus by itself; Escape inside it
/// puts it away.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(const ToastText &text, QWidget *parent);

    [[nodiscard]] qint64 id() const { return m_text.id; }
    [[nodiscard]] const ToastText &text() const { return m_text; }
    void focusFirst();
    void announce(); ///< to screen readers

Q_SIGNALS:
    void showClicked();
    void snoozeClicked();
    void acknowledgeClicked();
    void dismissed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QColor toneColour() const;

    ToastText m_text;
    QPushButton *m_show;
    QPushButton *m_snooze;
    QPushButton *m_acknowledge;
};

} // namespace Tokenglass
