// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace Tokenglass {

/// Everything a reader of the figures should know about their data, one sentence each.
class NotesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NotesDialog(const QStringList &notes, QWidget *parent = nullptr);
};

} // namespace Tokenglass
