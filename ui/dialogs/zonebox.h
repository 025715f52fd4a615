// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

class QComboBox;

namespace Tokenglass {

/// A box with the time zones of this system, to choose from or to type into; `first` stands for no zone of one's own.
[[nodiscard]] QComboBox *makeZoneBox(const QString &first, const QString &zone);
/// The IANA name, empty for the first choice; nothing: there is no zone of the name that was typed.
[[nodiscard]] std::optional<QString> chosenZone(const QComboBox *box);

} // namespace Tokenglass
