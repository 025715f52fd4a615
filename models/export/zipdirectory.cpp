// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/zipdirectory.h"

#include <QIODevice>
#include <QtEndian>

namespace Tokenglass {

namespace {

constexpr qint64 EndSize = 22;
constexpr qint64 EntrySize = 46;

quint32 number32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 number16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

} // namespace

std::optional<QHash<QByteArray, qint64>> zipDirectory(QIODevice &file)
{
    if (file.size() < EndSize || !file.seek(file.size() - EndSize))
        return std::nullopt;
    const QByteArray end = file.read(EndSize);
    if (end.size() < EndSize || !end.startsWith("PK\5\6"))
        return std::nullopt;
    const qint64 size = number32(end, 12);
    const qint64 offset = number32(end, 16);
    if (offset + size + EndSize != file.size() || !file.seek(offset))
        return std::nullopt;
    const QByteArray directory = file.read(size);
    QHash<QByteArray, qint64> members;
    for (qsizetype at = 0; at + EntrySize <= directory.size();) {
        if (!QByteArrayView(directory).sliced(at).startsWith("PK\1\2"))
            return std::nullopt;
        const qsizetype nameSize = number16(directory, at + 28);
        members.insert(directory.mid(at + EntrySize, nameSize), number32(directory, at + 24));
        at += EntrySize + nameSize + number16(directory, at + 30) + number16(directory, at + 32);
    }
    return members.size() == number16(end, 10) ? std::optional(members) : std::nullopt;
}

} // namespace Tokenglass
