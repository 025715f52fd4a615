// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/tsv.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Tables for a spreadsheet, which must not take a cell for a formula.
class TsvTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void tsvCells_data();
    void tsvCells();
    void tsv();
};

void TsvTest::tsvCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"qwen"_s << u"qwen"_s;
    QTest::newRow("number") << u"-12.50"_s << u"-12.50"_s;
    QTest::newRow("exponent") << u"+1e9"_s << u"+1e9"_s;
    QTest::newRow("tab and line break") << u"a\tb\r\nc\u2028d"_s << u"a b  c d"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"http://evil\")"_s << u"'=HYPERLINK(\"http://evil\")"_s;
    QTest::newRow("plus") << u"+cmd|' /C calc'!A0"_s << u"'+cmd|' /C calc'!A0"_s;
    QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("formula behind a tab") << u"\t=1+1"_s << u"' =1+1"_s;
    QTest::newRow("full width") << u"＝1+1"_s << u"'＝1+1"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("dash") << u"–"_s << u"–"_s;
}

void TsvTest::tsvCells()
{
    QFETCH(QString, cell);
    QFETCH(QString, expected);
    QCOMPARE(tsvCell(cell), expected);
}

void TsvTest::tsv()
{
    QCOMPARE(toTsv({u"Model"_s, u"Cost"_s}, {{u"qwen"_s, u"0.5"_s}, {u"a\tb"_s, u"1"_s}}),
             u"Model\tCost\nqwen\t0.5\na b\t1\n"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TsvTest)
#include "tst_tsv.moc"
