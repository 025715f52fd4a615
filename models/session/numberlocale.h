// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

namespace Tokenglass {

/// The locale in which numbers are written where names and dates follow `locale`. Without group separators it asks for
/// plain numbers: with points for decimals in any language, so that every program reads them alike.
[[nodiscard]] inline QLocale numberLocale(const QLocale &locale)
{
    return locale.numberOptions() & QLocale::OmitGroupSeparator ? QLocale::c() : locale;
}

} // namespace Tokenglass
