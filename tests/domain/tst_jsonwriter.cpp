// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/jsonwriter.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Numbers that JSON holds exactly.
class JsonWriterTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void jsonNumbers_data();
    void jsonNumbers();
};

void JsonWriterTest::jsonNumbers_data()
{
    QTest::addColumn<qint64>("millionths");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("zero") << qint64(0) << QByteArray("0\n");
    QTest::newRow("one") << qint64(1) << QByteArray("0.000001\n");
    QTest::newRow("whole") << qint64(60'000'000) << QByteArray("60\n");
    QTest::newRow("some") << qint64(3'215'000) << QByteArray("3.215\n");
    QTest::newRow("negative") << qint64(-500'000) << QByteArray("-0.5\n");
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << QByteArray("-9223372036854.775808\n");
}

void JsonWriterTest::jsonNumbers()
{
    QFETCH(qint64, millionths);
    QFETCH(QByteArray, json);
    JsonWriter writer;
    writer.beginArray();
    writer.millionths(millionths);
    writer.end();
    QCOMPARE(writer.json(), '[' + json.chopped(1) + "]\n");
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::JsonWriterTest)
#include "tst_jsonwriter.moc"
