// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <chrono>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace Tokenglass {

class IconLabel;

enum class MessageKind : quint8 { Information, Success, Warning, Error };

/// One message on the page it concerns, with at most one button for the remedy. Hidden until there is something to say;
/// announced to screen readers when it appears. What went well and asks for nothing goes by itself after a while.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds SuccessTime{8};

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(MessageKind kind, const QString &text, const QString &actionText = QString());
    void dismiss(); ///< hides it and emits closed()
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;
    [[nodiscard]] MessageKind kind() const { return m_kind; }

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void leave();
    void fitHeight();

    MessageKind m_kind = MessageKind::Information;
    IconLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    QTimer *m_leaving = nullptr;
};

} // namespace Tokenglass
