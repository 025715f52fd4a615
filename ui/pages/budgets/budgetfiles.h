// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetservices.h"

#include <QObject>

class QWidget;

namespace Tokenglass {

class BudgetMonitor;

/// Importing and exporting budgets: choosing the file, showing what would happen, saying what has.
class BudgetFiles : public QObject
{
    Q_OBJECT

public:
    /// The monitor must outlive this; `window` becomes the parent.
    BudgetFiles(BudgetMonitor &monitor, BudgetServices services, QWidget *window);

    [[nodiscard]] bool canImport() const { return bool(m_services.readBudgets); }
    [[nodiscard]] bool canExport() const { return bool(m_services.writeFile); }
    void chooseImport();
    void chooseExport();
    void importFrom(const QString &path); ///< shows what would happen first
    void exportTo(const QString &path); ///< one's own, not those a source keeps

Q_SIGNALS:
    void done(const QString &text);
    void failed(const QString &text);

private:
    void preview(const QString &path, const QList<Budget> &budgets);

    BudgetMonitor &m_monitor;
    BudgetServices m_services;
    QWidget *m_window;
};

} // namespace Tokenglass
