// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/alerttext.h"

#include "models/domain/timerange.h"
#include "models/session/alertdesk.h"
#include "models/session/errortext.h"
#include "models/session/numberformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("AlertText", text);
}

// The kinds mean other things here than for a source of usage.
QString reason(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Timeout:
        return translated(QT_TRANSLATE_NOOP("AlertText", "there was no answer in time"));
    case Kind::Offline:
        return translated(QT_TRANSLATE_NOOP("AlertText", "nothing answers there"));
    case Kind::Auth:
    case Kind::Forbidden:
        return translated(QT_TRANSLATE_NOOP("AlertText", "it may not be used"));
    case Kind::RateLimited:
        return translated(QT_TRANSLATE_NOOP("AlertText", "it takes no more for now"));
    case Kind::Secret:
        return translated(QT_TRANSLATE_NOOP(
            "AlertText", "the secret could not be read from the keychain, and unsigned nothing is sent"));
    case Kind::Storage:
        return translated(QT_TRANSLATE_NOOP("AlertText", "its address could not be read from the keychain"));
    case Kind::Input:
        return translated(QT_TRANSLATE_NOOP("AlertText", "it cannot be started"));
    case Kind::Cancelled:
        return translated(QT_TRANSLATE_NOOP("AlertText", "it was stopped before the end"));
    default:
        return translated(QT_TRANSLATE_NOOP("AlertText", "it refused the alert"));
    }
}

QString reasonWithDetail(const Error &error)
{
    // The sentence of Kind::Input is its detail, which errorDetail() therefore leaves out.
    const QString detail = error.kind == Error::Kind::Input ? errorSentence(error) : errorDetail(error);
    return detail.isEmpty() ? reason(error) : u"%1 (%2)"_s.arg(reason(error), detail);
}

} // namespace

QString alertActionText(AlertAction action)
{
    switch (action) {
    case AlertAction::Show:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Show"));
    case AlertAction::SnoozeUntilTomorrow:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Snooze until tomorrow"));
    case AlertAction::Acknowledge:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Acknowledge"));
    }
    return {};
}

QString alertChannelText(const QString &name)
{
    if (name == u"notification")
        return translated(QT_TRANSLATE_NOOP("AlertText", "Desktop notification"));
    if (name == u"tray")
        return translated(QT_TRANSLATE_NOOP("AlertText", "Balloon at the tray icon"));
    if (name == u"webhook")
        return translated(QT_TRANSLATE_NOOP("AlertText", "Webhook"));
    if (name == u"command")
        return translated(QT_TRANSLATE_NOOP("AlertText", "Command"));
    return translated(QT_TRANSLATE_NOOP("AlertText", "Window"));
}

QString pauseText(BackgroundWatch::Pause pause)
{
    switch (pause) {
    case BackgroundWatch::Pause::Battery:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Budgets are not watched while on battery power."));
    case BackgroundWatch::Pause::Metered:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Budgets are not watched on this metered network."));
    case BackgroundWatch::Pause::None:
        break;
    }
    return {};
}

QString noPopUpText(const Error &trouble)
{
    switch (trouble.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
        return translated(
            QT_TRANSLATE_NOOP("AlertText", "No notification service answers; alerts appear in this window only."));
    default:
        return translated(QT_TRANSLATE_NOOP(
            "AlertText", "The notification service refuses alerts; they appear in this window only."));
    }
}

QString relayFailureText(const QString &channel, const Error &error)
{
    const QString text = channel == u"webhook"
        ? translated(QT_TRANSLATE_NOOP("AlertText", "The webhook did not take the last alert: %1."))
        : translated(QT_TRANSLATE_NOOP("AlertText", "The command for alerts failed: %1."));
    return text.arg(reasonWithDetail(error));
}

QString alertOutcomeText(const AlertLogEntry &entry)
{
    using Outcome = AlertLogEntry::Outcome;
    switch (entry.outcome) {
    case Outcome::Delivered:
        return translated(QT_TRANSLATE_NOOP("AlertText", "%1: delivered")).arg(alertChannelText(entry.channel));
    case Outcome::Failed:
        return u"%1: %2"_s.arg(alertChannelText(entry.channel),
                               entry.error ? reasonWithDetail(*entry.error) : QString());
    case Outcome::Off:
        return translated(QT_TRANSLATE_NOOP("AlertText", "No pop-up: notifications are switched off in the settings"));
    case Outcome::InWindow:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Shown in the window"));
    case Outcome::Waiting:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Waits for the window to be opened"));
    case Outcome::Acknowledged:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Acknowledged in the pop-up"));
    case Outcome::Snoozed:
        return translated(QT_TRANSLATE_NOOP("AlertText", "Snoozed until tomorrow in the pop-up"));
    }
    return {};
}

QString alertLogText(const AlertLogEntry &entry, const ReportingZone &zone, const NumberFormat &format)
{
    return u"%1 \u00B7 %2 \u00B7 %3"_s.arg(format.dateTime(entry.when.toTimeZone(zone.timeZone())), entry.title,
                                           alertOutcomeText(entry));
}

} // namespace Tokenglass
