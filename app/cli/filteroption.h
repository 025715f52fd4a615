// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filter.h"

namespace Tokenglass {

struct Catalog;

/// One "key=value" of --filter.
struct FilterPart
{
    QString key;
    QString value;
};

/// What --filter takes, for help texts and complaints.
[[nodiscard]] QString filterKeysText();

/// Takes "model=qwen,model=kimi,user=17" apart; "model=qwen,kimi" is short for the same, "\\," is a comma in a value.
[[nodiscard]] Result<QList<FilterPart>> parseFilter(const QString &text);
/// Looks the values up; an unknown one is refused with the list of those that are there.
[[nodiscard]] Result<UsageFilter> resolveFilter(const QList<FilterPart> &parts, const Catalog &catalog);

} // namespace Tokenglass
