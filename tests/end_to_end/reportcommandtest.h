// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/end_to_end/cliprocess.h"
#include "tests/support/testmain.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace Tokenglass {

/// Base of the tests of "tokenglass --report" as cron runs it, without a display, on a database of the demo's.
class ReportCommandTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void initTestCase();

protected:
    static constexpr auto Now = "2026-11-22T04:00:00Z";

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString database() const { return path(QStringLiteral("usage.db")); }
    CliRun report(const QStringList &arguments) const;
    /// The report of November in Shanghai, with what else is asked for.
    CliRun november(const QString &kind, const QString &out, const QStringList &more = {},
                    const QString &source = {}) const;
    /// The same of the demo's database, in a language such as de_DE.
    CliRun novemberIn(const QString &language, const QString &kind, const QString &out) const;
    [[nodiscard]] QJsonObject summary(const QStringList &more = {}, const QString &source = {}) const;

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_cli;
};

} // namespace Tokenglass
