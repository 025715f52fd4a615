// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/midsentence.h"

namespace Tokenglass {

QString midSentence(const QString &title, const QLocale &locale)
{
    return locale.language() == QLocale::German ? title : locale.toLower(title);
}

} // namespace Tokenglass
