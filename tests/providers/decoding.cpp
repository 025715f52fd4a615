// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/providers/decoding.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

Decoded decode(WireFormat wire, const QList<QByteArray> &pieces, bool reset)
{
    Decoded result;
    StreamDecoder decoder(wire, [&result](const ChatEvent &event) {
        if (event.kind != ChatEvent::Kind::Text || event.choice != 0)
            return;
        result.shown = event.replaces ? event.text : QString(result.shown + event.text);
    });
    for (const QByteArray &piece : pieces)
        decoder.feed(piece);
    result.outcome = decoder.finish(reset ? u"reset"_s : QString());
    return result;
}

QByteArray sse(std::initializer_list<QByteArray> datas)
{
    QByteArray body;
    for (const QByteArray &data : datas)
        body += "data: " + data + "\n\n";
    return body;
}

} // namespace Tokenglass
