// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertsettings.h"
#include "models/domain/money.h"
#include "models/domain/report.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Tokenglass {

/// What the user has set and where they left off. A value; the defaults are here and nowhere else.
struct Settings
{
    enum class Theme { System, Light, Dark };

    QString zone; ///< IANA name in which days are cut; empty: the system's
    ExchangeRate exchangeRate = ExchangeRate::defaultUsdCny(); ///< fixed, shown with its date
    Theme theme = Theme::System;
    QString language; ///< locale name such as "zh_CN"; empty: the system's
    int refreshSeconds = 30; ///< between looks for new rows in live mode
    bool liveMode = false;
    int topEntities = 10; ///< users or organisations in the ranking
    AlertSettings alerts;
    BackgroundSettings background;
    ReportPaper reportPaper = ReportPaper::A4;
    QList<ReportSchedule> reportSchedules;

    QString page; ///< id of the page shown last
    QString sourceId; ///< ConnectionSettings::id of the source shown last
    QString
        ledgerId; ///< ConnectionSettings::id of the database console requests are recorded in; empty: the local file
    QString period; ///< as Period::toText() has it; empty: 7 days
    QStringList consoleTargets; ///< "provider/model" each, in the order of the columns
    QString consoleTemperature; ///< "0.7"; empty: the providers' own default
    int consoleMaxOutput = 1000; ///< tokens; 0: no limit
    QByteArray windowGeometry;
    QByteArray windowState;

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace Tokenglass
