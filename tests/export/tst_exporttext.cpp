// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/csv.h"
#include "models/domain/summary.h"
#include "models/export/csvtablewriter.h"
#include "models/export/exportcolumns.h"
#include "models/export/jsontablewriter.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 Large = std::numeric_limits<qint64>::max();
constexpr qint64 Small = std::numeric_limits<qint64>::min();

ExportTable oneOfEach()
{
    ExportTable table;
    table.key = u"models"_s;
    table.columns = {
        exportColumn("model", ExportType::Text),       exportColumn("requests", ExportType::Count, true),
        exportColumn("cost", ExportType::Money, true), exportColumn("response_time_s", ExportType::Decimal),
        exportColumn("time", ExportType::Instant),     exportColumn("date", ExportType::Day),
        exportColumn("success", ExportType::Flag)};
    return table;
}

ReportingZone zone(const char *name)
{
    return ReportingZone(QTimeZone(name));
}

QByteArray csvBytes(const CsvStyle &style, const std::vector<ExportRow> &rows, const ExportAbout *about = nullptr)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvTableWriter writer(buffer, style, zone("Asia/Shanghai"));
    bool ok = writer.begin(about).ok() && writer.beginTable(oneOfEach()).ok();
    for (const ExportRow &row : rows)
        ok = ok && writer.writeRow(row).ok();
    return ok && writer.endTable().ok() && writer.end().ok() ? buffer.data() : QByteArray();
}

QString csvOf(const CsvStyle &style, const std::vector<ExportRow> &rows)
{
    return QString::fromUtf8(csvBytes(style, rows));
}

ExportRow rowOf(const QString &name)
{
    return {ExportCell::ofText(name),      ExportCell::of(42),
            ExportCell::of(1'234'567'890), ExportCell::of(1'500'000),
            ExportCell::of(1'761'926'400), ExportCell::of(QDate(2026, 10, 31).toJulianDay()),
            ExportCell::of(qint64(1))};
}

} // namespace

/// Numbers and times in files, and the two formats made of text.
class ExportTextTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void amounts();
    void timesAcrossChangesOfTheClock_data();
    void timesAcrossChangesOfTheClock();
    void plainCsv();
    void textsSurviveCsv();
    void spreadsheetCsv();
    void formulasAreGuarded();
    void json();
};

void ExportTextTest::amounts()
{
    for (const qint64 nanos : {qint64(0), qint64(1), qint64(-1), qint64(123), qint64(58'230'000'000), qint64(-500),
                               qint64(1'000'001'000), Large, Small}) {
        QByteArray bytes;
        appendNanos(bytes, nanos);
        QCOMPARE(QString::fromLatin1(bytes), exactDecimal({nanos, Currency::cny()}));
    }
    const std::array<std::pair<qint64, const char *>, 6> millionths{
        {{0, "0"}, {1'500'000, "1.5"}, {-1, "-0.000001"}, {1'000'000, "1"}, {120, "0.00012"}, {10'000'000, "10"}}};
    for (const auto &[number, text] : millionths) {
        QByteArray bytes;
        appendMillionths(bytes, number);
        QCOMPARE(bytes.constData(), text);
    }
    QByteArray bytes;
    appendNumber(bytes, Small);
    QCOMPARE(bytes, QByteArray::number(Small));
}

void ExportTextTest::timesAcrossChangesOfTheClock_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"UTC", "Asia/Shanghai", "Asia/Kolkata", "America/New_York", "America/St_Johns",
                             "Australia/Lord_Howe", "Europe/Berlin", "Africa/Casablanca", "Pacific/Apia"})
        QTest::newRow(name) << QByteArray(name);
}

void ExportTextTest::timesAcrossChangesOfTheClock()
{
    QFETCH(QByteArray, name);
    const QTimeZone plain(name);
    ZoneOffsets forwards{ReportingZone(plain)};
    ZoneOffsets jumping{ReportingZone(plain)};
    const qint64 start = QDateTime(QDate(2008, 1, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    for (qint64 i = 0; i < 40'000; ++i) {
        const qint64 second = start + i * 14'359; // about four hours, at all minutes and seconds
        const qint64 elsewhere = start + (i * 7919 % 40'000) * 14'359 - 3'000'000'000 * (i % 2);
        QCOMPARE(forwards.at(second), plain.offsetFromUtc(QDateTime::fromSecsSinceEpoch(second, Qt::UTC)));
        QCOMPARE(jumping.at(elsewhere), plain.offsetFromUtc(QDateTime::fromSecsSinceEpoch(elsewhere, Qt::UTC)));
        if (i % 100 != 0)
            continue;
        QByteArray bytes;
        appendIsoTime(bytes, second, forwards.at(second));
        const QDateTime local = QDateTime::fromSecsSinceEpoch(second, plain);
        const QString expected = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
        QCOMPARE(QString::fromLatin1(bytes).replace(u"+00:00"_s, u"Z"_s),
                 QString(expected).replace(u"+00:00"_s, u"Z"_s));
    }
    // The seconds around every change of one year.
    for (QTimeZone::OffsetData change = plain.nextTransition(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
         change.atUtc.isValid() && change.atUtc.date().year() == 2026; change = plain.nextTransition(change.atUtc))
        for (const qint64 near : {-1, 0, 1}) {
            const qint64 second = change.atUtc.toSecsSinceEpoch() + near;
            QCOMPARE(forwards.at(second), plain.offsetFromUtc(QDateTime::fromSecsSinceEpoch(second, Qt::UTC)));
        }
}

void ExportTextTest::plainCsv()
{
    QCOMPARE(csvOf(CsvStyle::plain(), {rowOf(u"qwen"_s), ExportRow(7)}),
             u"model,requests,cost,response_time_s,time,date,success\r\n"
             "qwen,42,1.23456789,1.5,2025-11-01T00:00:00+08:00,2026-10-31,true\r\n"
             ",,,,,,\r\n"_s);
}

void ExportTextTest::textsSurviveCsv()
{
    const QStringList names{u"a, b"_s,
                            u"say \"no\""_s,
                            u"two\nlines"_s,
                            u"王小明;实验"_s,
                            u" spaces "_s,
                            u"=1+1"_s,
                            u"😀"_s,
                            u"\ttab"_s,
                            u""_s,
                            u"\r\n"_s,
                            u"'quoted'"_s,
                            u"a;b"_s,
                            QString(10'000, u'"')};
    std::vector<ExportRow> rows;
    for (const QString &name : names)
        rows.push_back(rowOf(name));
    const Result<QList<QStringList>> read = fromCsvText(csvOf(CsvStyle::plain(), rows));
    QVERIFY(read.ok());
    QCOMPARE(read->size(), names.size() + 1);
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(read->at(i + 1).constFirst(), names.at(i));
}

void ExportTextTest::spreadsheetCsv()
{
    const CsvStyle german = CsvStyle::spreadsheet(QLocale(QLocale::German));
    QCOMPARE(german.separator, ';');
    QCOMPARE(german.point, ',');
    ExportAbout about;
    about.facts = {{u"zone"_s, u"Time zone"_s, u"Asia/Shanghai"_s}};
    about.notes = {u"2 requests; no price"_s};
    const QByteArray bytes = csvBytes(german, {rowOf(u"qwen"_s)}, &about);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF#"));
    const QString text = QString::fromUtf8(bytes);
    QVERIFY(text.contains(u"# Time zone;Asia/Shanghai\r\n# Note;\"2 requests; no price\"\r\nModel;Requests;Cost;"_s));
    QVERIFY(text.contains(u"qwen;42;1,23456789;1,5;2025-11-01T00:00:00+08:00;2026-10-31;true\r\n"_s));
    const CsvStyle chinese = CsvStyle::spreadsheet(QLocale(QLocale::Chinese));
    QCOMPARE(chinese.separator, ',');
    QCOMPARE(chinese.point, '.');
    QVERIFY(chinese.guardsFormulas && !CsvStyle::plain().guardsFormulas);
}

void ExportTextTest::formulasAreGuarded()
{
    const QStringList dangerous{u"=1+1"_s, u"+cmd"_s, u"-x"_s, u"@SUM(A1)"_s, u"\tx"_s, u"\rx"_s, u" =1"_s, u"＝1"_s};
    for (const QString &text : dangerous) {
        QVERIFY2(runsAsFormula(text), qPrintable(text));
        const QString csv = csvOf(CsvStyle::spreadsheet(QLocale::c()), {rowOf(text)});
        QVERIFY2(csv.contains(u'\'' + text), qPrintable(csv));
        QVERIFY(!csvOf(CsvStyle::plain(), {rowOf(text)}).contains(u'\'' + text));
    }
    for (const QString &text : {u"-5"_s, u"+1.5"_s, u"qwen"_s, u""_s, u"王"_s, u"a=b"_s})
        QVERIFY2(!runsAsFormula(text), qPrintable(text));
}

void ExportTextTest::json()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonTableWriter writer(buffer, zone("America/New_York"));
    ExportAbout about;
    about.facts = {{u"zone"_s, u"Time zone"_s, u"America/New_York"_s}};
    about.notes = {u"\"quoted\"\n"_s};
    QVERIFY(writer.begin(&about).ok() && writer.beginTable(oneOfEach()).ok());
    QVERIFY(writer.writeRow(rowOf(u"王\u0001\"\\"_s)).ok() && writer.writeRow(ExportRow(7)).ok());
    QVERIFY(writer.endTable().ok() && writer.end().ok());
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(buffer.data(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object["about"_L1]["zone"_L1].toString(), u"America/New_York"_s);
    QCOMPARE(object["about"_L1]["notes"_L1].toArray(), QJsonArray{u"\"quoted\"\n"_s});
    const QJsonArray rows = object["models"_L1].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].toObject(),
             (QJsonObject{{u"model"_s, u"王\u0001\"\\"_s},
                          {u"requests"_s, 42},
                          {u"cost"_s, u"1.23456789"_s},
                          {u"response_time_s"_s, 1.5},
                          {u"time"_s, u"2025-10-31T12:00:00-04:00"_s},
                          {u"date"_s, u"2026-10-31"_s},
                          {u"success"_s, true}}));
    for (const QJsonValue &value : rows[1].toObject())
        QVERIFY(value.isNull());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::ExportTextTest)
#include "tst_exporttext.moc"
