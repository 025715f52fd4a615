// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/timetext.h"
#include "tests/sources/rawrows.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace Tokenglass;
using namespace Tokenglass::RawRows;

class RowAssemblerTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void readsTimesOneAfterTheOther();
    void keepsRepeatedTexts();
    void cleansTokens_data();
    void cleansTokens();
    void oddRequestsAreCountedOnce();
    void hugeCountsStayAddable();
    void mapsBuckets_data();
    void mapsBuckets();
    void checksTotals_data();
    void checksTotals();
    void judgesLatencies_data();
    void judgesLatencies();
    void repairsText();
    void longTextsStayDistinct();
    void entitiesKeepTheirKind();
    void notesFutureRows();
    void talliesByBlock();
};

void RowAssemblerTest::readsTimes_data()
{
    QTest::addColumn<RawValue>("raw");
    QTest::addColumn<qint64>("micros");
    constexpr qint64 Base = 1'787'108'400'000'000; // 2026-08-19 03:00:00 UTC
    QTest::newRow("plain") << text("2026-08-19 03:00:00") << Base;
    QTest::newRow("micros") << text("2026-08-19 03:00:00.250001") << Base + 250'001;
    QTest::newRow("millis") << text("2026-08-19T03:00:00.25Z") << Base + 250'000;
    QTest::newRow("nanos are cut") << text("2026-08-19 03:00:00.000000999") << Base;
    QTest::newRow("east") << text("2026-08-19T11:00:00+08:00") << Base;
    QTest::newRow("west") << text("2026-08-18 21:30:00-0530") << Base;
    QTest::newRow("half-hour") << text("2026-08-19 08:30:00 +05:30") << Base;
    QTest::newRow("no seconds") << text("2026-08-19 03:00") << Base;
    QTest::newRow("date only") << text("2026-08-19") << Base - qint64(3) * 3'600'000'000;
    QTest::newRow("leap day") << text("2024-02-29 00:00:00") << qint64(1'709'164'800'000'000);
    QTest::newRow("driver's time") << RawValue{RawValue::Type::Time, Base, 0, {}} << Base;
    QTest::newRow("epoch seconds") << integer(Base / 1'000'000) << Base;
    QTest::newRow("epoch millis") << integer(Base / 1'000) << Base;
    QTest::newRow("epoch micros") << integer(Base) << Base;
    QTest::newRow("epoch with fraction") << real(static_cast<double>(Base / 1'000'000) + 0.5) << Base + 500'000;
    QTest::newRow("no such day") << text("2026-02-29 00:00:00") << Unknown;
    QTest::newRow("words") << text("yesterday") << Unknown;
    QTest::newRow("trailing words") << text("2026-08-19 03:00:00 maybe") << Unknown;
    QTest::newRow("zero date") << text("0000-00-00 00:00:00") << Unknown;
    QTest::newRow("beyond 2106") << text("9999-12-31 00:00:00") << Unknown;
    QTest::newRow("huge number") << integer(std::numeric_limits<qint64>::max()) << Unknown;
    QTest::newRow("NaN") << real(std::nan("")) << Unknown;
    QTest::newRow("NULL") << null() << Unknown;
}

void RowAssemblerTest::readsTimes()
{
    QFETCH(RawValue, raw);
    QFETCH(qint64, micros);
    RowAssembler assembler(plan(), prices(), Now);
    QCOMPARE(assembler.assemble(RawRowBuilder().set(UsageColumn::CreatedAt, raw).row).timeMicros, micros);
}

void RowAssemblerTest::cleansTokens_data()
{
    QTest::addColumn<RawValue>("raw");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<int>("note");
    constexpr int None = -1;
    constexpr int Negative = int(DataNote::Kind::NegativeTokens);
    constexpr int Implausible = int(DataNote::Kind::ImplausibleTokens);
    constexpr qint64 Beyond = (qint64(1) << 53) + 1;
    QTest::newRow("count") << integer(1250) << qint64(1250) << None;
    QTest::newRow("zero") << integer(0) << qint64(0) << None;
    QTest::newRow("NULL is not 0") << null() << Unknown << None;
    QTest::newRow("whole real") << real(1250.0) << qint64(1250) << None;
    QTest::newRow("text") << text("1250") << qint64(1250) << None;
    QTest::newRow("exact beyond 2^53") << integer(Beyond) << Beyond << None;
    QTest::newRow("exact beyond 2^53 as text") << text("9007199254740993") << Beyond << None;
    QTest::newRow("negative") << integer(-5) << Unknown << Negative;
    QTest::newRow("lowest") << integer(std::numeric_limits<qint64>::min()) << Unknown << Negative;
    QTest::newRow("fraction") << real(12.5) << Unknown << Implausible;
    QTest::newRow("NaN") << real(std::nan("")) << Unknown << Implausible;
    QTest::newRow("infinite") << real(std::numeric_limits<double>::infinity()) << Unknown << Implausible;
    QTest::newRow("too large to add") << integer(std::numeric_limits<qint64>::max()) << Unknown << Implausible;
    QTest::newRow("words") << text("many") << Unknown << Implausible;
}

void RowAssemblerTest::cleansTokens()
{
    QFETCH(RawValue, raw);
    QFETCH(qint64, count);
    QFETCH(int, note);
    RowAssembler assembler(plan(), prices(), Now);
    const FactRow &row = assembler.assemble(RawRowBuilder().set(UsageColumn::InputTokens, raw).row);
    QCOMPARE(bucket(row, TokenBucket::FreshInput), count);
    QCOMPARE(bucket(row, TokenBucket::CacheRead), Unknown);
    QCOMPARE(assembler.notes().notes().size(), note < 0 ? 0 : 1);
    if (note >= 0)
        QCOMPARE(noted(assembler, static_cast<DataNote::Kind>(note)), 1);
}

void RowAssemblerTest::oddRequestsAreCountedOnce()
{
    RowAssembler assembler(plan(), prices(), Now);
    const FactRow &row = assembler.assemble(RawRowBuilder()
                                                .set(UsageColumn::Id, integer(1))
                                                .set(UsageColumn::InputTokens, integer(-5))
                                                .set(UsageColumn::OutputTokens, integer(-10))
                                                .set(UsageColumn::TotalTokens, integer(-15))
                                                .row);
    QCOMPARE(bucket(row, TokenBucket::Output), Unknown);
    QCOMPARE(noted(assembler, DataNote::Kind::NegativeTokens), 1);
    (void)assembler.assemble(RawRowBuilder().set(UsageColumn::InputTokens, integer(-5)).row);
    QCOMPARE(noted(assembler, DataNote::Kind::NegativeTokens), 2);
}

void RowAssemblerTest::hugeCountsStayAddable()
{
    RowAssembler assembler(plan(), prices(), Now);
    const RawRow row = RawRowBuilder().set(UsageColumn::InputTokens, integer(RowAssembler::MaxTokens)).row;
    qint64 sum = 0;
    for (int i = 0; i < 1000; ++i) {
        const qint64 count = bucket(assembler.assemble(row), TokenBucket::FreshInput);
        if (count != Unknown)
            QVERIFY(!qAddOverflow(sum, count, &sum));
    }
    QVERIFY(noted(assembler, DataNote::Kind::ImplausibleTokens) > 0);
}

void RowAssemblerTest::mapsBuckets_data()
{
    QTest::addColumn<bool>("cacheInside");
    QTest::addColumn<qint64>("cacheRead");
    QTest::addColumn<qint64>("reasoning");
    QTest::addColumn<QList<qint64>>("expected"); // fresh, read, output, reasoning
    QTest::addColumn<qint64>("mismatches");
    QTest::newRow("beside") << false << qint64(40) << qint64(10) << QList<qint64>{100, 40, 40, 10} << qint64(0);
    QTest::newRow("inside") << true << qint64(40) << qint64(10) << QList<qint64>{60, 40, 40, 10} << qint64(0);
    QTest::newRow("more cached than input")
        << true << qint64(140) << qint64(0) << QList<qint64>{100, Unknown, 50, 0} << qint64(1);
    QTest::newRow("more reasoning than output")
        << false << qint64(0) << qint64(60) << QList<qint64>{100, 0, 50, Unknown} << qint64(1);
}

void RowAssemblerTest::mapsBuckets()
{
    QFETCH(bool, cacheInside);
    QFETCH(qint64, cacheRead);
    QFETCH(qint64, reasoning);
    QFETCH(QList<qint64>, expected);
    QFETCH(qint64, mismatches);
    ReadPlan read = plan();
    read.cacheInsideInput = cacheInside;
    RowAssembler assembler(read, prices(), Now);
    const FactRow &row = assembler.assemble(RawRowBuilder()
                                                .set(UsageColumn::InputTokens, integer(100))
                                                .set(UsageColumn::OutputTokens, integer(50))
                                                .set(UsageColumn::CacheReadTokens, integer(cacheRead))
                                                .set(UsageColumn::ReasoningTokens, integer(reasoning))
                                                .row);
    const QList<qint64> actual{bucket(row, TokenBucket::FreshInput), bucket(row, TokenBucket::CacheRead),
                               bucket(row, TokenBucket::Output), bucket(row, TokenBucket::Reasoning)};
    QCOMPARE(actual, expected);
    QCOMPARE(noted(assembler, DataNote::Kind::TotalMismatch), mismatches);
}

void RowAssemblerTest::checksTotals_data()
{
    QTest::addColumn<RawValue>("input");
    QTest::addColumn<RawValue>("output");
    QTest::addColumn<RawValue>("total");
    QTest::addColumn<qint64>("unsplit");
    QTest::addColumn<qint64>("mismatches");
    QTest::newRow("adds up") << integer(100) << integer(50) << integer(150) << FactRow::Unknown << qint64(0);
    QTest::newRow("differs") << integer(100) << integer(50) << integer(170) << FactRow::Unknown << qint64(1);
    QTest::newRow("total 0") << integer(100) << integer(50) << integer(0) << FactRow::Unknown << qint64(1);
    QTest::newRow("only total") << null() << null() << integer(150) << qint64(150) << qint64(0);
    QTest::newRow("output unknown") << integer(100) << null() << integer(150) << qint64(50) << qint64(0);
    QTest::newRow("less than its part") << integer(100) << null() << integer(50) << FactRow::Unknown << qint64(1);
    QTest::newRow("only output, which is all") << null() << integer(150) << integer(150) << qint64(0) << qint64(0);
    QTest::newRow("no total") << integer(100) << integer(50) << null() << FactRow::Unknown << qint64(0);
}

void RowAssemblerTest::checksTotals()
{
    QFETCH(RawValue, input);
    QFETCH(RawValue, output);
    QFETCH(RawValue, total);
    QFETCH(qint64, unsplit);
    QFETCH(qint64, mismatches);
    RowAssembler assembler(plan(), prices(), Now);
    const FactRow &row = assembler.assemble(RawRowBuilder()
                                                .set(UsageColumn::InputTokens, input)
                                                .set(UsageColumn::OutputTokens, output)
                                                .set(UsageColumn::TotalTokens, total)
                                                .row);
    QCOMPARE(row.unsplitTokens, unsplit);
    QCOMPARE(noted(assembler, DataNote::Kind::TotalMismatch), mismatches);
    if (input.type == RawValue::Type::Integer)
        QCOMPARE(bucket(row, TokenBucket::FreshInput), 100);
}

void RowAssemblerTest::judgesLatencies_data()
{
    QTest::addColumn<RawValue>("seconds");
    QTest::addColumn<int>("success");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("known") << real(1.9) << 1 << 6 << qint64(1'900'000);
    QTest::newRow("whole") << integer(3) << 1 << 6 << qint64(3'000'000);
    QTest::newRow("failed 0 has none") << real(0) << 0 << 6 << Unknown;
    QTest::newRow("failed after 60 s") << real(60) << 0 << 6 << qint64(60'000'000);
    QTest::newRow("instant success") << real(0) << 1 << 6 << qint64(0);
    QTest::newRow("negative") << real(-1) << 1 << 6 << Unknown;
    QTest::newRow("NaN") << real(std::nan("")) << 1 << 6 << Unknown;
    QTest::newRow("NULL") << null() << 1 << 6 << Unknown;
    QTest::newRow("single precision") << real(double(2.1F)) << 1 << 3 << qint64(2'100'000);
}

void RowAssemblerTest::judgesLatencies()
{
    QFETCH(RawValue, seconds);
    QFETCH(int, success);
    QFETCH(int, decimals);
    QFETCH(qint64, micros);
    ReadPlan read = plan();
    read.latencyDecimals = decimals;
    RowAssembler assembler(read, prices(), Now);
    const FactRow &row = assembler.assemble(
        RawRowBuilder().set(UsageColumn::ResponseTime, seconds).set(UsageColumn::Success, integer(success)).row);
    QCOMPARE(row.latencyMicros, micros);
}

void RowAssemblerTest::repairsText()
{
    RowAssembler assembler(plan(), prices(), Now);
    const FactRow &row = assembler.assemble(RawRowBuilder()
                                                .set(UsageColumn::ModelName, text("gpt\xff-4"))
                                                .set(UsageColumn::ModelAlias, text(""))
                                                .set(UsageColumn::Provider, text("\xe7\x99\xbe\xe5\xba\xa6"))
                                                .set(UsageColumn::RequestType, null())
                                                .row);
    QCOMPARE(QString::fromStdString(std::string(row.modelName)), u"gpt\uFFFD-4"_s);
    QVERIFY(row.modelAlias.data() != nullptr && row.modelAlias.empty());
    QCOMPARE(QString::fromStdString(std::string(row.provider)), u"百度"_s);
    QVERIFY(row.requestType.data() == nullptr);
    QCOMPARE(noted(assembler, DataNote::Kind::InvalidText), 1);
}

void RowAssemblerTest::longTextsStayDistinct()
{
    RowAssembler assembler(plan(), prices(), Now);
    const std::string one(200'000, 'x');
    const std::string two = one + "y";
    const std::string first(assembler.assemble(RawRowBuilder().set(UsageColumn::UserId, text(one)).row).user.text);
    const std::string second(assembler.assemble(RawRowBuilder().set(UsageColumn::UserId, text(two)).row).user.text);
    QVERIFY(first != second);
    QVERIFY(first.size() <= TextCleaner::MaxBytes + 16);
    QCOMPARE(noted(assembler, DataNote::Kind::InvalidText), 2);
}

void RowAssemblerTest::entitiesKeepTheirKind()
{
    using Kind = FactRow::Entity::Kind;
    RowAssembler assembler(plan(), prices(), Now);
    const auto user = [&](const RawValue &raw) {
        return assembler.assemble(RawRowBuilder().set(UsageColumn::UserId, raw).row).user;
    };
    QCOMPARE(user(null()).kind, Kind::None);
    QCOMPARE(user(text("")).kind, Kind::None);
    QCOMPARE(user(integer(17)).kind, Kind::Number);
    QCOMPARE(user(real(17)).number, 17);
    QCOMPARE(user(text("17")).kind, Kind::Text);
}

void RowAssemblerTest::notesFutureRows()
{
    RowAssembler assembler(plan(), prices(), Now);
    const auto row = [&](qint64 micros) {
        (void)assembler.assemble(
            RawRowBuilder().set(UsageColumn::CreatedAt, RawValue{RawValue::Type::Time, micros, 0, {}}).row);
    };
    row(Now);
    QCOMPARE(noted(assembler, DataNote::Kind::FutureRows), 0);
    row(Now + qint64(3'600) * 1'000'000);
    QCOMPARE(noted(assembler, DataNote::Kind::FutureRows), 1);
}

/// The quick way must give what the long way gives, whatever stood in the rows before.
void RowAssemblerTest::readsTimesOneAfterTheOther()
{
    const QList<QByteArray> dates{"1970-01-01", "2026-08-19", "2024-02-29",        "2026-02-29",
                                  "2026-13-01", "----------", QByteArray(10, '\0')};
    const QList<QByteArray> clocks{
        " 00:00:00",   " 23:59:59",         " 23:59:60", " 24:00:00",        " 03:00:00.000001", " 03:00:00.999999",
        "T03:00:00",   " 03:00:00,123456",  " 03:0a:00", " 03:00:00.12345 ", " 03:00:00.12345Z", " 03-00-00",
        " 03:00+0800", " 12:34:56.5+08:00", "",          " 03:00:00/000000"};
    TimeTextReader reader;
    for (const QByteArray &date : dates) {
        for (const QByteArray &clock : clocks) {
            const QByteArray text = date + clock;
            const std::string_view view(text.data(), static_cast<std::size_t>(text.size()));
            QVERIFY2(reader.micros(view) == microsFromText(view), text.constData());
            QVERIFY2(reader.micros(view) == microsFromText(view), text.constData());
        }
    }
}

void RowAssemblerTest::keepsRepeatedTexts()
{
    TextCleaner cleaner;
    const QList<QByteArray> good{"",
                                 "a",
                                 "abc",
                                 "abcd",
                                 "abcdefg",
                                 "abcdefgh",
                                 "abcdefghi",
                                 "通义千问",
                                 "文心一言 4",
                                 "\x7f\x01~",
                                 "qwen-plus-2025-12-01-latest"};
    for (int pass = 0; pass < 2; ++pass) {
        for (const QByteArray &text : good) {
            QCOMPARE(cleaner.clean({text.data(), static_cast<std::size_t>(text.size())}), text.toStdString());
            QVERIFY2(!cleaner.changed(), text.constData());
        }
        for (const QByteArray &text : good) {
            for (qsizetype at = 0; at < text.size(); ++at) {
                for (const char bad : {'\0', '\xff'}) {
                    QByteArray broken = text;
                    broken[at] = bad;
                    (void)cleaner.clean({broken.data(), static_cast<std::size_t>(broken.size())});
                    QVERIFY2(cleaner.changed(), broken.toHex().constData());
                }
            }
        }
    }
}

void RowAssemblerTest::talliesByBlock()
{
    NoteTally tally;
    for (qint64 id = 1; id <= 100'000; ++id)
        tally.add(DataNote::Kind::NegativeTokens, id * 1'000'000);
    QCOMPARE(tally.notes().constFirst().count, 100'000);
    const qint64 start = tally.blockStart(qint64(90'000) * 1'000'000);
    QVERIFY(start <= qint64(90'000) * 1'000'000);
    qint64 kept = 0;
    for (qint64 id = 1; id <= 100'000; ++id)
        kept += id * 1'000'000 < start ? 1 : 0;
    tally.dropFrom(start);
    QCOMPARE(tally.notes().constFirst().count, kept);
    NoteTally again;
    again.add(DataNote::Kind::NegativeTokens, start);
    tally.merge(again);
    QCOMPARE(tally.notes().constFirst().count, kept + 1);
}

QTEST_GUILESS_MAIN(RowAssemblerTest)
#include "tst_rowassembler.moc"
