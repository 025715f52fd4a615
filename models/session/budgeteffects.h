// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetstate.h"

#include <QObject>

#include <functional>

namespace Tokenglass {

class BudgetMonitor;
class ConsoleSession;
class NumberFormat;
struct PreviewRow;

/// What the run that is being typed would do to one budget.
struct BudgetEffect
{
    Budget budget;
    BudgetState state; ///< now
    std::optional<qint64> expectedNanos; ///< spent after the run, as far as answers are usual; empty: not known
    std::optional<qint64> mostNanos; ///< spent after the run at most; empty: not known

    /// The highest threshold that is passed only with the run; empty: none.
    [[nodiscard]] std::optional<BasisPoints> wouldPass() const;
};

/// The effect of the console's next run on every budget it touches, the tightest first.
class BudgetEffects : public QObject
{
    Q_OBJECT

public:
    /// `recording`: the id of the source the console writes to. All must outlive this.
    BudgetEffects(BudgetMonitor &budgets, ConsoleSession &console, std::function<QString()> recording,
                  QObject *parent = nullptr);

    [[nodiscard]] QList<BudgetEffect> effects() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::optional<BudgetEffect> effectOn(const Budget &budget) const;
    [[nodiscard]] bool touches(const Budget &budget, const PreviewRow &row) const;

    BudgetMonitor &m_budgets;
    ConsoleSession &m_console;
    std::function<QString()> m_recording;
};

/// "All usage: +¥0.0021 → 62.3 %, at most 63.1 %; could pass 80 %"
[[nodiscard]] QString budgetEffectText(const BudgetEffect &effect, const NumberFormat &format);

} // namespace Tokenglass
