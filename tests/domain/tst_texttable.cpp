// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/texttable.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Tables for a terminal: aligned, and nothing in a cell that a terminal would obey.
class TextTableTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsAligned();
    void printable_data();
    void printable();
};

void TextTableTest::tableIsAligned()
{
    TextTable table;
    QVERIFY(table.isEmpty());
    table.addColumn(u"Name"_s, TextTable::Align::Left);
    table.addColumn(u"N"_s, TextTable::Align::Right);
    table.addRow({u"王小明"_s, u"5"_s});
    table.addRow({u"al"_s, u"1,234"_s});
    QCOMPARE(table.text(), u"Name        N\n------  -----\n王小明      5\nal      1,234\n"_s);
}

void TextTableTest::printable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"alice"_s << u"alice"_s;
    QTest::newRow("fits exactly") << u"0123456789"_s << u"0123456789"_s;
    QTest::newRow("too long") << u"0123456789x"_s << u"012345678…"_s;
    QTest::newRow("Chinese") << u"一二三四五六"_s << u"一二三四…"_s;
    QTest::newRow("escape") << u"a\x1b[2Jb"_s << u"a\ufffd[2Jb"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a\ufffdb"_s;
    QTest::newRow("right to left") << u"a\u202eb"_s << u"a\ufffdb"_s;
    QTest::newRow("emoji") << u"😀😀😀😀😀😀"_s << u"😀😀😀😀…"_s;
    QTest::newRow("only marks") << QString(200, QChar(0x301)) << QString(80, QChar(0x301)) + u"…"_s;
}

void TextTableTest::printable()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(TextTable::printable(text, 10), expected);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TextTableTest)
#include "tst_texttable.moc"
