// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace Tokenglass {

/// The icon in the desktop's tray, where there is one: it can appear late, go and come back. Its balloon is a way for
/// alerts where the desktop has no notification service.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// A tray of the newer kind may be started after us; asked before that, Qt would settle for the older kind.
    static constexpr std::chrono::milliseconds DefaultGrace = std::chrono::seconds(15);

    explicit TrayIcon(std::chrono::milliseconds grace = DefaultGrace, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Looks for a tray; settled() follows.
    void start();
    /// Whether the user wants an icon at all.
    void setWanted(bool wanted);
    /// There is a tray now, and the icon is in it: a hidden window can be reached.
    [[nodiscard]] bool isAvailable() const;
    [[nodiscard]] bool isSettled() const { return m_settled; }
    /// Alerts nobody has seen: a number on the icon.
    void setUnseen(int alerts);
    /// One more line for whoever points at the icon; empty: none.
    void setNote(const QString &note);
    [[nodiscard]] AlertChannel &balloon();
    void setBalloonOn(bool on);

Q_SIGNALS:
    void settled(); ///< whether there is a tray is known for the first time
    void availableChanged();
    void showRequested();
    void pageRequested(const QString &id);
    void checkRequested();
    void quitRequested();

private:
    class Balloon;

    void askForHost();
    void setHost(bool present);
    void look();
    void makeIcon();
    void drawIcon();
    void update();

    QTimer m_timer; ///< until the next look
    std::chrono::milliseconds m_grace;
    bool m_host = false; ///< org.kde.StatusNotifierWatcher is there: the newer kind of tray
    bool m_wanted = true;
    bool m_settled = false;
    bool m_saidAvailable = false;
    int m_unseen = 0;
    QString m_note;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    std::unique_ptr<Balloon> m_balloon;
};

} // namespace Tokenglass
