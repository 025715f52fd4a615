// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/viewlink.h"

namespace Tokenglass {

/// A view under the name its user gave it. Names are told apart without regard to case.
struct SavedView
{
    QString name;
    UsageView view;

    [[nodiscard]] bool isCalled(const QString &other) const { return name.compare(other, Qt::CaseInsensitive) == 0; }
    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace Tokenglass
