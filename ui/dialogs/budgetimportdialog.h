// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetimport.h"

#include <QDialog>

namespace Tokenglass {

/// What would be imported, before it is.
class BudgetImportDialog : public QDialog
{
    Q_OBJECT

public:
    BudgetImportDialog(const QString &fileName, const BudgetImport &import, QWidget *parent = nullptr);
};

} // namespace Tokenglass
