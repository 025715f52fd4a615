// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/providers/linesplitter.h"

namespace Tokenglass {

struct SseEvent
{
    QByteArray name; ///< empty: "message"
    QByteArray data; ///< all data lines, joined by LF; never empty
};

class SseListener
{
public:
    virtual ~SseListener() = default;
    virtual void onEvent(const SseEvent &event) = 0;
    virtual void onComment(QByteArrayView text) = 0;
};

/// Server-sent events from bytes, as the WHATWG specification says, and as real servers get it wrong: an event cut off
/// by the end counts if its data is whole, and JSON that stands outside of any field is kept.
class SseReader
{
public:
    static constexpr qsizetype DefaultLargestEvent = 32 * 1024 * 1024;

    explicit SseReader(SseListener *listener, qsizetype largestEvent = DefaultLargestEvent);

    void feed(QByteArrayView chunk);
    /// The body has ended, well or not.
    void finish();

    /// Lines that are no field, joined: bare JSON, or a web page. At most a megabyte.
    [[nodiscard]] const QByteArray &strayText() const { return m_stray; }
    /// Something of the format was there, be it a comment only.
    [[nodiscard]] bool sawField() const { return m_sawField; }
    [[nodiscard]] bool overflowed() const { return m_overflowed || m_lines.overflowed(); }

private:
    void line(QByteArrayView line);
    void field(QByteArrayView name, QByteArrayView value);
    void addData(QByteArrayView value);
    void dispatch();

    SseListener *m_listener;
    qsizetype m_largestEvent;
    LineSplitter m_lines;
    SseEvent m_event;
    QByteArray m_stray;
    bool m_hasData = false;
    bool m_inStray = false;
    bool m_sawField = false;
    bool m_overflowed = false;
};

} // namespace Tokenglass
