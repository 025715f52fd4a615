// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runsettings.h"

#include "app/options.h"
#include "models/domain/period.h"
#include "models/session/settingsservices.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

RunSettings::RunSettings(const Settings &saved, const Options &options)
    : m_saved(saved), m_started(saved), m_sizeGiven(options.size.isValid())
{
    if (m_saved.period.isEmpty()) {
        m_saved.period = u"7d"_s;
        m_started.period = m_saved.period;
    }
    if (!options.zone.isEmpty())
        m_started.zone = options.zone;
    if (!options.period.isEmpty()) {
        const ReportingZone zone = ReportingZone::fromName(m_started.zone).value_or(ReportingZone());
        const Result<Period> period = Period::parse(options.period, zone);
        m_started.period = period ? period->toText() : options.period;
    }
    if (!options.language.isEmpty())
        m_started.language = options.language;
    if (!options.theme.isEmpty())
        m_started.theme = options.theme == u"dark" ? Settings::Theme::Dark : Settings::Theme::Light;
    if (!saved.startPage.isEmpty())
        m_started.page = saved.startPage;
    if (options.demo || !options.source.isEmpty())
        m_started.page = u"dashboard"_s;
    if (!options.page.isEmpty())
        m_started.page = options.page;
}

Settings RunSettings::toSave(const Settings &changed) const
{
    Settings result = changed;
    const auto keep = [&](auto member) {
        if (changed.*member == m_started.*member)
            result.*member = m_saved.*member;
    };
    keep(&Settings::zone);
    keep(&Settings::period);
    keep(&Settings::language);
    keep(&Settings::theme);
    if (m_sizeGiven)
        result.windowGeometry = m_saved.windowGeometry;
    return result;
}

OnlyThisRun onlyThisRun(const Options &options)
{
    return {!options.theme.isEmpty(), !options.language.isEmpty(), !options.zone.isEmpty()};
}

} // namespace Tokenglass
