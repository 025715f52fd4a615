// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/reportschedulejson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

ReportSchedule scheduleFrom(const QJsonObject &object)
{
    ReportSchedule schedule;
    const auto text = [&object](QLatin1StringView key, const QString &otherwise) {
        return object.value(key).toString(otherwise);
    };
    schedule.name = text("name"_L1, schedule.name);
    schedule.kind = reportKindFrom(text("report"_L1, {})).value_or(schedule.kind);
    schedule.source = text("source"_L1, schedule.source);
    schedule.period = text("period"_L1, schedule.period);
    schedule.zone = text("zone"_L1, schedule.zone);
    schedule.filter = text("filter"_L1, schedule.filter);
    schedule.title = text("title"_L1, schedule.title);
    schedule.paper = reportPaperFrom(text("paper"_L1, {})).value_or(schedule.paper);
    schedule.language = text("language"_L1, schedule.language);
    schedule.folder = text("folder"_L1, schedule.folder);
    schedule.fileName = text("file"_L1, schedule.fileName);
    return schedule;
}

} // namespace

QJsonArray toJson(const QList<ReportSchedule> &schedules)
{
    QJsonArray array;
    for (const ReportSchedule &schedule : schedules)
        array.append(QJsonObject{{u"name"_s, schedule.name},
                                 {u"report"_s, reportKindName(schedule.kind)},
                                 {u"source"_s, schedule.source},
                                 {u"period"_s, schedule.period},
                                 {u"zone"_s, schedule.zone},
                                 {u"filter"_s, schedule.filter},
                                 {u"title"_s, schedule.title},
                                 {u"paper"_s, reportPaperName(schedule.paper)},
                                 {u"language"_s, schedule.language},
                                 {u"folder"_s, schedule.folder},
                                 {u"file"_s, schedule.fileName}});
    return array;
}

QList<ReportSchedule> reportSchedulesFromJson(const QJsonArray &array)
{
    QList<ReportSchedule> schedules;
    for (const auto each : array)
        schedules.append(scheduleFrom(each.toObject()));
    return schedules;
}

} // namespace Tokenglass
