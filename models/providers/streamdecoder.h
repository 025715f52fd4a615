// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/providers/answercollector.h"
#include "models/providers/jsonarrayreader.h"
#include "models/providers/ndjsonreader.h"
#include "models/providers/ssereader.h"
#include "models/providers/wiredecoder.h"

#include <memory>

namespace Tokenglass {

/// The body of one 2xx answer, from bytes to the outcome: finds out how it is framed (the Content-Type is often wrong),
/// reads it, recognises errors of every shape, and judges at the end whether it was whole.
class StreamDecoder final : private SseListener
{
public:
    StreamDecoder(WireFormat wire, AnswerCollector::Handler handler);
    ~StreamDecoder() override;
    Q_DISABLE_COPY_MOVE(StreamDecoder)

    void feed(QByteArrayView chunk);
    /// The protocol's end mark came and nothing that follows counts.
    [[nodiscard]] bool isOver() const;
    /// A finish reason came: what is left, if anything, is usage.
    [[nodiscard]] bool isFinishing() const
    {
        return m_answer.outcome().terminated || !m_answer.outcome().finishReason.isNull();
    }
    /// The body has ended. `transportError`: what the network said, empty for a clean end.
    [[nodiscard]] ChatOutcome finish(const QString &transportError);
    /// The body will not be read to its end, for a reason of ours.
    [[nodiscard]] ChatOutcome abandon(const ProviderFailure &failure);
    /// Past what any answer needs.
    [[nodiscard]] bool overflowed() const;

private:
    enum class Framing { Unknown, Events, Lines, Json };

    void onEvent(const SseEvent &event) override;
    void onComment(QByteArrayView text) override;
    void start(QByteArrayView head);
    void line(QByteArrayView line);
    void element(const QByteArray &json);
    void message(const QJsonObject &message, bool namedError);
    void readStray();
    void judge(const QString &transportError);
    [[nodiscard]] bool isForeign() const;
    void finishUsage();

    AnswerCollector m_answer;
    std::unique_ptr<WireDecoder> m_decoder;
    SseReader m_events;
    NdjsonReader m_lines;
    JsonArrayReader m_json;
    QByteArray m_head;
    Framing m_framing = Framing::Unknown;
    int m_commentStatus = 0; ///< DashScope: ":HTTP_STATUS/400"
    bool m_gotMessage = false;
    bool m_isDone = false;
};

} // namespace Tokenglass
