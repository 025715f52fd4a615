// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"
#include "models/session/backgroundwatch.h"

namespace Tokenglass {

struct AlertLogEntry;
class NumberFormat;
class ReportingZone;

/// "Show", "Snooze until tomorrow", "Acknowledge"
[[nodiscard]] QString alertActionText(AlertAction action);
/// "Desktop notification", "Webhook"; `name`: AlertChannel::name()
[[nodiscard]] QString alertChannelText(const QString &name);
/// Why budgets are not watched for now; empty: they are.
[[nodiscard]] QString pauseText(BackgroundWatch::Pause pause);
/// Why alerts appear in the window only.
[[nodiscard]] QString noPopUpText(const Error &trouble);
/// What became of the newest alert on a way that did not take it.
[[nodiscard]] QString relayFailureText(const QString &channel, const Error &error);
/// "Webhook: it refused the alert (hooks.example.com answered with HTTP 404)"
[[nodiscard]] QString alertOutcomeText(const AlertLogEntry &entry);
/// The same with the time and the alert's title.
[[nodiscard]] QString alertLogText(const AlertLogEntry &entry, const ReportingZone &zone, const NumberFormat &format);

} // namespace Tokenglass
