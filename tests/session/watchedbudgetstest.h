// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fakebudgets.h"
#include "tests/support/testmain.h"

namespace Tokenglass {

/// A monitor in memory for every test function, and the alerts it has raised.
class WatchedBudgetsTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_fake = std::make_unique<FakeBudgets>();
    }
    void cleanup() { m_fake.reset(); }

protected:
    [[nodiscard]] BudgetMonitor &monitor() const { return *m_fake->monitor; }
    [[nodiscard]] static Budget watched(qint64 limit, const QString &source = QStringLiteral("1"))
    {
        Budget budget = sampleBudget(limit);
        budget.sourceId = source;
        return budget;
    }
    void start()
    {
        m_raised.clear();
        m_missed.clear();
        connect(&monitor(), &BudgetMonitor::alertRaised, this, [this](const Alert &alert) {
            QVERIFY(alert.id != 0);
            m_raised.append(alert);
        });
        connect(&monitor(), &BudgetMonitor::alertsMissed, this,
                [this](const QList<Alert> &alerts) { m_missed.append(alerts); });
        monitor().start();
    }
    /// Waits for the check that sees this.
    void waitForSpent(qint64 count, const QString &id = QStringLiteral("b1"))
    {
        QTRY_COMPARE(monitor().state(id).spent.nanos, units(count));
    }

    std::unique_ptr<FakeBudgets> m_fake;
    QList<Alert> m_raised;
    QList<QList<Alert>> m_missed; ///< told together
};

} // namespace Tokenglass
