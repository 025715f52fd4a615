// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"
#include "models/domain/alertsettings.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <vector>

namespace Tokenglass {

class Clock;

/// What the desk needs from those who keep the alerts and those who own the channels.
struct AlertDeskServices
{
    std::function<AlertMessage(const Alert &)> message; ///< the alert in the user's words
    std::function<AlertMessage(const QList<Alert> &)> summary; ///< several of them in one
    std::function<const Alert *(qint64 id)> find; ///< null: there is none
    std::function<void(qint64 id)> markShown;
    std::function<void(qint64 id)> acknowledge;
    std::function<void(qint64 id)> snoozeUntilTomorrow;
    std::function<void()> sendTest;
    std::function<void(const AlertSettings &)> configure; ///< sets the channels up
};

/// What became of an alert on one way: the answer to "why was there no pop-up?".
struct AlertLogEntry
{
    enum class Outcome : quint8 {
        Delivered,
        Failed, ///< see `error`
        Off, ///< no pop-ups are wanted
        InWindow, ///< shown in the window
        Waiting, ///< nobody could be told yet: until the window or a service for pop-ups is there
        Acknowledged,
        Snoozed,
    };

    QDateTime when; ///< UTC
    qint64 alertId = 0;
    QString title;
    Outcome outcome = Outcome::Delivered;
    QString channel; ///< AlertChannel::name(); empty: the window's own
    std::optional<Error> error;
};

/// Hands every alert to the ways it can reach somebody by, and takes the answers back. The screen shows it once: in the
/// window where somebody works in it, else as a pop-up. What nobody could be told of waits for the window or for a
/// service to appear.
class AlertDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype LongestLog = 200;

    /// `clock` and the channels must outlive the desk.
    AlertDesk(AlertDeskServices services, const Clock &clock, QObject *parent = nullptr);
    ~AlertDesk() override;

    /// Ways to show a pop-up, the preferred one first: an alert is shown by the first that can.
    void addPopUp(AlertChannel &channel);
    /// Before the channel goes.
    void removePopUp(AlertChannel &channel);
    /// Each of these is given every alert.
    void addRelay(AlertChannel &channel);
    void configure(const AlertSettings &settings);

    /// A new alert, or one whose snooze is over.
    void raise(const Alert &alert);
    /// Several at once: one message on the screen, while relays are given each.
    void raiseTogether(const QList<Alert> &alerts);
    /// Alerts have changed: those dealt with disappear from the screen.
    void followAlerts();
    /// A window that is seen takes what found no other way, also what has waited for it.
    void setWindowVisible(bool visible);
    /// Somebody works in it: alerts are shown there and nowhere else.
    void setWindowActive(bool active);
    void sendTest();

    [[nodiscard]] const QList<AlertLogEntry> &log() const { return m_log; } ///< newest first
    /// What keeps alerts from arriving, in sentences for the window.
    [[nodiscard]] QStringList troubles() const;

Q_SIGNALS:
    /// The user wants to see what an alert is about.
    void showRequested(const Tokenglass::Alert &alert);
    void showAllRequested(); ///< of a summary
    /// To be shown in the window.
    void toastRequested(const Tokenglass::AlertMessage &message);
    void logChanged();
    void troublesChanged();

private:
    struct Relay
    {
        AlertChannel *channel;
        std::optional<Error> failure; ///< of the newest delivery
    };

    void observe(AlertChannel &channel);
    void present(const AlertMessage &message);
    void popUp(const AlertMessage &message, std::size_t first);
    void relay(const AlertMessage &message);
    void shownInWindow(const AlertMessage &message);
    void noPopUp(const AlertMessage &message);
    void act(qint64 alertId, AlertAction action);
    void onTroubleChanged();
    void told(const AlertMessage &message);
    void note(const Alert &alert, const QString &title, AlertLogEntry::Outcome outcome, const QString &channel = {},
              const std::optional<Error> &error = std::nullopt);
    [[nodiscard]] bool isDealtWith(const AlertMessage &message) const;

    AlertDeskServices m_services;
    const Clock &m_clock;
    std::vector<AlertChannel *> m_popUps;
    std::vector<Relay> m_relays;
    QHash<qint64, AlertMessage> m_raised; ///< not dealt with yet; summaries too
    QSet<qint64> m_untold; ///< of these: nobody has been told yet
    QSet<qint64> m_waiting; ///< of these: nobody could be told
    QList<AlertLogEntry> m_log;
    bool m_windowVisible = false;
    bool m_windowActive = false;
};

} // namespace Tokenglass
