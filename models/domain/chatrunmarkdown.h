// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

class ReportingZone;
struct ChatRun;

/// A run for people: the prompt, a table of figures, the answers. Prompt and answers are quoted line by line, so no
/// heading in them becomes one of the document.
[[nodiscard]] QString markdownOf(const ChatRun &run, const ReportingZone &zone);

} // namespace Tokenglass
