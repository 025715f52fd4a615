// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shortcutlist.h"

#include <QDialog>

class QSortFilterProxyModel;
class QTableView;

namespace Tokenglass {

/// The shortcuts of the window as a table that can be searched.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<ShortcutEntry> &entries, QWidget *parent = nullptr);

private:
    void fill(const QList<ShortcutEntry> &entries);

    QSortFilterProxyModel *m_rows = nullptr;
    QTableView *m_view = nullptr;
};

} // namespace Tokenglass
