// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/budgetparts.h"

#include "models/domain/budgetjson.h"
#include "models/session/sourcecontroller.h"
#include "models/store/atomicfile.h"
#include "models/store/budgets/sqlitebudgetbook.h"
#include "models/store/ledger/ledger.h"

#include <QFile>
#include <QtConcurrent>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestFile = 16 * 1024 * 1024; ///< thousands of budgets

Result<QList<Budget>> readBudgets(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, file.errorString()};
    if (file.size() > LargestFile)
        return Error{Error::Kind::Input, u"the file is too large to hold budgets"_s};
    const QByteArray json = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Storage, file.errorString()};
    return budgetsFromJson(json);
}

} // namespace

BudgetServices BudgetParts::files(QThreadPool &disk)
{
    BudgetServices services;
    services.readBudgets = [&disk](const QString &path) {
        return QtConcurrent::run(&disk, [path] { return readBudgets(path); });
    };
    services.writeFile = [&disk](const QString &path, const std::function<QByteArray()> &content) {
        return QtConcurrent::run(&disk, [path, content] { return writeFileAtomically(path, content()); });
    };
    return services;
}

BudgetParts::BudgetParts(const Clock &clock, SourceSession &session, SourceController &sources,
                         BudgetSources::Factory factory)
    : m_book(std::make_unique<SqliteBudgetBook>(Ledger::defaultPath(), clock)),
      m_sources(std::make_unique<BudgetSources>(
          session, std::move(factory),
          [&sources](const QString &id, std::function<void(const ConnectionSettings &, const QString &password)> next) {
              sources.withCredentials(id, std::move(next));
          })),
      m_monitor(std::make_unique<BudgetMonitor>(*m_book, *m_sources, clock))
{ }

BudgetParts::~BudgetParts() = default;

} // namespace Tokenglass
