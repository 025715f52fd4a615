// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Tokenglass {

/// Selects and scrolls the tables and lists of a window made anew as they were in the old one, as soon as they hold as
/// much.
void copyTablePlaces(const QWidget &from, QWidget &to);

} // namespace Tokenglass
