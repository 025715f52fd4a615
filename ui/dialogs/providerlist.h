// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/providercatalog.h"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace Tokenglass {

/// The providers to choose from, and the buttons to add, duplicate and remove one. What these do is for the dialog to
/// say.
class ProviderList : public QWidget
{
    Q_OBJECT

public:
    /// The catalog must outlive the list.
    explicit ProviderList(const ProviderCatalog &catalog, QWidget *parent = nullptr);

    /// Shows what the catalog has, with this one as the current row: without an id a new one, the first row if there is
    /// none of that id. Chooses nothing.
    void fill(const QString &current);
    /// Says by the buttons what can be done with this provider; without an id it is a new one.
    void updateButtons(const QString &current);

Q_SIGNALS:
    /// By the user; without an id the new one.
    void chosen(const QString &id);
    void addRequested();
    void duplicateRequested();
    void removeRequested();

private:
    void rowChosen();

    const ProviderCatalog &m_catalog;
    QListWidget *m_list;
    QToolButton *m_add;
    QToolButton *m_duplicate;
    QToolButton *m_remove;
    bool m_filling = false;
};

} // namespace Tokenglass
