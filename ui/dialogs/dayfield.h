// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDate;
class QDateEdit;

namespace Tokenglass {

/// A field for a day, ISO, with a calendar in the application's look.
[[nodiscard]] QDateEdit *makeDayField(const QDate &day);

} // namespace Tokenglass
