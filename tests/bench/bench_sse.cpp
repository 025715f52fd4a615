// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/ndjsonreader.h"
#include "models/providers/ssereader.h"
#include "models/providers/streamdecoder.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace Tokenglass;

namespace {

constexpr double Goal = 200; // MB/s
constexpr qsizetype BodySize = 64 * 1024 * 1024;
constexpr int Runs = 5;

class Counter final : public SseListener
{
public:
    void onEvent(const SseEvent &event) override { bytes += event.data.size(); }
    void onComment(QByteArrayView) override { }

    qint64 bytes = 0;
};

QByteArray repeated(const QByteArray &piece)
{
    return piece.repeated(BodySize / piece.size());
}

/// Feeds the body in reads of `chunk` bytes; the best of five, in MB/s.
template <typename Reader>
double speed(const QByteArray &body, qsizetype chunk, Reader makeReader)
{
    qint64 best = std::numeric_limits<qint64>::max();
    for (int run = 0; run < Runs; ++run) {
        auto reader = makeReader();
        QElapsedTimer timer;
        timer.start();
        for (qsizetype at = 0; at < body.size(); at += chunk)
            reader.feed(QByteArrayView(body).sliced(at, std::min(chunk, body.size() - at)));
        best = std::min(best, timer.nsecsElapsed());
    }
    return static_cast<double>(body.size()) * 1000 / static_cast<double>(best);
}

bool report(const char *what, double megabytes, bool hasGoal = true)
{
    const bool met = !hasGoal || megabytes >= Goal;
    std::printf("%-44s %8.0f MB/s  %s\n", what, megabytes, hasGoal ? (met ? "met" : "NOT met") : "-");
    return met;
}

} // namespace

int main()
{
    const QByteArray data =
        R"(data: {"id":"chatcmpl-T1","object":"chat.completion.chunk","created":1795300000,"model":"gpt-5-mini","choices":[{"index":0,"delta":{"content":" whales"},"logprobs":null,"finish_reason":null}],"usage":null})";
    const QByteArray line =
        R"({"model":"llama3.2","created_at":"2026-11-22T01:00:00.000001Z","message":{"role":"assistant","content":" whales"},"done":false})";
    Counter counter;
    const auto events = [&counter] { return SseReader(&counter); };
    const auto lines = [&counter] {
        return NdjsonReader([&counter](QByteArrayView text) { counter.bytes += text.size(); });
    };
    constexpr qsizetype Read = 16 * 1024;
    std::printf("goal: %.0f MB/s, best of %d runs over %lld MB\n", Goal, Runs, static_cast<long long>(BodySize >> 20));
    bool met = report("SSE, LF, reads of 16 KiB", speed(repeated(data + "\n\n"), Read, events));
    met = report("SSE, CRLF, reads of 16 KiB", speed(repeated(data + "\r\n\r\n"), Read, events)) && met;
    met = report("SSE, CR, reads of 16 KiB", speed(repeated(data + "\r\r"), Read, events)) && met;
    met = report("SSE, LF, reads of 200 bytes", speed(repeated(data + "\n\n"), 200, events)) && met;
    met = report("NDJSON, reads of 16 KiB", speed(repeated(line + '\n'), Read, lines)) && met;
    std::printf("checked: %lld bytes of data\n", static_cast<long long>(counter.bytes));
    return met ? 0 : 1;
}
