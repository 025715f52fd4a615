// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/providerfailure.h"
#include "models/providers/streamdecoder.h"

#include <QDateTime>

#include <cstdint>
#include <cstdlib>

using namespace Tokenglass;

namespace {

ChatOutcome decode(WireFormat wire, QByteArrayView body, qsizetype piece)
{
    StreamDecoder decoder(wire, [](const ChatEvent &) {});
    for (qsizetype at = 0; at < body.size(); at += piece)
        decoder.feed(body.sliced(at, std::min(piece, body.size() - at)));
    return decoder.finish({});
}

bool same(const ChatOutcome &one, const ChatOutcome &other)
{
    return one.text == other.text && one.reasoning == other.reasoning && one.finishReason == other.finishReason
        && one.terminated == other.terminated && one.failure == other.failure && one.usage == other.usage
        && one.warnings == other.warnings;
}

} // namespace

/// The first byte picks the wire format, the rest is the answer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto wire = static_cast<WireFormat>(data[0] % 7);
    const QByteArrayView body(data + 1, static_cast<qsizetype>(size - 1));
    const ChatOutcome whole = decode(wire, body, std::max<qsizetype>(body.size(), 1));
    for (const qsizetype piece : {1, 5, 61}) {
        if (!same(decode(wire, body, piece), whole))
            std::abort();
    }
    // Success is never without an end, failure never without a reason.
    if (!whole.failure && !whole.terminated && !whole.warnings.contains(QStringLiteral("no_done")))
        std::abort();
    if (whole.usage && whole.usage->final && !whole.usage->isEmpty() && whole.failure && !whole.terminated)
        std::abort();
    static_cast<void>(failureOfAnswer(400, {}, body.toByteArray(), QDateTime::fromSecsSinceEpoch(0, Qt::UTC)));
    return 0;
}
