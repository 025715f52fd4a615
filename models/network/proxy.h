// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;

namespace Tokenglass {

struct NetworkSettings;

/// Sends all further requests of the program over the proxy of the settings. `password`: what the proxy asks for.
void useProxy(const NetworkSettings &settings, const QString &password);

} // namespace Tokenglass
