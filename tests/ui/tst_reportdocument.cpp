// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/poppler.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"
#include "ui/report/pdftext.h"
#include "ui/report/reportdocument.h"
#include "ui/report/reportpdf.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <thread>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestReportDocument : public TestCase
{
    Q_OBJECT

private:
    static std::shared_ptr<ReportData> data(ReportKind kind = ReportKind::Overview)
    {
        const ManualClock clock;
        FakeState state;
        TableSource(clock.now()).serve(state);
        auto data = std::make_shared<ReportData>();
        data->order.kind = kind;
        data->order.period = Period(Period::Kind::Last7Days);
        data->order.zone = ReportingZone(QTimeZone::utc());
        data->order.range = data->order.period.resolve(clock.now());
        data->source = u"production"_s;
        data->madeAt = clock.now();
        data->catalog = state.catalog;
        DashboardQuery query;
        query.range = data->order.range;
        query.withPrevious = true;
        data->snapshot = std::make_shared<const DashboardSnapshot>(*state.answer(query));
        return data;
    }
    QString write(const QByteArray &pdf)
    {
        const QString name = m_folder.filePath(u"%1.pdf"_s.arg(++m_files));
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() ? name : QString();
    }
    QString written(const std::shared_ptr<const ReportData> &data)
    {
        const auto document = ReportDocument::make(data, {});
        return write(reportPdf(*document).value());
    }

    QTemporaryDir m_folder;
    int m_files = 0;

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void everyIdeographIsReadBack();
    void mappedRunsAreWrittenOut();
    void otherBytesStayAsTheyAre();
    void workersPaintTheSame();
    void tablesGoOverPages_data();
    void tablesGoOverPages();
    void namesOfAllKinds();
    void partialIsSaid();
    void largeCountsAreWhole();
    void nobodyIsNoUser();
    void budgetsAreOfTheEnd();
    void ownTitle();
    void nothingRunsOverTheEdge_data();
    void nothingRunsOverTheEdge();
};

void TestReportDocument::everyIdeographIsReadBack()
{
    // All of GB 2312, by its own order.
    QString all;
    QStringDecoder decoder("GB18030");
    QVERIFY(decoder.isValid());
    for (int row = 0xB0; row <= 0xF7; ++row) {
        QByteArray line;
        for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); ++cell)
            line += QByteArray().append(static_cast<char>(row)).append(static_cast<char>(cell));
        all += QString(decoder(line)) + u'\n';
    }
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    const ReportFonts fonts;
    ReportCanvas canvas(painter, fonts);
    double y = 40;
    constexpr qsizetype perLine = 60; // what is beside the paper is not read
    all.remove(u'\n');
    for (qsizetype at = 0; at < all.size(); at += perLine) {
        const QString line = all.mid(at, perLine);
        canvas.text(ReportFont::Tiny, Qt::black, QPointF(10, y), line);
        y += 9;
        if (y > 700) {
            writer.newPage();
            y = 40;
        }
    }
    painter.end();
    const QString text = Poppler::text(write(withReadableText(buffer.data())));
    QString read;
    for (const QChar character : text) {
        if (!character.isSpace())
            read += character;
    }
    for (qsizetype i = 0; i < std::min(read.size(), all.size()); ++i)
        QVERIFY2(
            read.at(i) == all.at(i),
            qPrintable(u"%1: U+%2 as U+%3"_s.arg(i).arg(all.at(i).unicode(), 4, 16).arg(read.at(i).unicode(), 4, 16)));
    QCOMPARE(read.size(), all.size());
}

void TestReportDocument::mappedRunsAreWrittenOut()
{
    const QByteArray first = "1 0 obj\n<< /Length 92 >>\nstream\nbegincmap\n2 beginbfrange\n<0000> <0000> <0000>\n"
                             "<0001> <0002> <2F64>\nendbfrange\nendcmap\nend\nendstream\nendobj\n";
    const QByteArray head = "%PDF-1.4\n";
    const QByteArray objects = head + first + "2 0 obj\nendobj\n";
    const auto entry = [](qsizetype offset) {
        return QByteArray(QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n");
    };
    const QByteArray pdf = objects + "xref\n0 3 \n0000000000 65535 f \n" + entry(head.size())
        + entry(head.size() + first.size()) + "trailer\nstartxref\n" + QByteArray::number(objects.size()) + "\n%%EOF\n";
    const QByteArray readable = withReadableText(pdf);
    QVERIFY(readable.contains("<0001> <0002> [<7528> <7530> ]"));
    // The table still points at the objects.
    const qsizetype second = readable.indexOf("2 0 obj");
    QVERIFY(readable.contains(entry(second)));
    const qsizetype start = readable.indexOf("startxref\n") + 10;
    QCOMPARE(readable.mid(start, readable.indexOf('\n', start) - start).toLongLong(), readable.indexOf("xref\n0 3"));
    const qsizetype stream = readable.indexOf("stream\n") + 7;
    QVERIFY(readable.contains(QByteArray("/Length " + QByteArray::number(readable.indexOf("\nendstream") - stream))));
}

void TestReportDocument::otherBytesStayAsTheyAre()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("begincmap"), QByteArray("%PDF-1.4\nbegincmap\nendstream")})
        QCOMPARE(withReadableText(bytes), bytes);
    QCOMPARE(writtenText(U'用'), u"用"_s);
    QCOMPARE(writtenText(U'\u2F64'), u"用"_s);
    QCOMPARE(writtenText(U'\u2EF0'), u"龙"_s);
    QCOMPARE(writtenText(U'\u2F3E'), u"户"_s);
    QCOMPARE(writtenText(U'\t'), u" "_s);
    QCOMPARE(writtenText(U'\uFB01'), u"fi"_s);
}

void TestReportDocument::workersPaintTheSame()
{
    const auto shared = data();
    const auto document = ReportDocument::make(shared, {});
    const QImage here = document->picture(0, QSize(600, 849));
    std::vector<QImage> there(4);
    {
        std::vector<std::jthread> workers;
        for (QImage &picture : there)
            workers.emplace_back([&picture, &document] { picture = document->picture(0, QSize(600, 849)); });
    }
    for (const QImage &picture : there)
        QCOMPARE(picture, here);
}

void TestReportDocument::tablesGoOverPages_data()
{
    QTest::addColumn<int>("users");
    for (const int users : {0, 1, 2, 25, 26, 27, 28, 29, 30, 31, 44, 45, 46, 47, 48, 500})
        QTest::addRow("%d users", users) << users;
}

void TestReportDocument::tablesGoOverPages()
{
    QFETCH(int, users);
    const auto report = data(ReportKind::Users);
    DashboardSnapshot snapshot = *report->snapshot;
    const Measures measures = snapshot.users.constFirst().measures;
    snapshot.users.clear();
    for (int i = 0; i < users; ++i)
        snapshot.users.append({EntityId(i + 1000), u"person%1"_s.arg(i), EntityState::Named, measures});
    report->snapshot = std::make_shared<const DashboardSnapshot>(snapshot);
    const QStringList pages = Poppler::pages(written(report));
    int found = 0;
    for (const QString &page : pages) {
        const auto rows = static_cast<int>(page.count(QRegularExpression(u"person\\d+ +\\d"_s)));
        if (rows > 0)
            QVERIFY2(page.contains(u"Output tokens"_s), qPrintable(page));
        found += rows;
    }
    QCOMPARE(found, users);
    if (users == 0)
        return;
    // The totals are there once, and not alone on their page.
    QCOMPARE(pages.join(QString()).count(u"All %1 user"_s.arg(users)), 1);
    QVERIFY(pages.constLast().contains(QRegularExpression(u"person\\d+ +\\d"_s)));
}

void TestReportDocument::namesOfAllKinds()
{
    const auto report = data();
    DashboardSnapshot snapshot = *report->snapshot;
    snapshot.users[0].name = QString(200'000, u'x');
    snapshot.users[0].state = EntityState::Named;
    snapshot.users[1].name = u"two\nlines\tand\u0007bell"_s;
    snapshot.users[1].state = EntityState::Named;
    snapshot.users[2].name = u"A\u202Eevil\u2066name\u200F"_s; // what turns the rest of the line around
    snapshot.users[2].state = EntityState::Named;
    snapshot.models[0].model.alias = u"用户 <b> %1"_s;
    report->snapshot = std::make_shared<const DashboardSnapshot>(snapshot);
    report->order.title = u"Bericht für Öl & Gas"_s;
    const QString file = written(report);
    const QString text = Poppler::text(file);
    QVERIFY(text.contains(u"Bericht für Öl & Gas"_s));
    QVERIFY(text.contains(u"two lines and"_s));
    QVERIFY(text.contains(u"Aevilname"_s));
    QVERIFY(text.contains(u"用户 <b> %1"_s));
    QVERIFY(QFile(file).size() < 1'000'000);
}

void TestReportDocument::partialIsSaid()
{
    const auto report = data();
    DashboardSnapshot snapshot = *report->snapshot;
    snapshot.partial = true;
    report->snapshot = std::make_shared<const DashboardSnapshot>(snapshot);
    const QStringList pages = Poppler::pages(written(report));
    QVERIFY2(pages.constFirst().contains(u"partial figures"_s), qPrintable(pages.constFirst()));
}

void TestReportDocument::largeCountsAreWhole()
{
    const auto report = data();
    DashboardSnapshot snapshot = *report->snapshot;
    snapshot.totals.tokens.total = 9'007'199'254'740'993'000;
    report->snapshot = std::make_shared<const DashboardSnapshot>(snapshot);
    const QString page = Poppler::pages(written(report)).constFirst();
    QVERIFY2(page.contains(u"9,007,199,254,740,993,000"_s), qPrintable(page));
}

void TestReportDocument::nobodyIsNoUser()
{
    const auto report = data(ReportKind::Users);
    const QList<EntityUsage> &users = report->snapshot->users;
    QVERIFY(std::any_of(users.cbegin(), users.cend(), [](const EntityUsage &user) { return user.id.isNone(); }));
    const QString text = Poppler::text(written(report));
    QVERIFY2(text.contains(u"All %1 user(s) and \u201Cno user\u201D"_s.arg(users.size() - 1)), qPrintable(text));
}

void TestReportDocument::budgetsAreOfTheEnd()
{
    const auto report = data(ReportKind::Budgets);
    const qint64 midnight = report->order.range.start / 86400 * 86400;
    report->budgetsAt = midnight - 1;
    const QString text = Poppler::text(written(report));
    const QString day = NumberFormat().date(QDateTime::fromSecsSinceEpoch(midnight - 1, QTimeZone::utc()).date());
    QVERIFY2(text.contains(u"as of the end of %1"_s.arg(day)), qPrintable(text));
    // Its figures are the budgets'; those of the period are not on its pages.
    QVERIFY2(!text.contains(u"Exact cost"_s) && !text.contains(u"of the requests failed"_s), qPrintable(text));
    QVERIFY(Poppler::text(written(data(ReportKind::Overview))).contains(u"Exact cost"_s));
    report->budgetsAt = midnight + 3599;
    QVERIFY(Poppler::text(written(report)).contains(u" 01:00"_s));
}

void TestReportDocument::ownTitle()
{
    const auto report = data();
    report->order.title = u"  What we\n spend "_s;
    QVERIFY(Poppler::text(written(report)).contains(u"What we spend"_s));
}

void TestReportDocument::nothingRunsOverTheEdge_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("paper");
    for (const ReportKind kind : ReportKinds) {
        for (const ReportPaper paper : {ReportPaper::A4, ReportPaper::Letter})
            QTest::addRow("%s %s", qPrintable(reportKindName(kind)), qPrintable(reportPaperName(paper)))
                << static_cast<int>(kind) << static_cast<int>(paper);
    }
}

void TestReportDocument::nothingRunsOverTheEdge()
{
    QFETCH(int, kind);
    QFETCH(int, paper);
    const auto report = data(static_cast<ReportKind>(kind));
    report->order.paper = static_cast<ReportPaper>(paper);
    const auto document = ReportDocument::make(report, {});
    for (int page = 0; page < document->pageCount(); ++page) {
        const QImage picture = document->picture(page, document->paper().toSize());
        const auto isWhite = [&](int x, int y) { return picture.pixelColor(x, y) == QColor(Qt::white); };
        // The margins are empty.
        constexpr int margin = 30;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < margin; ++x)
                QVERIFY2(isWhite(x, y) && isWhite(picture.width() - 1 - x, y), qPrintable(u"%1, %2"_s.arg(x).arg(y)));
        }
    }
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestReportDocument)
#include "tst_reportdocument.moc"
