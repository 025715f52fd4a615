// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

namespace Tokenglass {

/// A question before something that cannot be undone: accepted() means that the user wants it. Cancel is the default.
/// The caller opens it; it deletes itself.
[[nodiscard]] QMessageBox *confirmation(const QString &title, const QString &question, const QString &consequence,
                                        const QString &yes, QWidget *parent);

} // namespace Tokenglass
