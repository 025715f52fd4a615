// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/money.h"

#include <QJsonObject>

namespace Tokenglass {

struct ReadPlan;

/// What a source has columns for. Kept with the cache, so that what is shown before the source answers says the same.
struct SourceAbilities
{
    QString profileId; ///< empty until the schema is recognised
    PanelStates panels;
    bool hasCallers = false; ///< there is a column that says which key or agent asked
    Currency currency; ///< of the amounts that the source keeps

    [[nodiscard]] static SourceAbilities of(const ReadPlan &plan);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SourceAbilities fromJson(const QJsonObject &json);
    friend bool operator==(const SourceAbilities &, const SourceAbilities &) = default;
};

} // namespace Tokenglass
