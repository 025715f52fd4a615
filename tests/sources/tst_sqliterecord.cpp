// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitetree.h"
#include "tests/sources/sqlitefixture.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// Rows and trees byte by byte, without a database engine.
class SqliteRecordTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void varints_data();
    void varints();
    void values_data();
    void values();
    void wantedColumnsOnly();
    void badRecords_data();
    void badRecords();
    void heads_data();
    void heads();
    void treesWithoutAnEnd();
    void treesOutOfOrder();
};

namespace {

std::span<const uchar> bytesOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const uchar *>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// Pages of 512 bytes from memory.
class PagesInMemory final : public SqlitePageSource
{
public:
    explicit PagesInMemory(quint32 count) : m_bytes(qsizetype(count) * Size, '\0') { }

    void set(quint32 page, qsizetype at, const QByteArray &bytes)
    {
        m_bytes.replace(qsizetype(page - 1) * Size + at, bytes.size(), bytes);
    }
    SqlitePageFormat format() const override { return {Size, Size, quint32(m_bytes.size() / Size)}; }
    bool read(quint32 first, quint32 count, uchar *to) override
    {
        ++reads;
        std::memcpy(to, m_bytes.constData() + qsizetype(first - 1) * Size, std::size_t(count) * Size);
        return true;
    }
    int reads = 0;

private:
    static constexpr quint32 Size = 512;
    QByteArray m_bytes;
};

class Ids final : public SqliteTreeSink
{
public:
    void treeRow(const RawRow &row) override { ids.append(row[static_cast<std::size_t>(UsageColumn::Id)].integer); }
    QList<qint64> ids;
};

} // namespace

void SqliteRecordTest::varints_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint64>("value");
    QTest::addColumn<int>("size");
    QTest::newRow("0") << hex("00ff") << quint64(0) << 1;
    QTest::newRow("127") << hex("7f") << quint64(127) << 1;
    QTest::newRow("128") << hex("8100") << quint64(128) << 2;
    QTest::newRow("16383") << hex("ff7f80") << quint64(16'383) << 2;
    QTest::newRow("-1") << hex("ffffffffffffffffff") << ~quint64(0) << 9;
    QTest::newRow("smallest") << hex("c08080808080808000") << (quint64(1) << 63) << 9;
    QTest::newRow("nothing") << QByteArray() << quint64(0) << 0;
    QTest::newRow("cut") << hex("8180") << quint64(0) << 0;
    QTest::newRow("eight of nine") << hex("ffffffffffffffff") << quint64(0) << 0;
}

void SqliteRecordTest::varints()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint64, value);
    QFETCH(int, size);
    auto rest = bytesOf(bytes);
    quint64 taken = 0;
    QCOMPARE(takeSqliteVarint(rest, taken), size > 0);
    QCOMPARE(bytes.size() - qsizetype(rest.size()), size);
    if (size > 0)
        QCOMPARE(taken, value);
}

void SqliteRecordTest::values_data()
{
    using Type = RawValue::Type;
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("isReal");
    QTest::addColumn<int>("type");
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *record, bool isReal, Type type, double number = 0,
                        const QByteArray &text = {}) {
        QTest::newRow(name) << hex(record) << isReal << int(type) << number << text;
    };
    row("NULL", "0200", false, Type::Null);
    row("1 byte", "020180", false, Type::Integer, -128);
    row("2 bytes", "02027fff", false, Type::Integer, 32'767);
    row("3 bytes", "0203800000", false, Type::Integer, -8'388'608);
    row("4 bytes", "020480000000", false, Type::Integer, -2'147'483'648.0);
    row("6 bytes", "0205800000000000", false, Type::Integer, -140'737'488'355'328.0);
    row("8 bytes", "02068000000000000000", false, Type::Integer, -9'223'372'036'854'775'808.0);
    row("floating point", "02073ff8000000000000", false, Type::Real, 1.5);
    row("infinite", "0207fff0000000000000", false, Type::Real, -HUGE_VAL);
    row("no number", "02077ff8000000000000", false, Type::Null);
    row("0", "0208", false, Type::Integer, 0);
    row("1", "0209", false, Type::Integer, 1);
    row("0 as floating point", "0208", true, Type::Real, 0);
    row("whole floating point", "02017f", true, Type::Real, 127);
    row("NULL as floating point", "0200", true, Type::Null);
    row("empty blob", "020c", false, Type::Text);
    row("blob", "021000ff", false, Type::Text, 0, hex("00ff"));
    row("empty text", "020d", false, Type::Text);
    row("text", "0211e9ff", true, Type::Text, 0, hex("e9ff"));
    row("text with a long header", "04808011e9ff", false, Type::Text, 0, hex("e9ff"));
}

void SqliteRecordTest::values()
{
    QFETCH(QByteArray, record);
    QFETCH(bool, isReal);
    QFETCH(int, type);
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    const SqliteRecordReader reader({{0, UsageColumn::TotalCost, isReal}});
    RawRow row;
    QVERIFY(reader.read(bytesOf(record), row));
    const RawValue &value = row[static_cast<std::size_t>(UsageColumn::TotalCost)];
    QCOMPARE(int(value.type), type);
    if (value.type == RawValue::Type::Integer)
        QCOMPARE(double(value.integer), number);
    if (value.type == RawValue::Type::Real)
        QCOMPARE(value.real, number);
    if (value.type == RawValue::Type::Text) {
        QVERIFY(value.text.data() != nullptr);
        QCOMPARE(QByteArray(value.text.data(), qsizetype(value.text.size())), text);
    }
    // Cut anywhere, it is no record.
    for (qsizetype size = 0; size < record.size(); ++size)
        QVERIFY(!reader.read(bytesOf(record.first(size)), row));
}

void SqliteRecordTest::wantedColumnsOnly()
{
    const SqliteRecordReader reader({{2, UsageColumn::UserId, false}, {0, UsageColumn::ModelName, false}});
    RawRow row;
    QVERIFY(reader.read(bytesOf(hex("0511180109") + "ab" + "zzzzzz" + "\x2a"), row));
    QCOMPARE(row[static_cast<std::size_t>(UsageColumn::UserId)].integer, 42);
    QCOMPARE(row[static_cast<std::size_t>(UsageColumn::ModelName)].text, std::string_view("ab"));
    QCOMPARE(row[static_cast<std::size_t>(UsageColumn::InputTokens)].type, RawValue::Type::Null);
}

void SqliteRecordTest::badRecords_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("header of no bytes") << hex("00");
    QTest::newRow("header longer than the record") << hex("0301");
    QTest::newRow("huge header") << hex("ffffffffffffffffff00");
    QTest::newRow("no column") << hex("01");
    QTest::newRow("type cut off") << hex("0281");
    QTest::newRow("meaningless type 10") << hex("020a");
    QTest::newRow("meaningless type 11") << hex("020b");
    QTest::newRow("text longer than the record") << hex("0213e9ff");
    QTest::newRow("huge text") << hex("0affffffffffffffffff01");
}

void SqliteRecordTest::badRecords()
{
    QFETCH(QByteArray, record);
    const SqliteRecordReader reader({{0, UsageColumn::TotalCost, false}});
    RawRow row;
    QVERIFY(!reader.read(bytesOf(record), row));
}

void SqliteRecordTest::heads_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("usable"); // 0: not usable
    QTest::newRow("usual") << 0 << QByteArray() << 4'096U;
    QTest::newRow("largest") << 16 << hex("0001") << 65'536U;
    QTest::newRow("smallest") << 16 << hex("0200") << 512U;
    QTest::newRow("reserved") << 20 << hex("0c") << 4'084U;
    QTest::newRow("write-ahead log") << 18 << hex("0202") << 4'096U;
    QTest::newRow("newer version") << 19 << hex("03") << 0U;
    QTest::newRow("UTF-16") << 59 << hex("02") << 0U;
    QTest::newRow("no encoding yet") << 59 << hex("00") << 0U;
    QTest::newRow("no power of two") << 16 << hex("1001") << 0U;
    QTest::newRow("tiny") << 16 << hex("0100") << 0U;
    QTest::newRow("no page size") << 16 << hex("0000") << 0U;
    QTest::newRow("small and reserved") << 16 << hex("0200010121") << 0U;
    QTest::newRow("other file") << 0 << QByteArray("s") << 0U;
}

void SqliteRecordTest::heads()
{
    QFETCH(int, at);
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, usable);
    QByteArray head = QByteArray("SQLite format 3\0", 16) + hex("1000010100402020") + QByteArray(76, '\0');
    head[59] = 1;
    head.replace(at, bytes.size(), bytes);
    const auto format = SqlitePageFormat::fromHead(bytesOf(head), 1'000'000);
    QCOMPARE(format ? format->usableSize : 0U, usable);
    if (format)
        QCOMPARE(format->pageCount, 1'000'000 / format->pageSize);
    QVERIFY(!SqlitePageFormat::fromHead(bytesOf(head.first(99)), 1'000'000));
}

void SqliteRecordTest::treesWithoutAnEnd()
{
    // Page 2 has itself as its children many times over.
    PagesInMemory pages(3);
    pages.set(2, 0,
              hex("050000"
                  "0014"
                  "0100"
                  "00"
                  "00000002"));
    for (int i = 0; i < 20; ++i) {
        pages.set(2, 12 + i * 2, hex("0100"));
        pages.set(2, 256,
                  hex("00000002"
                      "7f"));
    }
    const SqliteRecordReader records({});
    Ids sink;
    SqliteTreeReader tree(pages, records, sink);
    const auto odd = tree.read(2, 1, 1'000);
    QVERIFY(odd && odd->first == 1 && odd->last == 1'000);
    QVERIFY(pages.reads < 10);
    QVERIFY(sink.ids.isEmpty());
}

void SqliteRecordTest::treesOutOfOrder()
{
    // A leaf with the ids 1, 3, 2 and 9.
    PagesInMemory pages(2);
    pages.set(2, 0,
              hex("0d0000"
                  "0004"
                  "0100"
                  "00"
                  "0100"
                  "0110"
                  "0120"
                  "0130"));
    const SqliteRecordReader records({{0, UsageColumn::Success, false}});
    for (const auto &[at, id] :
         {std::pair(0x100, "01"), std::pair(0x110, "03"), std::pair(0x120, "02"), std::pair(0x130, "09")})
        pages.set(2, at, hex("02") + hex(id) + hex("0209"));
    Ids sink;
    SqliteTreeReader tree(pages, records, sink);
    auto odd = tree.read(2, 0, 100);
    QCOMPARE(sink.ids, (QList<qint64>{1, 3}));
    QVERIFY(odd && odd->first == 4 && odd->last == 100);
    // A root that is no page of the file, or the first one.
    for (const quint32 root : {0U, 1U, 3U, 0xffffffffU}) {
        odd = tree.read(root, 5, 6);
        QVERIFY(odd && odd->first == 5 && odd->last == 6);
    }
}

QTEST_GUILESS_MAIN(SqliteRecordTest)
#include "tst_sqliterecord.moc"
