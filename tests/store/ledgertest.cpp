// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/ledgertest.h"

#include <QDir>
#include <QFile>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void LedgerTest::init()
{
    TestCase::init();
    m_path = m_folder.filePath(u"%1/nested/ledger.sqlite"_s.arg(++m_files));
}

Result<QStringList> LedgerTest::row(const QByteArray &sql, int columns) const
{
    Result<SqliteFile> file = SqliteFile::open(m_path, 0ms);
    if (!file)
        return file.error();
    SqliteStatement statement(*file, sql);
    const Result<bool> found = statement.step();
    if (!found)
        return found.error();
    QStringList values;
    for (int i = 0; *found && i < columns; ++i)
        values.append(QString::fromUtf8(statement.text(i)));
    return values;
}

QString LedgerTest::value(const QByteArray &sql) const
{
    const Result<QStringList> values = row(sql, 1);
    return values ? values->value(0, u"(no row)"_s) : values.error().detail;
}

QByteArray LedgerTest::bytes() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LedgerTest::put(const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

UsageRecord LedgerTest::full()
{
    UsageRecord record;
    record.createdMicros = 1'793'491'199'000'007; // 2026-10-31 23:59:59.000007
    record.userId = 17;
    record.organisationId = 3;
    record.apiKeyId = 9;
    record.sessionId = u"s'; DROP TABLE token_usage; --"_s;
    record.conversationId = u"c"_s;
    record.requestId = u"req-1"_s;
    record.agent = u"console"_s;
    record.provider = u"dashscope"_s;
    record.modelName = u"qwen-plus"_s;
    record.modelAlias = u"通义"_s;
    record.requestType = u"chat"_s;
    record.diagramType = u"mind_map"_s;
    record.endpointPath = u"/v1/chat/completions"_s;
    record.tokens.buckets = {100, 20, 30, 40, 500, 6};
    record.inputCost = Money{76'000, Currency::cny()};
    record.outputCost = Money{607'200, Currency::cny()};
    record.totalCost = Money{683'200, Currency::cny()};
    record.costBasis = CostBasis::Calculated;
    record.responseMicros = 1'930'000;
    record.firstTokenMicros = 200'001;
    return record;
}

} // namespace Tokenglass
