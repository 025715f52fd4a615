// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/ledger/ledger.h"
#include "models/store/sqlitefile.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

namespace Tokenglass {

/// A ledger file of its own for every test function, and ways to look into it.
class LedgerTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();

protected:
    /// One row, through a connection of its own.
    [[nodiscard]] Result<QStringList> row(const QByteArray &sql, int columns) const;
    [[nodiscard]] QString value(const QByteArray &sql) const;
    [[nodiscard]] QByteArray bytes() const;
    void put(const QByteArray &bytes) const;
    static UsageRecord full(); ///< every field set

    QString m_path;

private:
    QTemporaryDir m_folder;
    int m_files = 0;
};

} // namespace Tokenglass
