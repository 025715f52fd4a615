// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace Tokenglass {

class MessageBar;
class SavedViews;

/// The saved views: open one, rename it in place, copy a link to it, remove it (with undo).
class ViewsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ViewsDialog(SavedViews &views, QWidget *parent = nullptr);

private:
    void build();
    void refresh();
    void openChosen();
    void copyLink();
    void rename(const QListWidgetItem &item);
    void enableButtons();
    [[nodiscard]] QString chosen() const;

    SavedViews &m_views;
    QListWidget *m_list;
    QPushButton *m_open;
    QPushButton *m_rename;
    QPushButton *m_copyLink;
    QPushButton *m_remove;
    MessageBar *m_message;
};

} // namespace Tokenglass
