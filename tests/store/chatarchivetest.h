// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/console/sqlitechatarchive.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

namespace Tokenglass {

[[nodiscard]] QDateTime atSecond(qint64 second);

/// Base of the tests of the console's archive: a file of its own for every test function, and ways to look into it.
class ChatArchiveTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();

protected:
    /// A run with one answer, at a second of its own.
    [[nodiscard]] static ChatRun plain(const QString &session, const QString &prompt, qint64 second,
                                       const QString &answer = QStringLiteral("Yes."));
    /// The sessions that are found.
    [[nodiscard]] static QStringList sessions(SqliteChatArchive &archive, const QString &words, int limit = 100);
    [[nodiscard]] QByteArray bytes() const;

    QString m_path;

private:
    QTemporaryDir m_folder;
    int m_files = 0;
};

} // namespace Tokenglass
