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
    [[nodiscard]] QString budgetNote() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitColumns();
    [[nodiscard]] QString note() const;

    ConsoleSession &m_session;
    PreviewModel m_model;
    QTableView *m_view;
    QLabel *m_note;
    const BudgetEffects *m_effects = nullptr;
};

} // namespace Tokenglass
