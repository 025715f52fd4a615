// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertsettings.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;

namespace Tokenglass {

/// Whether the window is seen, and what closing it means: the end, or a rest in the tray. Asks once; never hides the
/// window where no tray could bring it back.
class WindowPresence : public QObject
{
    Q_OBJECT

public:
    using Closing = BackgroundSettings::Closing;

    /// The window must outlive it. `hasTray`: whether there is one at this moment.
    WindowPresence(QWidget &window, std::function<bool()> hasTray, QObject *parent = nullptr);
    ~WindowPresence() override;

    void setClosing(Closing closing) { m_closing = closing; }
    /// Hides the window; where there is no tray it is minimised.
    void hide();
    void bringBack();
    /// Closes for good, whatever is set.
    void quit();
    /// The tray came or went: a window hidden in one that is gone is put back within reach.
    void trayChanged();

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void seenChanged(bool seen); ///< on the screen, neither hidden nor minimised
    void activeChanged(bool active); ///< seen, and somebody works in it or in one of its dialogs
    /// The user has answered the question, once and for all.
    void closingChosen(Tokenglass::BackgroundSettings::Closing closing);

private:
    [[nodiscard]] bool closes(QEvent *event);
    void ask();
    void look();

    QWidget &m_window;
    std::function<bool()> m_hasTray;
    Closing m_closing = Closing::Ask;
    QPointer<QMessageBox> m_question;
    bool m_quitting = false;
    bool m_seen = false;
    bool m_active = false;
};

} // namespace Tokenglass
