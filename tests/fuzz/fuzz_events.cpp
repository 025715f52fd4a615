// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/ssereader.h"

#include <QList>

#include <cstdint>
#include <cstdlib>

using namespace Tokenglass;

namespace {

class Log final : public SseListener
{
public:
    void onEvent(const SseEvent &event) override { text += 'e' + event.name + '\0' + event.data + '\0'; }
    void onComment(QByteArrayView comment) override { text += 'c' + comment.toByteArray() + '\0'; }

    QByteArray text;
};

QByteArray read(QByteArrayView body, qsizetype piece)
{
    Log log;
    SseReader reader(&log, 4096);
    for (qsizetype at = 0; at < body.size(); at += piece)
        reader.feed(body.sliced(at, std::min(piece, body.size() - at)));
    reader.finish();
    return reader.overflowed() ? QByteArray("overflow") : QByteArray(log.text + reader.strayText());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    const QByteArray whole = read(body, std::max<qsizetype>(body.size(), 1));
    // However the network cuts it, the same must come out.
    for (const qsizetype piece : {1, 2, 3, 7, 64}) {
        if (read(body, piece) != whole)
            std::abort();
    }
    return 0;
}
