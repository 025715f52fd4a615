// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

struct Error;

/// What went wrong and what to do about it: one or two translated sentences, with the technical detail in brackets
/// where it helps. On one line, of a readable length, without passwords.
[[nodiscard]] QString errorText(const Error &error);

/// The same apart, for places with room: the sentence, and what the source itself said, which is in its own language.
[[nodiscard]] QString errorSentence(const Error &error);
[[nodiscard]] QString errorDetail(const Error &error);

} // namespace Tokenglass
