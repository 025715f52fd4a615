// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/entity.h"
#include "models/domain/result.h"

#include <QStringList>

#include <optional>

namespace Tokenglass {

/// Which requests count: values of one dimension are alternatives, dimensions must all hold. Empty list = all.
/// A null QString in a text list means "the row has none".
struct UsageFilter
{
    QStringList models; ///< matches alias or name
    QStringList providers;
    QStringList requestTypes;
    QList<EntityId> organisations;
    QList<EntityId> users;
    QList<EntityId> callers; ///< API keys or agents: what asked
    std::optional<bool> success;

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const UsageFilter &, const UsageFilter &) = default;
};

/// As --filter of the command line takes it: "model=qwen,user=17"; commas in a value have a backslash before them, and
/// "none" is what names no value.
[[nodiscard]] QString filterArgument(const UsageFilter &filter);

} // namespace Tokenglass
