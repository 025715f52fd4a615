// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filter.h"
#include "models/domain/result.h"

namespace Tokenglass {

/// A place in the application: what is looked at, and in which page.
struct UsageView
{
    QString source; ///< the name of a saved connection; empty: whichever is open
    QString page; ///< such as "dashboard"; empty: the dashboard
    QString period; ///< as Period::toText() has it; empty: as it is
    UsageFilter filter;

    friend bool operator==(const UsageView &, const UsageView &) = default;
};

/// What a "tokenglass://" link leads to.
struct LinkTarget
{
    QString savedView; ///< the name of a saved view; empty: `view`
    UsageView view;
};

/// Whether the text means to be such a link at all.
[[nodiscard]] bool isViewLink(const QString &text);
/// "tokenglass://view?source=Production&page=requests&period=30d&model=qwen&user=17". An empty value is "the row names
/// none"; a text that reads like a number has "id:" before it.
[[nodiscard]] QString viewLink(const UsageView &view);
/// "tokenglass://view/NAME"
[[nodiscard]] QString savedViewLink(const QString &name);
/// Fails with Kind::Input and a sentence. A link names a saved connection and never an address: whoever wrote it does
/// not choose where passwords go.
[[nodiscard]] Result<LinkTarget> parseViewLink(const QString &link);

} // namespace Tokenglass
