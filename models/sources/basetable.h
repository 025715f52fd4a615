// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

/// The first table of a FROM clause ("a"."b" LEFT JOIN …), quoted as it stands there.
[[nodiscard]] inline QString baseTable(const QString &from)
{
    QChar quote;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const QChar character = from[i];
        if (!quote.isNull()) {
            if (character == quote)
                quote = QChar();
        } else if (character == u'"' || character == u'`') {
            quote = character;
        } else if (character.isSpace()) {
            return from.left(i);
        }
    }
    return from;
}

} // namespace Tokenglass
