// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/rowreader.h"
#include "tests/sources/readertesting.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <memory>

namespace Tokenglass {

/// Base of the tests of a server's reader: an own database with fresh tables and a fresh reader for each test function.
class ReaderTest : public TestCase
{
    Q_OBJECT

public:
    explicit ReaderTest(ConnectionSettings::Driver driver) : m_driver(driver) { }

public Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    [[nodiscard]] TestDatabase &database() { return *m_database; }
    [[nodiscard]] RowReader &reader() { return *m_reader; }
    [[nodiscard]] std::unique_ptr<RowReader> makeReader() const;

    /// Connects and prepares.
    [[nodiscard]] Result<void> open(const ReadPlan &plan, TestDatabase::Login login = TestDatabase::Login::Tester);
    /// Rows 1 … count, one a second from 2026-01-01T00:00:00Z, input_tokens = id.
    [[nodiscard]] bool insertRows(int count);
    [[nodiscard]] ReadPlan plan() const { return usagePlan(m_driver); }
    /// A plan that reads these columns of another table.
    [[nodiscard]] ReadPlan planFor(const QString &table, const QMap<UsageColumn, QString> &columns) const;

private:
    ConnectionSettings::Driver m_driver;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<RowReader> m_reader;
};

} // namespace Tokenglass
