// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/datanote.h"

#include <QDialog>

namespace Tokenglass {

/// Everything a reader of the figures should know about their data, one sentence each.
class NotesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NotesDialog(const QList<DataNote> &notes, QWidget *parent = nullptr);
};

} // namespace Tokenglass
