// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/applysettings.h"

#include "models/domain/settings.h"
#include "models/session/sourcesession.h"
#include "ui/theme.h"

namespace Tokenglass {

void applySettings(const Settings &settings, SourceSession &session, Theme &theme)
{
    theme.setMode(static_cast<ThemeMode>(settings.theme));
    theme.setContrast(static_cast<ContrastMode>(settings.contrast));
    session.setZone(ReportingZone::fromName(settings.zone).value_or(ReportingZone()));
    session.setRate(settings.exchangeRate);
    session.setMainCurrency(settings.mainCurrency);
    session.setRefreshSeconds(settings.refreshSeconds);
}

} // namespace Tokenglass
