// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/popupframe.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace Tokenglass {

class FilterChoiceModel;

/// The list of a FilterChip: type to narrow, up and down to move, Enter or Space to tick, Escape to close.
class FilterPopup : public PopupFrame
{
    Q_OBJECT

public:
    FilterPopup(FilterChoiceModel *model, QWidget *parent);

    void open(QWidget *chip);
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    [[nodiscard]] QListView *listView() const { return m_list; }
    [[nodiscard]] QPushButton *clearButton() const { return m_clear; }
    /// Stands in for the list: why there is nothing to choose. Empty: there is a list.
    void setNote(const QString &note);
    [[nodiscard]] QString note() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    [[nodiscard]] bool toggleKey(const QObject *watched, int key);
    [[nodiscard]] bool moveKey(int key);
    void goTo(int row);
    void sayCurrent();
    void refresh();

    FilterChoiceModel *m_model = nullptr;
    QLineEdit *m_search = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_clear = nullptr;
    QLabel *m_note = nullptr;
    int m_rowBefore = 0; ///< of the current choice, while the model is reset
};

} // namespace Tokenglass
