// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/previewmodel.h"
#include "ui/widgets/card.h"

class QLabel;
class QTableView;

namespace Tokenglass {

class BudgetEffects;
class ConsoleSession;
class Theme;

/// What the prompt would cost, model by model, before it is sent.
class PreviewPanel : public Card
{
    Q_OBJECT

public:
    PreviewPanel(ConsoleSession &session, Theme &theme, QWidget *parent = nullptr);

    /// Says what the run would do to the budgets; `effects` must outlive the panel.
    void setBudgets(const BudgetEffects &effects);
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QTableView *total() const { return m_total; }
    [[nodiscard]] QString budgetNote() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void showTotal();
    void fitColumns();
    void chooseColumns();
    [[nodiscard]] int figuresWidth() const;
    [[nodiscard]] QString note() const;

    ConsoleSession &m_session;
    PreviewModel m_model;
    QTableView *m_view;
    QTableView *m_total; ///< the sum, which does not scroll away
    QLabel *m_note;
    const BudgetEffects *m_effects = nullptr;
};

} // namespace Tokenglass
