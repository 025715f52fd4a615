// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Tokenglass {

class BudgetMonitor;
class ConsoleRun;
class SourceController;
class SourceSession;

/// Writes down what happens, for the report of a bug: sources opened and lost, alerts, console requests and their ends.
/// Never a prompt, an answer, a name of a user or a secret.
class ActivityLog : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ActivityLog(SourceSession &session, SourceController &sources, ConsoleRun &run, BudgetMonitor &budgets,
                QObject *parent = nullptr);

private:
    void followSession(SourceSession &session);
    void followConsole(ConsoleRun &run);
};

} // namespace Tokenglass
