// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/chatarchivetest.h"

#include <QFile>

namespace Tokenglass {

using namespace Qt::StringLiterals;

QDateTime atSecond(qint64 second)
{
    return QDateTime::fromMSecsSinceEpoch(second * 1000 + 7, Qt::UTC);
}

void ChatArchiveTest::init()
{
    TestCase::init();
    m_path = m_folder.filePath(u"%1/nested/console.sqlite"_s.arg(++m_files));
}

ChatRun ChatArchiveTest::plain(const QString &session, const QString &prompt, qint64 second, const QString &answer)
{
    ChatRun run;
    run.at = atSecond(second);
    run.purpose.sessionId = session;
    run.request.prompt = prompt;
    ChatAnswer one;
    one.request = run.request;
    one.request.model = u"qwen-plus"_s;
    one.state = UsageRecord::State::Complete;
    one.outcome.text = answer;
    run.answers = {one};
    return run;
}

QByteArray ChatArchiveTest::bytes() const
{
    QByteArray all;
    for (const QString &name : {m_path, QString(m_path + u"-wal"_s)}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

QStringList ChatArchiveTest::sessions(SqliteChatArchive &archive, const QString &words, int limit)
{
    const Result<QList<ChatRunSummary>> found = archive.find(words, limit).result();
    if (!found)
        return {found.error().detail};
    QStringList names;
    for (const ChatRunSummary &summary : *found)
        names.append(summary.sessionId);
    return names;
}

} // namespace Tokenglass
