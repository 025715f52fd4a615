// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/providers/streamdecoder.h"

namespace Tokenglass {

/// The outcome and the text as the events told it.
struct Decoded
{
    ChatOutcome outcome;
    QString shown;
};

[[nodiscard]] Decoded decode(WireFormat wire, const QList<QByteArray> &pieces, bool reset = false);
/// The body of an answer that is streamed as server-sent events.
[[nodiscard]] QByteArray sse(std::initializer_list<QByteArray> datas);

} // namespace Tokenglass
