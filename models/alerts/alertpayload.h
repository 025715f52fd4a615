// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

#include <QProcessEnvironment>

namespace Tokenglass {

/// "budget_threshold", "budget_exceeded", "spend_anomaly" or "test".
[[nodiscard]] QString alertEvent(const Alert &alert);
/// The same for every attempt to tell of one alert, also after a restart; another one when it comes back from a snooze.
[[nodiscard]] QString alertDeliveryId(const Alert &alert);
/// The alert as a JSON object, for programs.
[[nodiscard]] QByteArray alertJson(const AlertMessage &message);
/// The same, without the details, as TOKENGLASS_ALERT_… added to an environment.
[[nodiscard]] QProcessEnvironment withAlert(QProcessEnvironment environment, const AlertMessage &message);

} // namespace Tokenglass
