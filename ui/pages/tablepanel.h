// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

class QAbstractItemModel;
class QTableView;

namespace Tokenglass {

class SortProxy;

/// A card with a sorted table of one of the session's models. A click or Enter on a row chooses what it stands for.
class TablePanel : public Card
{
    Q_OBJECT

public:
    explicit TablePanel(const QString &accessibleName, QWidget *parent = nullptr);

    /// The model must outlive the panel.
    void setModel(QAbstractItemModel *model, int sortColumn);
    /// As many rows as this are shown without scrolling inside the card.
    void setVisibleRows(int rows);
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int currentRow() const; ///< of the model, -1 if none

Q_SIGNALS:
    void rowChosen(int sourceRow);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void fitHeight();
    void fitColumnsSoon();
    void fitColumns();

    QTableView *m_view;
    SortProxy *m_proxy;
    int m_visibleRows = 10; ///< the shortest ranking, whole
    int m_fittedRows = -1;
    bool m_userSized = false;
    bool m_fitPending = false;
};

} // namespace Tokenglass
