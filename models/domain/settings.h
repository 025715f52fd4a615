// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertsettings.h"
#include "models/domain/money.h"
#include "models/domain/networksettings.h"
#include "models/domain/report.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Tokenglass {

/// What the user has set and where they left off. A value; the defaults are here and nowhere else.
struct Settings
{
    enum class Theme { System, Light, Dark };
    enum class Contrast { System, Normal, High };
    enum class Numbers { Language, Plain }; ///< Plain: 1234567.89 in every language
    enum class LogLevel { Warnings, Usual, Detailed };

    static constexpr int usualCacheMegabytes = 2048;

    QString zone; ///< IANA name in which days are cut; empty: the system's
    ExchangeRate exchangeRate = ExchangeRate::defaultUsdCny(); ///< fixed, shown with its date
    Currency mainCurrency = Currency::cny(); ///< of the rate's two, the one that cards, tables and charts lead with
    Theme theme = Theme::System;
    Contrast contrast = Contrast::System;
    Numbers numbers = Numbers::Language;
    int firstDayOfWeek = 0; ///< a Qt::DayOfWeek; 0: the language's
    QString startPage; ///< id of the page to begin with; empty: the one shown last
    QString language; ///< locale name such as "zh_CN"; empty: the system's
    int refreshSeconds = 30; ///< between looks for new rows in live mode
    bool liveMode = false;
    int topEntities = 10; ///< users or organisations in the ranking
    AlertSettings alerts;
    BackgroundSettings background;
    NetworkSettings network;
    int cacheMegabytes = usualCacheMegabytes; ///< what is kept of sources for the next start; 0: without a bound
    bool keepRuns = true; ///< the console remembers prompts and answers
    LogLevel logLevel = LogLevel::Usual;
    ReportPaper reportPaper = ReportPaper::A4;
    QList<ReportSchedule> reportSchedules;

    bool tourSeen = false;
    QString page; ///< id of the page shown last
    QString sourceId; ///< ConnectionSettings::id of the source shown last
    QString
        ledgerId; ///< ConnectionSettings::id of the database console requests are recorded in; empty: the local file
    QString period; ///< as Period::toText() has it; empty: 7 days
    QStringList consoleTargets; ///< "provider/model" each, in the order of the columns
    QString consoleTemperature; ///< "0.7"; empty: the providers' own default
    int consoleMaxOutput = 1000; ///< tokens; 0: no limit
    QByteArray windowGeometry;
    QMap<QString, QByteArray> dialogGeometries; ///< by the dialog's name

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace Tokenglass
