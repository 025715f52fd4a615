// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/filteroption.h"
#include "models/domain/period.h"

namespace Tokenglass {

class OptionReader;

/// Which requests of which source a command is about.
struct QuestionOptions
{
    QString source;
    QString kind;
    TimeRange range;
    ReportingZone zone;
    QList<FilterPart> filter;
};

/// --zone alone.
[[nodiscard]] Result<ReportingZone> zoneOption(const OptionReader &reader);
void addQuestionOptions(OptionReader &reader, const QStringList &kinds);
[[nodiscard]] Result<QuestionOptions> questionOptions(const OptionReader &reader, const QStringList &kinds);

} // namespace Tokenglass
