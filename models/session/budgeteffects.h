// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetstate.h"
#include "models/domain/chatpreview.h"
#include "models/domain/ratetable.h"

#include <QObject>

#include <functional>

namespace Tokenglass {

class BudgetMonitor;
class ConsoleSession;
class NumberFormat;
struct ChatPurpose;

/// A request that would be recorded.
struct PlannedRequest
{
    QString model;
    QString provider; ///< as it is recorded
    ChatPreview preview;
};

/// What a run would do to one budget.
struct BudgetEffect
{
    Budget budget;
    BudgetState state; ///< now
    std::optional<qint64> expectedNanos; ///< spent after the run, as far as answers are usual; empty: not known
    std::optional<qint64> mostNanos; ///< spent after the run at most; empty: not known
    bool lacksRate = false; ///< the run's cost cannot be converted into the budget's currency

    /// The highest threshold that is passed only with the run; empty: none.
    [[nodiscard]] std::optional<BasisPoints> wouldPass() const;
};

/// Whether the budget's scope counts a request for this purpose; its source is not looked at.
[[nodiscard]] bool countsRequest(const Budget &budget, const PlannedRequest &request, const ChatPurpose &purpose);
/// Empty: none of the requests counts, or it is not known how the budget stands.
[[nodiscard]] std::optional<BudgetEffect> effectOn(const Budget &budget, const BudgetState &state,
                                                   const QList<PlannedRequest> &requests, const ChatPurpose &purpose,
                                                   const ExchangeRate &rate);
/// The tightest first.
void sortByShare(QList<BudgetEffect> &effects);

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
    [[nodiscard]] QList<PlannedRequest> planned() const;

    BudgetMonitor &m_budgets;
    ConsoleSession &m_console;
    std::function<QString()> m_recording;
};

/// "All usage: +¥0.0021 → 62.3 %, at most 63.1 %; could pass 80 %"
[[nodiscard]] QString budgetEffectText(const BudgetEffect &effect, const NumberFormat &format);

} // namespace Tokenglass
