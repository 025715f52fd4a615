// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetmonitor.h"
#include "models/session/budgetservices.h"
#include "models/session/budgetsources.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/budgetstates.h"
#include "tests/support/fakebudgetbook.h"
#include "tests/support/tablesource.h"

#include <limits>

namespace Tokenglass {

/// A monitor with everything below it: a source with two weeks of made-up usage up to 18 March 2026, a book in memory
/// and a disk that remembers what was written.
class BudgetBench
{
public:
    BudgetBench()
    {
        session.setZone(*ReportingZone::fromName(QStringLiteral("UTC")));
        ConnectionSettings ledger;
        ledger.id = QStringLiteral("ledger");
        ledger.name = QStringLiteral("Local ledger");
        ConnectionSettings file;
        file.id = QStringLiteral("1");
        file.name = QStringLiteral("usage.db");
        file.path = QStringLiteral("/tmp/usage.db");
        controller.setConnections(ledger, {file});
    }

    /// Opens the source and has the first check made.
    void start(const QList<Budget> &budgets)
    {
        book.shelf.budgets = budgets;
        TableSource(clock->instant).serve(*source);
        source->status.completeFrom = std::numeric_limits<qint64>::min();
        controller.open(QStringLiteral("1"));
        monitor.start();
    }
    [[nodiscard]] bool isChecked() const
    {
        return std::all_of(monitor.budgets().cbegin(), monitor.budgets().cend(),
                           [this](const Budget &budget) { return monitor.state(budget.id).isKnown(); })
            && monitor.checkedAt().has_value();
    }
    [[nodiscard]] BudgetServices services()
    {
        BudgetServices services;
        services.readBudgets = [this](const QString &) { return QtFuture::makeReadyFuture(toRead); };
        services.writeFile = [this](const QString &path, const std::function<QByteArray()> &content) {
            if (writeRefusal)
                return QtFuture::makeReadyFuture(Result<void>(*writeRefusal));
            written.insert(path, content());
            return QtFuture::makeReadyFuture(Result<void>());
        };
        return services;
    }

    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    std::shared_ptr<FakeState> source = std::make_shared<FakeState>();
    MemorySecretStore secrets;
    SourceSession session{[this](const ConnectionSettings &, const QString &, const ReportingZone &) {
                              return std::make_unique<FakeSource>(source);
                          },
                          clock};
    SourceController controller{session, secrets, sourceServices()};
    BudgetSources sources{session,
                          [](const ConnectionSettings &, const QString &, const ReportingZone &) {
                              return std::make_unique<FakeSource>(std::make_shared<FakeState>());
                          },
                          [](const QString &, const auto &) {}};
    FakeBudgetBook book;
    BudgetMonitor monitor{book, sources, *clock};

    Result<QList<Budget>> toRead = QList<Budget>();
    QHash<QString, QByteArray> written;
    std::optional<Error> writeRefusal;

private:
    static SourceServices sourceServices()
    {
        SourceServices services;
        services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
        services.secretKey = [](const QString &id) { return id; };
        services.remove = [](const QString &) { return QtFuture::makeReadyFuture(Result<void>()); };
        return services;
    }
};

} // namespace Tokenglass
