// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"
#include "models/domain/dashboard.h"

#include <QLabel>
#include <QTimer>

namespace Tokenglass {

class SourceSession;

/// One line that says what a budget would say now: what its period has cost so far, and which share of the limit that
/// is.
class BudgetPreview : public QLabel
{
    Q_OBJECT

public:
    /// The session must outlive the preview.
    explicit BudgetPreview(SourceSession &session, QWidget *parent = nullptr);

    void setBudget(const Budget &budget); ///< a limit of 0: the amount is not known yet

private:
    void ask();
    void show(const Result<DashboardSnapshot> &answer, const BudgetSpan &span);

    SourceSession &m_session;
    Budget m_budget;
    QTimer m_askTimer;
    quint64 m_generation = 0; ///< of the newest question
};

} // namespace Tokenglass
