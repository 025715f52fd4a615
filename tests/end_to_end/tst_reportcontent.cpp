// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/numberformat.h"
#include "tests/end_to_end/reportcommandtest.h"
#include "tests/support/poppler.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// What stands in a report that cron makes, read back by poppler.
class TestReportContent : public ReportCommandTest
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseOfTheSummary();
    void filteredFiguresAreThoseOfTheSummary();
    void rowsAddUpToTheTotals();
    void fontsAreEmbeddedAndChartsAreVectors_data();
    void fontsAreEmbeddedAndChartsAreVectors();
    void headsRepeatOnEveryPage();
    void textsAreNotCut();
    void papers_data();
    void papers();
    void chineseIsChinese();
    void statementsOfOrganisations();
    void budgetsStandAsTheCheckSays();
    void emptyPeriod();
    void unpricedRequests();
};

void TestReportContent::figuresAreThoseOfTheSummary()
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

void TestReportContent::filteredFiguresAreThoseOfTheSummary()
{
    const QString file = path(u"filtered.pdf"_s);
    QCOMPARE(november(u"overview"_s, file, {u"--filter"_s, u"model=qwen"_s}).exitCode, 0);
    const QString text = Poppler::text(file);
    const qint64 requests =
        summary({u"--filter"_s, u"model=qwen"_s}).value("totals"_L1).toObject().value("requests"_L1).toInteger();
    QVERIFY(text.contains(NumberFormat(QLocale(QLocale::English, QLocale::UnitedKingdom)).count(requests)));
    QVERIFY(text.contains(u"model: qwen"_s));
}

void TestReportContent::rowsAddUpToTheTotals()
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

void TestReportContent::fontsAreEmbeddedAndChartsAreVectors_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"overview", "organisations", "users", "budgets"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestReportContent::fontsAreEmbeddedAndChartsAreVectors()
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

void TestReportContent::headsRepeatOnEveryPage()
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

void TestReportContent::textsAreNotCut()
{
    // Longer words than the English ones, and more of them: nobody can point at paper to see the rest.
    const QString file = path(u"german.pdf"_s);
    const CliRun run = novemberIn(u"de_DE"_s, u"overview"_s, file);
    QVERIFY2(run.exitCode == 0, run.complaints.constData());
    const QString text = Poppler::text(file);
    QVERIFY(text.contains(u"Modelle"_s));
    QVERIFY2(!text.contains(u'\u2026'), qPrintable(text));
}

void TestReportContent::papers_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QString>("size");
    QTest::newRow("A4") << u"a4"_s << u"595 x 842 pts (A4)"_s;
    QTest::newRow("Letter") << u"letter"_s << u"612 x 792 pts (letter)"_s;
}

void TestReportContent::papers()
{
    QFETCH(QString, paper);
    const QString file = path(paper + u".pdf"_s);
    QCOMPARE(november(u"overview"_s, file, {u"--paper"_s, paper}).exitCode, 0);
    QTEST(Poppler::info(file, u"Page size"_s), "size");
}

void TestReportContent::chineseIsChinese()
{
    const QString file = path(u"chinese.pdf"_s);
    const CliRun run = novemberIn(u"zh_CN"_s, u"overview"_s, file);
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

void TestReportContent::statementsOfOrganisations()
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

void TestReportContent::budgetsStandAsTheCheckSays()
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

void TestReportContent::emptyPeriod()
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

void TestReportContent::unpricedRequests()
{
    const QString other = path(u"unpriced.db"_s);
    QVERIFY(QFile::copy(database(), other));
    QCOMPARE(QProcess::execute(u"sqlite3"_s,
                               {other,
                                u"UPDATE token_usage SET input_cost = NULL, output_cost = NULL, total_cost = NULL, "
                                "model_name = 'qwen3-next', model_alias = 'qwen3-next' WHERE id % 97 = 0"_s}),
             0);
    const auto unpricedOf = [&](const QStringList &more) {
        return summary(more, other).value("totals"_L1).toObject().value("unpriced_requests"_L1).toInteger();
    };
    const qint64 unpriced = unpricedOf({});
    const qint64 failed = unpricedOf({u"--filter"_s, u"success=false"_s});
    QVERIFY(unpriced > failed + 10 && failed > 0);
    const QString file = path(u"unpriced.pdf"_s);
    QCOMPARE(november(u"overview"_s, file, {}, other).exitCode, 0);
    const QString text = Poppler::text(file);
    QVERIFY2(text.contains(u"%1 requests unpriced"_s.arg(unpriced)), qPrintable(text));
    // Those that failed want no price.
    QVERIFY2(text.contains(u"qwen3-next (%1)"_s.arg(unpriced - failed)), qPrintable(text));
    QVERIFY2(text.contains(u"%1 request"_s.arg(failed)), qPrintable(text));
    QVERIFY(text.contains(u"≥ ¥"_s) || text.contains(u"≥\u00A0¥"_s));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestReportContent)
#include "tst_reportcontent.moc"
