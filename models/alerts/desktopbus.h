// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QDBusConnection>

class QDBusError;

namespace Tokenglass {

/// The bus of the desktop's session; not connected where there is none.
[[nodiscard]] QDBusConnection desktopBus();
/// The bus of the machine; not connected where there is none.
[[nodiscard]] QDBusConnection machineBus();
/// What a failed call means: nobody is there, nobody answers, or the answer is no.
[[nodiscard]] Error busError(const QDBusError &error);

} // namespace Tokenglass
