// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTableView;

namespace Tokenglass {

/// What setUpTable() adds to a view: the row under the mouse, copying, and columns that follow the width of the window.
class TableBehaviour : public QObject
{
    Q_OBJECT

public:
    TableBehaviour(QTableView *table, int copyRole); ///< the table is the parent

    void leaveColumns() { m_userSized = true; } ///< their widths are another's business

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setHoveredRow(int row);
    void showMenu(const QPoint &position);
    void copy(bool selectedOnly);
    void copyPicture();

    QTableView *m_table = nullptr;
    int m_copyRole;
    int m_row = -1;
    bool m_userSized = false;
};

} // namespace Tokenglass
