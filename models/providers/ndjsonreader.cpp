// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/ndjsonreader.h"

#include <QJsonDocument>

#include <utility>

namespace Tokenglass {

NdjsonReader::NdjsonReader(Handler handler, qsizetype largestLine) : m_handler(std::move(handler)), m_lines(largestLine)
{ }

void NdjsonReader::feed(QByteArrayView chunk)
{
    m_lines.feed(chunk, [this](QByteArrayView text) { line(text); });
}

void NdjsonReader::finish()
{
    const QByteArray rest = m_lines.rest().trimmed().toByteArray();
    if (rest.isEmpty() || overflowed())
        return;
    m_endedInside = QJsonDocument::fromJson(rest).isNull();
    if (m_endedInside)
        m_lines.clearRest();
    else
        feed(QByteArrayView("\n"));
}

void NdjsonReader::line(QByteArrayView line)
{
    if (const QByteArrayView text = line.trimmed(); !text.isEmpty())
        m_handler(text);
}

} // namespace Tokenglass
