// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/numberformat.h"
#include "tests/end_to_end/cliprocess.h"
#include "tests/support/poppler.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// "tokenglass --report" as cron runs it: without a display, read back by poppler.
class TestReportCommand : public TestCase
{
    Q_OBJECT

private:
    static constexpr auto Now = "2026-11-22T04:00:00Z";

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString database() const { return path(u"usage.db"_s); }
    CliRun report(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = m_cli->environment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s})
            environment.remove(name);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(TOKENGLASS), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// The report of November in Shanghai, with what else is asked for.
    CliRun november(const QString &kind, const QString &out, const QStringList &more = {},
                    const QString &source = {}) const
    {
        return report(QStringList{u"--report"_s, kind, u"--source"_s, source.isEmpty() ? database() : source,
                                  u"--period"_s, u"2026-11"_s, u"--zone"_s, u"Asia/Shanghai"_s, u"--now"_s,
                                  QLatin1StringView(Now), u"--language"_s, u"en_GB"_s, u"--out"_s, out}
                      + more);
    }
    [[nodiscard]] QJsonObject summary(const QStringList &more = {}, const QString &source = {}) const
    {
        const CliRun run = m_cli->run(QStringList{u"summary"_s, u"--source"_s, source.isEmpty() ? database() : source,
                                                  u"--period"_s, u"2026-11"_s, u"--zone"_s, u"Asia/Shanghai"_s,
                                                  u"--now"_s, QLatin1StringView(Now), u"--json"_s}
                                      + more);
        return QJsonDocument::fromJson(run.output).object();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_cli;

private Q_SLOTS:
    void initTestCase();
    void figuresAreThoseOfTheSummary();
    void filteredFiguresAreThoseOfTheSummary();
    void rowsAddUpToTheTotals();
    void fontsAreEmbeddedAndChartsAreVectors_data();
    void fontsAreEmbeddedAndChartsAreVectors();
    void headsRepeatOnEveryPage();
    void papers_data();
    void papers();
    void chineseIsChinese();
    void statementsOfOrganisations();
    void budgetsStandAsTheCheckSays();
    void emptyPeriod();
    void unpricedRequests();
    void patternInTheName();
    void refusals_data();
    void refusals();
    void unwritableLeavesNothing();
    void schedulesAreListed();
};

void TestReportCommand::initTestCase()
{
    TestCase::initTestCase();
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkdir(u"home"_s));
    m_cli = std::make_unique<CliProcess>(path(u"home"_s));
    const CliRun demo = m_cli->run({u"demo"_s, u"--rows"_s, u"20000"_s, u"--days"_s, u"80"_s, u"--users"_s, u"200"_s,
                                    u"--seed"_s, u"5"_s, u"--until"_s, QLatin1StringView(Now), u"--out"_s, database()});
    QCOMPARE(demo.exitCode, 0);
}

void TestReportCommand::figuresAreThoseOfTheSummary()
{
    const QString file = path(u"overview.pdf"_s);
    const CliRun run = november(u"overview"_s, file);
    QVERIFY2(run.exitCode == 0, run.complaints.constData());
    QCOMPARE(run.complaints, QByteArray());
    const QString text = Poppler::text(file);
    const QJsonObject totals = summary().value("totals"_L1).toObject();
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(totals.value("requests"_L1).toInteger() > 1000);
    QVERIFY(text.contains(format.count(totals.value("requests"_L1).toInteger())));
    QVERIFY(text.contains(format.count(totals.value("total_tokens"_L1).toInteger())));
    QVERIFY(text.contains(format.count(totals.value("input_tokens"_L1).toInteger())));
    QVERIFY(text.contains(format.count(totals.value("output_tokens"_L1).toInteger())));
    // To the last digit of the exact sum.
    const QJsonObject costs = totals.value("cost"_L1).toObject();
    QVERIFY(!costs.isEmpty());
    for (auto cost = costs.begin(); cost != costs.end(); ++cost)
        QVERIFY2(text.contains(cost.key() + u' ' + cost.value().toString())
                     || text.contains(cost.key() + u'\u00A0' + cost.value().toString()),
                 qPrintable(text));
    QVERIFY(text.contains(u"LLM usage and cost"_s));
    QVERIFY(text.contains(u"November 2026"_s));
    QVERIFY(text.contains(u"Days in Asia/Shanghai"_s));
    QVERIFY(text.contains(u"1 USD = 7.30 CNY"_s) || text.contains(u"1\u00A0USD = 7.30\u00A0CNY"_s));
}

void TestReportCommand::filteredFiguresAreThoseOfTheSummary()
{
    const QString file = path(u"filtered.pdf"_s);
    QCOMPARE(november(u"overview"_s, file, {u"--filter"_s, u"model=qwen"_s}).exitCode, 0);
    const QString text = Poppler::text(file);
    const qint64 requests =
        summary({u"--filter"_s, u"model=qwen"_s}).value("totals"_L1).toObject().value("requests"_L1).toInteger();
    QVERIFY(text.contains(NumberFormat(QLocale(QLocale::English, QLocale::UnitedKingdom)).count(requests)));
    QVERIFY(text.contains(u"model: qwen"_s));
}

void TestReportCommand::rowsAddUpToTheTotals()
{
    const QString file = path(u"users.pdf"_s);
    QCOMPARE(november(u"users"_s, file).exitCode, 0);
    qint64 sum = 0;
    qint64 total = -1;
    bool inTable = false;
    static const QRegularExpression gaps(u"\\s{2,}"_s);
    for (const QString &line : Poppler::text(file).split(u'\n')) {
        const QStringList cells = line.trimmed().split(gaps);
        if (cells.value(0) == "User"_L1)
            inTable = true;
        if (!inTable || cells.size() < 8)
            continue;
        const qint64 requests = cells.at(cells.size() - 7).simplified().remove(u',').toLongLong();
        if (cells.constFirst().startsWith(u"All "_s))
            total = requests;
        else
            sum += requests;
    }
    QCOMPARE(sum, total);
    QCOMPARE(total, summary().value("totals"_L1).toObject().value("requests"_L1).toInteger());
}

void TestReportCommand::fontsAreEmbeddedAndChartsAreVectors_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"overview", "organisations", "users", "budgets"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestReportCommand::fontsAreEmbeddedAndChartsAreVectors()
{
    QFETCH(QString, kind);
    const QString file = path(kind + u"-fonts.pdf"_s);
    QCOMPARE(november(kind, file).exitCode, 0);
    QCOMPARE(Poppler::images(file), QStringList());
    const QStringList fonts = Poppler::fonts(file);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(u"CID TrueType\\s+Identity-H\\s+yes\\s+\\S+\\s+yes"_s);
    for (const QString &font : fonts)
        QVERIFY2(font.contains(embedded), qPrintable(font));
    // Subsets: the whole of the Chinese font alone would be more.
    QVERIFY(QFile(file).size() < 2'000'000);
    QVERIFY(Poppler::info(file, u"Title"_s).contains(u"November 2026"_s));
}

void TestReportCommand::headsRepeatOnEveryPage()
{
    const QString file = path(u"pages.pdf"_s);
    const CliRun run = november(u"users"_s, file);
    QCOMPARE(run.exitCode, 0);
    const QStringList pages = Poppler::pages(file);
    QVERIFY(pages.size() > 3);
    QCOMPARE(Poppler::info(file, u"Pages"_s).toLongLong(), pages.size());
    QVERIFY(run.output.endsWith(QByteArray(QByteArray::number(pages.size()) + " pages\n")));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages.at(i).contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
        if (i == 0)
            continue;
        QVERIFY2(pages.at(i).contains(u"Output tokens"_s), qPrintable(pages.at(i)));
        QVERIFY(pages.at(i).contains(u"LLM usage by user · November 2026"_s));
    }
    QVERIFY(pages.constLast().contains(u"All "_s));
}

void TestReportCommand::papers_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QString>("size");
    QTest::newRow("A4") << u"a4"_s << u"595 x 842 pts (A4)"_s;
    QTest::newRow("Letter") << u"letter"_s << u"612 x 792 pts (letter)"_s;
}

void TestReportCommand::papers()
{
    QFETCH(QString, paper);
    const QString file = path(paper + u".pdf"_s);
    QCOMPARE(november(u"overview"_s, file, {u"--paper"_s, paper}).exitCode, 0);
    QTEST(Poppler::info(file, u"Page size"_s), "size");
}

void TestReportCommand::chineseIsChinese()
{
    const QString file = path(u"chinese.pdf"_s);
    const CliRun run =
        report({u"--report"_s, u"overview"_s, u"--source"_s, database(), u"--period"_s, u"2026-11"_s, u"--zone"_s,
                u"Asia/Shanghai"_s, u"--now"_s, QLatin1StringView(Now), u"--language"_s, u"zh_CN"_s, u"--out"_s, file});
    QVERIFY2(run.exitCode == 0, run.complaints.constData());
    const QString text = Poppler::text(file);
    QVERIFY(text.contains(u"2026年11月"_s));
    QVERIFY(text.contains(u"用户"_s));
    // Neither radicals nor compatibility forms: what is searched for is found.
    for (const QChar character : text)
        QVERIFY2(character.unicode() < 0x2E80 || character.unicode() > 0x2FDF, qPrintable(QString(character)));
    for (const QString &font : Poppler::fonts(file))
        QVERIFY2(!font.contains(u"CJKjp"_s), qPrintable(font));
}

void TestReportCommand::statementsOfOrganisations()
{
    const QString file = path(u"organisations.pdf"_s);
    QCOMPARE(november(u"organisations"_s, file).exitCode, 0);
    const QJsonArray organisations = summary().value("by_organisation"_L1).toArray();
    QVERIFY(organisations.size() > 2);
    const QStringList pages = Poppler::pages(file);
    QVERIFY(pages.size() > organisations.size());
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qsizetype statements = 0;
    for (const QString &page : pages) {
        if (!page.contains(u"Statement for November 2026"_s))
            continue;
        const QJsonObject organisation = organisations.at(statements++).toObject();
        QVERIFY2(page.contains(format.count(organisation.value("requests"_L1).toInteger())), qPrintable(page));
        if (const QString name = organisation.value("organisation"_L1).toString(); !name.isEmpty())
            QVERIFY2(page.contains(name), qPrintable(name));
    }
    QCOMPARE(statements, organisations.size());
}

void TestReportCommand::budgetsStandAsTheCheckSays()
{
    QFile budgets(path(u"budgets.json"_s));
    QVERIFY(budgets.open(QIODevice::WriteOnly));
    budgets.write(R"({"format": 1, "budgets": [{"name": "所有用量", "amount": "0.5", "currency": "CNY",
        "period": {"kind": "month"}, "zone": "Asia/Shanghai"}]})");
    budgets.close();
    QCOMPARE(m_cli->run({u"budgets"_s, u"import"_s, budgets.fileName()}).exitCode, 0);
    const CliRun check = m_cli->run({u"budgets"_s, u"check"_s, u"--json"_s, u"--source"_s, database(), u"--zone"_s,
                                     u"Asia/Shanghai"_s, u"--now"_s, QLatin1StringView(Now)});
    QCOMPARE(check.exitCode, 2);
    const QString spent = QJsonDocument::fromJson(check.output)
                              .object()
                              .value("budgets"_L1)
                              .toArray()
                              .at(0)
                              .toObject()
                              .value("spent"_L1)
                              .toString();
    QVERIFY2(!spent.isEmpty(), check.output.constData());
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString shown = format.money(Money::fromDecimal(spent.toStdString(), Currency::cny()).value());
    for (const QString &kind : {u"budgets"_s, u"overview"_s}) {
        const QString file = path(kind + u"-stand.pdf"_s);
        QCOMPARE(november(kind, file).exitCode, 0);
        const QString text = Poppler::text(file);
        QVERIFY2(text.contains(shown), qPrintable(shown + text));
        QVERIFY(text.contains(u"所有用量"_s));
    }
}

void TestReportCommand::emptyPeriod()
{
    for (const QString &kind : {u"overview"_s, u"organisations"_s, u"users"_s, u"budgets"_s}) {
        const QString file = path(u"empty-"_s + kind + u".pdf"_s);
        const CliRun run = report({u"--report"_s, kind, u"--source"_s, database(), u"--period"_s, u"2001-02"_s,
                                   u"--language"_s, u"en_GB"_s, u"--out"_s, file});
        QVERIFY2(run.exitCode == 0, run.complaints.constData());
        const QString text = Poppler::text(file);
        QVERIFY(text.contains(u"February 2001"_s) || kind == u"budgets");
        QVERIFY(text.contains(u"No requests in this period."_s) || kind == u"budgets");
    }
}

void TestReportCommand::unpricedRequests()
{
    const QString other = path(u"unpriced.db"_s);
    QVERIFY(QFile::copy(database(), other));
    QCOMPARE(QProcess::execute(u"sqlite3"_s,
                               {other,
                                u"UPDATE token_usage SET input_cost = NULL, output_cost = NULL, total_cost = NULL, "
                                "model_name = 'qwen3-next', model_alias = 'qwen3-next' WHERE id % 97 = 0"_s}),
             0);
    const qint64 unpriced = summary({}, other).value("totals"_L1).toObject().value("unpriced_requests"_L1).toInteger();
    QVERIFY(unpriced > 10);
    const QString file = path(u"unpriced.pdf"_s);
    QCOMPARE(november(u"overview"_s, file, {}, other).exitCode, 0);
    const QString text = Poppler::text(file);
    QVERIFY2(text.contains(u"%1 requests unpriced"_s.arg(unpriced)), qPrintable(text));
    QVERIFY(text.contains(u"qwen3-next (%1)"_s.arg(unpriced)));
    QVERIFY(text.contains(u"≥ ¥"_s) || text.contains(u"≥\u00A0¥"_s));
}

void TestReportCommand::patternInTheName()
{
    QCOMPARE(november(u"users"_s, path(u"{report}_{period}_{source}.pdf"_s)).exitCode, 0);
    QVERIFY(QFile::exists(path(u"users_2026-11_usage.db.pdf"_s)));
}

void TestReportCommand::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QString out = u"OUT"_s;
    const QString file = u"DATABASE"_s;
    QTest::newRow("template") << QStringList{u"--report"_s, u"everything"_s, u"--source"_s, file, u"--out"_s, out} << 2;
    QTest::newRow("no source") << QStringList{u"--report"_s, u"users"_s, u"--out"_s, out} << 2;
    QTest::newRow("no file") << QStringList{u"--report"_s, u"users"_s, u"--source"_s, file} << 2;
    QTest::newRow("period") << QStringList{u"--report=users"_s, u"--source"_s, file, u"--period"_s,
                                           u"someday"_s,        u"--out"_s,    out}
                            << 2;
    QTest::newRow("zone") << QStringList{u"--report=users"_s, u"--source"_s, file, u"--zone"_s,
                                         u"Mars"_s,           u"--out"_s,    out}
                          << 2;
    QTest::newRow("paper")
        << QStringList{u"--report=users"_s, u"--source"_s, file, u"--paper"_s, u"a3"_s, u"--out"_s, out} << 2;
    QTest::newRow("filter") << QStringList{u"--report=users"_s, u"--source"_s, file, u"--filter"_s,
                                           u"model=nobody"_s,   u"--out"_s,    out}
                            << 2;
    QTest::newRow("unknown option") << QStringList{u"--report=users"_s, u"--source"_s, file,
                                                   u"--colour"_s,       u"--out"_s,    out}
                                    << 2;
    QTest::newRow("unreachable") << QStringList{u"--report=users"_s, u"--source"_s,
                                                u"postgresql://nobody@127.0.0.1:1/none"_s, u"--out"_s, out}
                                 << 3;
    QTest::newRow("no such file") << QStringList{u"--report=users"_s, u"--source"_s, u"/nonexistent/usage.db"_s,
                                                 u"--out"_s, out}
                                  << 3;
    QTest::newRow("not usage") << QStringList{u"--report=users"_s, u"--source"_s, u"OTHER"_s, u"--out"_s, out} << 4;
}

void TestReportCommand::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const QString out = path(u"refused.pdf"_s);
    const QString other = path(u"other.db"_s);
    if (!QFile::exists(other))
        QProcess::execute(u"sqlite3"_s, {other, u"CREATE TABLE pets (name TEXT)"_s});
    arguments.replaceInStrings(u"OUT"_s, out)
        .replaceInStrings(u"DATABASE"_s, database())
        .replaceInStrings(u"OTHER"_s, other);
    const CliRun run = report(arguments);
    QVERIFY2(run.exitCode == exitCode, run.complaints.constData());
    QVERIFY2(run.complaints.startsWith("tokenglass: "), run.complaints.constData());
    QVERIFY(!QFile::exists(out));
}

void TestReportCommand::unwritableLeavesNothing()
{
    const CliRun folder = november(u"users"_s, path(u"no/such/folder/x.pdf"_s));
    QCOMPARE(folder.exitCode, 1);
    QVERIFY(folder.complaints.startsWith("tokenglass: "));
    QVERIFY(!QFile::exists(path(u"no"_s)));
    // A limit on the size of files takes the place of a disk that is full.
    QProcess full;
    full.setProcessEnvironment(m_cli->environment());
    full.start(u"/bin/sh"_s,
               {u"-c"_s, u"trap '' XFSZ; ulimit -f 8; exec \"$@\""_s, u"sh"_s, QStringLiteral(TOKENGLASS),
                u"--report"_s, u"users"_s, u"--source"_s, database(), u"--period"_s, u"2026-11"_s, u"--out"_s,
                path(u"full.pdf"_s)});
    QVERIFY(full.waitForFinished(60'000));
    QCOMPARE(full.exitCode(), 1);
    QVERIFY(!QFile::exists(path(u"full.pdf"_s)));
    // An old report stays as it was.
    QVERIFY(QDir(m_folder.path()).mkdir(u"locked.pdf"_s));
    QCOMPARE(november(u"users"_s, path(u"locked.pdf"_s)).exitCode, 1);
    const QStringList left = QDir(m_folder.path()).entryList({u"locked.pdf*"_s, u"full*"_s, u"*.pdf.*"_s});
    QVERIFY2(left == QStringList{u"locked.pdf"_s}, qPrintable(left.join(u' ')));
}

void TestReportCommand::schedulesAreListed()
{
    const CliRun none = report({u"--report-schedules"_s});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.output, QByteArray());
    const QString folder = path(u"home/config/tokenglass/tokenglass"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile settings(folder + u"/settings.json"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write(R"({"version": 1, "reportSchedules": [{"name": "Month's end", "report": "organisations",
        "source": "production", "period": "last-month", "zone": "UTC", "paper": "letter", "folder": "/srv/r",
        "file": "{period}.pdf"}]})");
    settings.close();
    const CliRun run = report({u"--report-schedules"_s});
    settings.remove();
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.startsWith("# Month's end\n0 6 1 * * "));
    QVERIFY2(run.output.contains(" --report organisations --source production --period last-month --zone UTC --paper "
                                 "letter --out '/srv/r/{period}.pdf'\n"),
             run.output.constData());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestReportCommand)
#include "tst_reportcommand.moc"
