// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportcolumns.h"
#include "models/export/exportfile.h"
#include "models/export/exportrunner.h"
#include "models/export/xlsxtablewriter.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// `count` rows of a text, a number that is its place, and an amount of one of two currencies.
ExportTable numbered(qint64 count)
{
    ExportTable table;
    table.key = u"models"_s;
    table.title = u"Models: [all]"_s;
    table.columns = {exportColumn("model", ExportType::Text), exportColumn("requests", ExportType::Count, true),
                     exportColumn("cost", ExportType::Money, true), exportColumn("currency", ExportType::Text)};
    table.columns[2].currencyColumn = 3;
    table.rowCount = count;
    table.produce = [count](const ExportTable::Sink &sink) -> Result<void> {
        for (qint64 i = 0; i < count; ++i) {
            const ExportRow row{ExportCell::ofText(u"模型 %1"_s.arg(i)), ExportCell::of(i),
                                ExportCell::of(i * 1'000'001), ExportCell::ofText(i % 2 == 0 ? u"CNY"_s : u"USD"_s)};
            if (Result<void> taken = sink(row); !taken)
                return taken;
        }
        return {};
    };
    return table;
}

ExportJob jobFor(TableFormat format, const QString &path, const ExportTable &table)
{
    ExportJob job;
    job.format = format;
    job.path = path;
    job.contents = [table]() -> Result<ExportContents> { return ExportContents{{table}, {}, false}; };
    return job;
}

/// What openpyxl finds in a workbook, as Python prints it.
QString askPython(const QString &path, const QString &expression)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-c"_s,
                  u"import openpyxl, sys; book = openpyxl.load_workbook(sys.argv[1]); print(%1)"_s.arg(expression),
                  path});
    python.waitForFinished(60'000);
    return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()).trimmed();
}

} // namespace

/// A job from its rows to the file, and everything that may keep the file from being there.
class ExportJobTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAll_data();
    void writesAll();
    void cancelLeavesNothing_data() { writesAll_data(); }
    void cancelLeavesNothing();
    void tooFewRowsAreAnError();
    void failingContentsLeaveNothing();
    void fullDiskLeavesTheOldFile_data() { writesAll_data(); }
    void fullDiskLeavesTheOldFile();
    void foldersThatAreNotThere();
    void sheetsGoOnWhereOneIsFull();
    void severalTablesAreOneCsv();
    void runnerTellsAndCancels();
    void cancelDoesNotWaitForTheClose();

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExportJobTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void ExportJobTest::writesAll_data()
{
    QTest::addColumn<TableFormat>("format");
    QTest::newRow("csv") << TableFormat::Csv;
    QTest::newRow("json") << TableFormat::Json;
    QTest::newRow("xlsx") << TableFormat::Xlsx;
}

void ExportJobTest::writesAll()
{
    QFETCH(TableFormat, format);
    const QString file = path(u"table."_s + fileSuffix(format));
    ExportProgress progress;
    const Result<ExportOutcome> outcome = runExport(jobFor(format, file, numbered(3000)), progress);
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->rows, 3000);
    QCOMPARE(progress.rowsExpected, 3000);
    QCOMPARE(progress.rowsWritten, 3000);
    QCOMPARE(outcome->bytes, QFileInfo(file).size());
    QCOMPARE(files(), QStringList{QFileInfo(file).fileName()});
    // As any file of the user's, not only for their eyes.
    QVERIFY(QFileInfo(file).permission(QFile::ReadGroup));
}

void ExportJobTest::cancelLeavesNothing()
{
    QFETCH(TableFormat, format);
    ExportProgress progress;
    int asked = 0;
    const Result<ExportOutcome> outcome =
        runExport(jobFor(format, path(u"table"_s), numbered(100'000)), progress, [&asked] { return ++asked > 20; });
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    QVERIFY(progress.rowsWritten > 0 && progress.rowsWritten < 100'000);
    QCOMPARE(files(), QStringList());
}

void ExportJobTest::tooFewRowsAreAnError()
{
    ExportTable table = numbered(100);
    table.rowCount = 101;
    ExportProgress progress;
    const Result<ExportOutcome> outcome = runExport(jobFor(TableFormat::Csv, path(u"table"_s), table), progress);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, Error::Kind::Truncated);
    QCOMPARE(files(), QStringList());
}

void ExportJobTest::failingContentsLeaveNothing()
{
    ExportJob job = jobFor(TableFormat::Csv, path(u"table"_s), numbered(1));
    job.contents = []() -> Result<ExportContents> { return Error{Error::Kind::Offline, u"gone"_s}; };
    ExportProgress progress;
    const Result<ExportOutcome> outcome = runExport(job, progress);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, Error::Kind::Offline);
    QCOMPARE(files(), QStringList());
}

void ExportJobTest::fullDiskLeavesTheOldFile()
{
    QFETCH(TableFormat, format);
    QFile old(path(u"table"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("before") == 6);
    old.close();
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{200'000, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    ExportProgress progress;
    const Result<ExportOutcome> outcome = runExport(jobFor(format, old.fileName(), numbered(100'000)), progress);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, Error::Kind::Storage);
    QVERIFY2(!outcome.error().detail.contains(u"Unknown error"_s), qPrintable(outcome.error().detail));
    QCOMPARE(files(), QStringList{u"table"_s});
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("before"));
}

void ExportJobTest::foldersThatAreNotThere()
{
    ExportProgress progress;
    const Result<ExportOutcome> outcome =
        runExport(jobFor(TableFormat::Csv, path(u"no/such/table"_s), numbered(1)), progress);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, Error::Kind::Storage);
}

void ExportJobTest::sheetsGoOnWhereOneIsFull()
{
    QFile file(path(u"table.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    XlsxTableWriter writer(file, m_folder->path(), ReportingZone(QTimeZone::utc()), 10);
    const ExportTable table = numbered(25);
    const ExportAbout about{{{u"zone"_s, u"Time zone"_s, u"UTC"_s}}, {}};
    QVERIFY(writer.begin(&about).ok() && writer.beginTable(table).ok());
    QVERIFY(table.produce([&writer](const ExportRow &row) { return writer.writeRow(row); }).ok());
    QVERIFY(writer.endTable().ok() && writer.end().ok());
    file.close();
    QCOMPARE(askPython(file.fileName(), u"book.sheetnames"_s),
             u"['Models all', 'Models all 2', 'Models all 3', 'About']"_s);
    QCOMPARE(askPython(file.fileName(), u"[sheet.max_row for sheet in book]"_s).left(12), u"[11, 11, 8, "_s);
    QCOMPARE(askPython(file.fileName(), u"book.worksheets[2]['B7'].value"_s),
             u"=SUM('Models all'!B2:B11)+SUM('Models all 2'!B2:B11)+SUM('Models all 3'!B2:B6)"_s);
    QCOMPARE(askPython(file.fileName(), u"book.worksheets[2]['C8'].value, book.worksheets[2]['D8'].value"_s),
             u"=SUMIF('Models all'!D2:D11,\"USD\",'Models all'!C2:C11)+SUMIF('Models all 2'!D2:D11,\"USD\",'Models all "
             "2'!C2:C11)+SUMIF('Models all 3'!D2:D6,\"USD\",'Models all 3'!C2:C6) USD"_s);
    QVERIFY(!writer.notes().isEmpty());
}

void ExportJobTest::severalTablesAreOneCsv()
{
    ExportTable users = numbered(2);
    users.key = u"users"_s;
    users.columns[0] = exportColumn("user", ExportType::Text);
    ExportJob job = jobFor(TableFormat::Csv, path(u"all.csv"_s), users);
    job.withAbout = false;
    job.contents = [users]() -> Result<ExportContents> { return ExportContents{{numbered(1), users}, {}, false}; };
    ExportProgress progress;
    const Result<ExportOutcome> outcome = runExport(job, progress);
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->rows, 3);
    QFile file(job.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()),
             u"table,model,user,requests,cost,currency\r\nmodels,模型 0,,0,0.000000,CNY\r\n"
             "users,,模型 0,0,0.000000,CNY\r\nusers,,模型 1,1,0.001000001,USD\r\n"_s);
}

void ExportJobTest::runnerTellsAndCancels()
{
    ExportRunner runner;
    QSignalSpy progressed(&runner, &ExportRunner::progressed);
    std::optional<Result<ExportOutcome>> outcome;
    connect(&runner, &ExportRunner::finished, this, [&outcome](const Result<ExportOutcome> &done) { outcome = done; });
    runner.start(jobFor(TableFormat::Csv, path(u"whole.csv"_s), numbered(50'000)));
    QVERIFY(runner.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 30'000);
    QVERIFY(outcome->ok() && !runner.isRunning());
    QCOMPARE((*outcome)->rows, 50'000);

    outcome.reset();
    runner.start(jobFor(TableFormat::Csv, path(u"cut.csv"_s), numbered(20'000'000)));
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty() && progressed.constLast().at(0).toLongLong() > 0, 30'000);
    runner.cancel();
    QVERIFY(outcome.has_value() && !outcome->ok());
    QCOMPARE(outcome->error().kind, Error::Kind::Cancelled);
    // The thread tidies up on its own.
    QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList{u"whole.csv"_s}, 30'000);
}

void ExportJobTest::cancelDoesNotWaitForTheClose()
{
    ExportRunner runner;
    std::optional<Result<ExportOutcome>> outcome;
    connect(&runner, &ExportRunner::finished, this, [&outcome](const Result<ExportOutcome> &done) { outcome = done; });
    constexpr qint64 rows = 150'000;
    bool allWritten = false;
    connect(&runner, &ExportRunner::progressed, this,
            [&](qint64 written, qint64) { allWritten = allWritten || written == rows; });
    runner.start(jobFor(TableFormat::Xlsx, path(u"closing.xlsx"_s), numbered(rows)));
    QTRY_VERIFY_WITH_TIMEOUT(allWritten, 60'000);
    QVERIFY(!outcome); // the workbook is being put together
    runner.cancel();
    QVERIFY(outcome.has_value() && !outcome->ok());
    QCOMPARE(outcome->error().kind, Error::Kind::Cancelled);
    QVERIFY(!files().isEmpty()); // which goes on unseen, to its end
    QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList(), 60'000);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::ExportJobTest)
#include "tst_exportjob.moc"
