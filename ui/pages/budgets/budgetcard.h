// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

class QLabel;

namespace Tokenglass {

class BudgetGauge;
class BudgetMonitor;
struct BudgetRow;
class NumberFormat;

/// The tightest three budgets for the dashboard. A click leads to the budget.
class BudgetCard : public Card
{
    Q_OBJECT

public:
    static constexpr int MostGauges = 3;

    /// The monitor must outlive the card.
    explicit BudgetCard(BudgetMonitor &monitor, QWidget *parent = nullptr);

    /// There is a budget to show; without one the card has no place on the dashboard.
    [[nodiscard]] bool isNeeded() const { return m_needed; }
    [[nodiscard]] QList<BudgetGauge *> gauges() const { return m_gauges; }

Q_SIGNALS:
    void neededChanged(bool needed);
    void budgetChosen(const QString &id);

private:
    void refresh();
    void showRow(int place, const BudgetRow &row, const NumberFormat &format);

    BudgetMonitor &m_monitor;
    QList<BudgetGauge *> m_gauges;
    QStringList m_ids; ///< parallel to the shown gauges
    QLabel *m_outlook; ///< where the one that will pass its limit first will end
    bool m_needed = false;
};

} // namespace Tokenglass
