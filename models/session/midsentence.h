// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

namespace Tokenglass {

/// A title as it is written inside a sentence: in lower case, except in German, whose nouns keep their capital.
[[nodiscard]] QString midSentence(const QString &title, const QLocale &locale = QLocale());

} // namespace Tokenglass
