// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrun.h"

namespace Tokenglass {

class JsonWriter;

/// The members of one model's answer, as `ask --json` and an exported run have them, into an open object. What was not
/// reported is null.
void writeAnswerMembers(JsonWriter &json, const ChatAnswer &answer);
/// The members of one preview, but for the model's name.
void writePreviewMembers(JsonWriter &json, const ChatPreview &preview);

} // namespace Tokenglass
