// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/textcleaner.h"

#include "models/domain/textwords.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace Tokenglass {

namespace {

bool isPlainAscii(std::string_view text)
{
    // Taking one off each byte sets the high bit of a zero.
    constexpr quint64 Ones = 0x0101010101010101U;
    quint64 bits = 0;
    TextWords::forEach(text, [&bits](quint64 word) { bits |= word | (word - Ones); });
    return (bits & Ones << 7) == 0;
}

bool isUtf8(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError() && !decoded.contains(QChar(u'\0'));
}

} // namespace

std::string_view TextCleaner::clean(std::string_view text)
{
    m_changed = false;
    if (text.size() <= MaxBytes && (isPlainAscii(text) || isKnownUtf8(text)))
        return text;
    m_changed = true;
    return repaired(text);
}

bool TextCleaner::isKnownUtf8(std::string_view text)
{
    std::string &known = m_known[TextWords::hash(text, 0) % KnownTexts];
    if (known == text)
        return true;
    if (!isUtf8(text))
        return false;
    known = text;
    return true;
}

std::string_view TextCleaner::repaired(std::string_view text)
{
    const QByteArrayView all(text.data(), static_cast<qsizetype>(text.size()));
    QString decoded = QString::fromUtf8(all.first(std::min(all.size(), qsizetype(MaxBytes))));
    decoded.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    if (text.size() > MaxBytes) {
        while (!decoded.isEmpty() && decoded.back() == QChar(QChar::ReplacementCharacter))
            decoded.chop(1); // half of a character at the cut
        const QByteArray hash = QCryptographicHash::hash(all, QCryptographicHash::Sha1).toHex().first(8);
        decoded += QChar(0x2026) + QString::fromLatin1(hash);
    }
    m_buffer = decoded.toStdString();
    return m_buffer;
}

} // namespace Tokenglass
