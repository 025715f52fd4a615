// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/ssereader.h"

#include <QJsonDocument>

namespace Tokenglass {

namespace {

constexpr qsizetype LargestStray = 1024 * 1024;

bool opensStray(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return !text.isEmpty()
        && (text.front() == '{' || text.front() == '[' || text.front() == '<' || text.front() == '"');
}

bool isWhole(const QByteArray &data)
{
    return data.startsWith("[DONE]") || !QJsonDocument::fromJson(data).isNull();
}

} // namespace

SseReader::SseReader(SseListener *listener, qsizetype largestEvent)
    : m_listener(listener), m_largestEvent(largestEvent), m_lines(largestEvent)
{ }

void SseReader::feed(QByteArrayView chunk)
{
    if (!overflowed())
        m_lines.feed(chunk, [this](QByteArrayView text) { line(text); });
}

void SseReader::finish()
{
    if (overflowed())
        return;
    if (!m_lines.rest().isEmpty()) {
        // One more line end: the last line is read, but an event is only dispatched if it is whole.
        feed(QByteArrayView("\n"));
    }
    if (m_hasData && isWhole(m_event.data))
        dispatch();
    m_event = {};
    m_hasData = false;
}

void SseReader::line(QByteArrayView line)
{
    if (m_overflowed)
        return;
    if (line.isEmpty()) {
        dispatch();
        return;
    }
    if (line.startsWith("data:")) {
        addData(line.sliced(5));
        return;
    }
    if (line.front() == ':') {
        m_sawField = true;
        m_listener->onComment(line.sliced(1));
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = colon < 0 ? line : line.first(colon);
    if (name == "event" || name == "data" || name == "id" || name == "retry") {
        m_inStray = false;
        m_sawField = true;
        field(name, colon < 0 ? QByteArrayView() : line.sliced(colon + 1));
        return;
    }
    m_inStray = m_inStray || opensStray(line);
    if (m_inStray && m_stray.size() + line.size() < LargestStray) {
        m_stray.append(line.data(), line.size());
        m_stray.append('\n');
    }
}

void SseReader::field(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        addData(value);
    } else if (name == "event") {
        const QByteArrayView text = value.startsWith(' ') ? value.sliced(1) : value;
        m_event.name = text.toByteArray();
    }
}

void SseReader::addData(QByteArrayView value)
{
    m_inStray = false;
    m_sawField = true;
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (m_event.data.size() + value.size() >= m_largestEvent) {
        m_overflowed = true;
        return;
    }
    if (m_hasData)
        m_event.data.append('\n');
    m_event.data.append(value.data(), value.size());
    m_hasData = true;
}

void SseReader::dispatch()
{
    if (m_hasData && !m_event.data.isEmpty())
        m_listener->onEvent(m_event);
    // Not a fresh event: the buffers keep their capacity if the listener took no copy.
    m_event.name.resize(0);
    m_event.data.resize(0);
    m_hasData = false;
}

} // namespace Tokenglass
