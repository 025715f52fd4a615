// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/report.h"

class QJsonArray;

namespace Tokenglass {

/// The schedules of reports as the settings keep them. What is missing or of the wrong type has its default.
[[nodiscard]] QJsonArray toJson(const QList<ReportSchedule> &schedules);
[[nodiscard]] QList<ReportSchedule> reportSchedulesFromJson(const QJsonArray &array);

} // namespace Tokenglass
