// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/datanote.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

class DataNoteTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsASentence_data();
    void everyKindIsASentence();
    void detailsAreNotFormats();
    void hugeCounts();
};

void DataNoteTest::everyKindIsASentence_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(DataNote::Kind::Other); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void DataNoteTest::everyKindIsASentence()
{
    QFETCH(int, kind);
    const QString text = DataNote{static_cast<DataNote::Kind>(kind), 12, u"the detail."_s}.text();
    QVERIFY(text.endsWith(u'.'));
    QVERIFY(!text.contains(u'%'));
    // Rows are counted, everything else is named; a note about an account needs neither.
    const bool fixed = kind == static_cast<int>(DataNote::Kind::RowsHidden)
        || kind == static_cast<int>(DataNote::Kind::AccountCanWrite);
    QVERIFY(fixed || text.contains(u"12"_s) || text.contains(u"the detail"_s));
}

void DataNoteTest::detailsAreNotFormats()
{
    const QString text = DataNote{DataNote::Kind::MissingColumn, 0, u"%1%n"_s}.text();
    QVERIFY(text.contains(u"%1%n"_s));
}

void DataNoteTest::hugeCounts()
{
    const QString text = DataNote{DataNote::Kind::UndatedRows, std::numeric_limits<qint64>::max(), {}}.text();
    QVERIFY(text.startsWith(QString::number(std::numeric_limits<int>::max())));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::DataNoteTest)
#include "tst_datanote.moc"
