// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/factdifference.h"
#include "tests/domain/factsamples.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

QByteArray imageOf(const FactTable &table)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return table.save(buffer) ? buffer.data() : QByteArray();
}

} // namespace

class FactImageTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void growsAfterLoading();
    void refusesAnotherZone();
    void refusesEveryTruncation();
    void refusesEveryDamage();
    void refusesOtherVersions();
    void saysIfTheDeviceIsFull();

private:
    [[nodiscard]] QString write(const QByteArray &bytes);
    QTemporaryDir m_directory;
};

QString FactImageTest::write(const QByteArray &bytes)
{
    const QString path = m_directory.filePath(u"image"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write the image");
    return path;
}

void FactImageTest::comesBackAsItWas_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("undated");
    QTest::newRow("empty") << 0 << 0;
    QTest::newRow("one row") << 1 << 0;
    QTest::newRow("only undated rows") << 3 << 3;
    QTest::newRow("many") << 6'000 << 12;
}

void FactImageTest::comesBackAsItWas()
{
    QFETCH(int, rows);
    QFETCH(int, undated);
    const ReportingZone zone = zoneNamed("America/New_York");
    std::vector<PlainRow> plain = sampleRows(21, rows);
    for (int i = 0; i < undated; ++i)
        plain[static_cast<std::size_t>(i)].timeMicros = FactRow::Unknown;
    const FactTable table = tableOf(plain, zone);
    const std::optional<FactTable> loaded = FactTable::load(write(imageOf(table)), zone);
    QVERIFY(loaded);
    QCOMPARE(loaded->rowCount(), table.rowCount());
    QCOMPARE(loaded->undatedRows(), table.undatedRows());
    QCOMPARE(loaded->minSourceId(), table.minSourceId());
    QCOMPARE(loaded->maxSourceId(), table.maxSourceId());
    QCOMPARE(loaded->newestSecond(), table.newestSecond());
    QCOMPARE(loaded->memoryBytes(), table.memoryBytes());
    QRandomGenerator random(22);
    for (int i = 0; i < 40; ++i) {
        const DashboardQuery query = sampleQuery(random);
        QCOMPARE(difference(loaded->dashboard(query, sampleNames()), table.dashboard(query, sampleNames()), 0),
                 QString());
    }
    QCOMPARE(imageOf(*loaded), imageOf(table));
}

void FactImageTest::growsAfterLoading()
{
    const ReportingZone zone = zoneNamed("Asia/Shanghai");
    const std::vector<PlainRow> rows = sampleRows(23, 3'000);
    const std::vector<PlainRow> first(rows.begin(), rows.begin() + 2'000);
    const std::optional<FactTable> loaded = FactTable::load(write(imageOf(tableOf(first, zone))), zone);
    QVERIFY(loaded);
    std::vector<FactBatch> batches;
    batches.push_back(batchOf({rows.begin() + 1'500, rows.end()}, zone));
    const FactTable grown = loaded->merged(std::move(batches));
    QCOMPARE(difference(grown.dashboard(everything(), {}), referenceAnswer(rows, zone, everything(), {})), QString());
}

void FactImageTest::refusesAnotherZone()
{
    const QString path = write(imageOf(tableOf(sampleRows(24, 100), zoneNamed("Asia/Shanghai"))));
    QVERIFY(!FactTable::load(path, zoneNamed("Asia/Kolkata")));
    QVERIFY(FactTable::load(path, zoneNamed("Asia/Shanghai")));
}

void FactImageTest::refusesEveryTruncation()
{
    const ReportingZone zone = zoneNamed("UTC");
    const QByteArray image = imageOf(tableOf(sampleRows(25, 60, 5), zone));
    QVERIFY(FactTable::load(write(image), zone));
    for (qsizetype size = 0; size < image.size(); size += 1 + size / 40)
        QVERIFY2(!FactTable::load(write(image.left(size)), zone), qPrintable(u"%1 bytes"_s.arg(size)));
    QVERIFY(!FactTable::load(write(image + 'x'), zone));
    QVERIFY(!FactTable::load(m_directory.filePath(u"missing"_s), zone));
    QVERIFY(!FactTable::load(m_directory.path(), zone));
}

void FactImageTest::refusesEveryDamage()
{
    const ReportingZone zone = zoneNamed("UTC");
    const QByteArray image = imageOf(tableOf(sampleRows(26, 60, 5), zone));
    QVERIFY(FactTable::load(write(image), zone));
    for (qsizetype at = 0; at < image.size(); at += 1 + at / 60) {
        // Four bytes between version and header size are only filling.
        if (at >= 12 && at < 16)
            continue;
        QByteArray damaged = image;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
        QVERIFY2(!FactTable::load(write(damaged), zone), qPrintable(u"byte %1"_s.arg(at)));
    }
}

void FactImageTest::refusesOtherVersions()
{
    const ReportingZone zone = zoneNamed("UTC");
    QByteArray image = imageOf(tableOf(sampleRows(27, 60), zone));
    ++image[8];
    QVERIFY(!FactTable::load(write(image), zone));
}

void FactImageTest::saysIfTheDeviceIsFull()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QVERIFY(!tableOf(sampleRows(28, 500), zoneNamed("UTC")).save(full));
}

QTEST_GUILESS_MAIN(FactImageTest)
#include "tst_factimage.moc"
