// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Tokenglass {

/// A PDF of Qt's with its text as it was written. Qt names each glyph by the first character that has it, which for
/// Chinese is often a radical (U+2F64 for U+7528), for the space a tab and for two letters a ligature: such a file
/// looks right, but a search in it finds nothing and a copy of it is not the text. The bytes come back unchanged if
/// they are not as expected.
[[nodiscard]] QByteArray withReadableText(const QByteArray &pdf);

/// What is written where a glyph is named by this character.
[[nodiscard]] QString writtenText(char32_t named);

} // namespace Tokenglass
