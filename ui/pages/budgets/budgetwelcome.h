// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/error.h"
#include "models/domain/result.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Tokenglass {

class SourceSession;

/// What the budgets page shows while there is none: what a budget is for, and an amount to begin with, from what last
/// month cost.
class BudgetWelcome : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the widget.
    explicit BudgetWelcome(SourceSession &session, QWidget *parent = nullptr);

    void suggest(); ///< asks the source what last month cost
    [[nodiscard]] const Money &suggestion() const { return m_suggestion; } ///< 0: none
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void newRequested(const Tokenglass::Money &limit); ///< 0: nothing is suggested
    void importRequested();

private:
    void show(const Result<DashboardSnapshot> &answer);

    SourceSession &m_session;
    QLabel *m_suggested;
    QPushButton *m_new;
    Money m_suggestion;
    quint64 m_generation = 0; ///< of the newest question
};

} // namespace Tokenglass
