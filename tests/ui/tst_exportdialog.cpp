// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportcolumns.h"
#include "models/export/exportrunner.h"
#include "tests/support/testmain.h"
#include "ui/charts/trendchart.h"
#include "ui/dialogs/export/exportdialog.h"
#include "ui/pages/chartpanel.h"
#include "ui/theme.h"
#include "ui/widgets/tablepicture.h"
#include "ui/widgets/tablesetup.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

ExportOffer offerOf(const QString &key, qint64 rows)
{
    ExportTable table;
    table.key = key;
    table.title = key;
    table.columns = {exportColumn("model", ExportType::Text), exportColumn("requests", ExportType::Count, true)};
    table.rowCount = rows;
    table.produce = [rows](const ExportTable::Sink &sink) -> Result<void> {
        for (qint64 i = 0; i < rows; ++i)
            if (Result<void> taken = sink({ExportCell::ofText(u"=qwen"_s), ExportCell::of(i)}); !taken)
                return taken;
        return {};
    };
    ExportOffer offer;
    offer.key = key;
    offer.title = key;
    offer.rows = rows;
    offer.about = u"sample · 7 days"_s;
    offer.fileName = key;
    offer.contents = [table]() -> Result<ExportContents> { return ExportContents{{table}, {}, false}; };
    return offer;
}

TrendData someTrend()
{
    TrendData data;
    data.title = u"Daily cost"_s;
    for (int i = 0; i < 10; ++i)
        data.points.append({QString::number(i), i == 9});
    data.series = {{u"qwen"_s, QColor(0x44, 0x77, 0xaa), {1, 2, 3, 2, 1, 4, 5, 3, 2, 1}},
                   {u"kimi"_s, QColor(0xee, 0x66, 0x77), {2, 2, 1, 1, 1, 1, 2, 2, 2, 1}}};
    return data;
}

} // namespace

/// Choosing what and how to export, the export itself, and charts and tables as pictures.
class ExportDialogTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fieldsFollowTheFormat();
    void writesAndSaysSo();
    void suffixIsThatOfTheFormat();
    void saysWhatWentWrong();
    void cancelLeavesNothing();
    void chartsBecomePictures();
    void chartsAreSaved();
    void tablesBecomePictures();

private:
    [[nodiscard]] std::unique_ptr<ExportDialog> dialog(qint64 rows, const ExportChoice &choice = {})
    {
        return std::make_unique<ExportDialog>(QList<ExportOffer>{offerOf(u"all"_s, 3), offerOf(u"models"_s, rows)},
                                              u"models"_s, choice, ReportingZone(QTimeZone::utc()), m_runner);
    }
    [[nodiscard]] QByteArray contentOf(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    ExportRunner m_runner;
    std::unique_ptr<Theme> m_theme;
};

void ExportDialogTest::initTestCase()
{
    TestCase::initTestCase();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>();
    m_theme->install();
}

void ExportDialogTest::fieldsFollowTheFormat()
{
    const auto form = dialog(12'345);
    form->show();
    QCOMPARE(form->tableBox()->currentText(), u"models"_s);
    QVERIFY(form->styleBox()->isVisible() && form->guardBox()->isVisible() && form->guardBox()->isChecked());
    form->styleBox()->setCurrentIndex(1);
    QVERIFY(!form->guardBox()->isChecked());
    form->styleBox()->setCurrentIndex(0);
    QVERIFY(form->guardBox()->isChecked());
    form->formatBox()->setCurrentIndex(2);
    QVERIFY(!form->styleBox()->isVisible() && !form->guardBox()->isVisible());
    const QList<QLabel *> labels = form->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(u"12,345"_s) && label->text().contains(u"sample · 7 days"_s);
    }));
}

void ExportDialogTest::writesAndSaysSo()
{
    const auto form = dialog(3);
    QSignalSpy chosen(form.get(), &ExportDialog::choiceChanged);
    form->show();
    const QString path = m_folder.filePath(u"models.csv"_s);
    form->exportTo(path);
    QTRY_VERIFY(!m_runner.isRunning() && form->statusLabel()->text().contains(u"3"_s));
    QVERIFY2(form->statusLabel()->text().contains(path), qPrintable(form->statusLabel()->text()));
    QVERIFY(form->statusLabel()->text().contains(u"apostrophe"_s));
    QCOMPARE(chosen.size(), 1);
    const QByteArray content = contentOf(path);
    QVERIFY(content.startsWith("\xEF\xBB\xBF# Note"));
    QVERIFY(content.endsWith("Model,Requests\r\n'=qwen,0\r\n'=qwen,1\r\n'=qwen,2\r\n"));
}

void ExportDialogTest::suffixIsThatOfTheFormat()
{
    const auto form = dialog(3);
    form->show();
    form->exportTo(m_folder.filePath(u"figures.XLSX"_s));
    const QString path = m_folder.filePath(u"figures.XLSX.csv"_s);
    QTRY_VERIFY(!m_runner.isRunning() && form->statusLabel()->text().contains(path));
    QVERIFY(QFileInfo::exists(path) && !QFileInfo::exists(m_folder.filePath(u"figures.XLSX"_s)));
    // Nobody was asked whether that one may be replaced.
    const QByteArray before = contentOf(path);
    form->styleBox()->setCurrentIndex(1);
    form->exportTo(m_folder.filePath(u"figures.XLSX"_s));
    QVERIFY2(form->statusLabel()->text().contains(u"is there already"_s), qPrintable(form->statusLabel()->text()));
    QVERIFY(!m_runner.isRunning());
    QCOMPARE(contentOf(path), before);
    form->formatBox()->setCurrentIndex(1);
    form->exportTo(m_folder.filePath(u"figures.csv"_s));
    QTRY_VERIFY(QFileInfo::exists(m_folder.filePath(u"figures.csv.json"_s)));
    QTRY_VERIFY(!m_runner.isRunning());
    // Any other name is the user's own.
    form->exportTo(m_folder.filePath(u"figures.txt"_s));
    QTRY_VERIFY(QFileInfo::exists(m_folder.filePath(u"figures.txt"_s)));
    QTRY_VERIFY(!m_runner.isRunning());
}

void ExportDialogTest::saysWhatWentWrong()
{
    const auto form = dialog(3);
    form->show();
    form->exportTo(m_folder.filePath(u"no/such.csv"_s));
    QTRY_VERIFY(!m_runner.isRunning() && form->statusLabel()->text().contains(u"No file was written"_s));
    QVERIFY(form->tableBox()->isEnabled());
}

void ExportDialogTest::cancelLeavesNothing()
{
    const auto form = dialog(50'000'000);
    form->show();
    const QString path = m_folder.filePath(u"cut.csv"_s);
    form->exportTo(path);
    QTRY_VERIFY(form->statusLabel()->text().contains(u"50,000,000"_s));
    form->reject();
    QVERIFY(form->isVisible() && !m_runner.isRunning());
    QVERIFY(form->statusLabel()->text().contains(u"cancelled"_s));
    QVERIFY(!QFile::exists(path));
    QTRY_VERIFY(QDir(m_folder.path()).entryList({u"cut*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    form->reject();
    QVERIFY(!form->isVisible());
}

void ExportDialogTest::chartsBecomePictures()
{
    auto *chart = new TrendChart;
    ChartPanel panel(chart);
    panel.setTitle(u"Daily cost"_s);
    panel.resize(500, 300);
    panel.show();
    chart->setData(someTrend());
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.copyPicture();
    const QImage picture = QGuiApplication::clipboard()->image();
    QVERIFY(picture.width() >= 2 * chart->width() && picture.height() >= 2 * chart->height());
    int coloured = 0;
    for (int y = 0; y < picture.height(); y += 3)
        for (int x = 0; x < picture.width(); x += 3)
            coloured += picture.pixelColor(x, y).hslSaturation() > 60 ? 1 : 0;
    QVERIFY2(coloured > 200, qPrintable(QString::number(coloured)));
    // Where the keyboard points is no part of it.
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    chart->setFocus(Qt::TabFocusReason);
    QVERIFY(chart->hasFocus());
    panel.copyPicture();
    QCOMPARE(QGuiApplication::clipboard()->image(), picture);
    panel.copyTable();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"qwen\tkimi"_s));
}

void ExportDialogTest::chartsAreSaved()
{
    auto *chart = new TrendChart;
    ChartPanel panel(chart);
    panel.setTitle(u"Daily cost"_s);
    panel.resize(500, 300);
    panel.show();
    chart->setData(someTrend());
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QSignalSpy saved(&panel, &ChartPanel::pictureSaved);
    panel.savePicture(m_folder.filePath(u"cost.svg"_s));
    panel.savePicture(m_folder.filePath(u"cost.png"_s));
    QTRY_COMPARE(saved.size(), 2);
    const QByteArray svg = contentOf(m_folder.filePath(u"cost.svg"_s));
    QVERIFY(svg.contains("<svg") && svg.contains("Daily cost"));
    QVERIFY2(!svg.contains("<image"), "a chart in an SVG is drawn, not photographed");
    QVERIFY(QImage(m_folder.filePath(u"cost.png"_s)).width() > 2 * chart->width());
    // Outside the window only the legend says which colour is which model.
    for (const TrendSeries &series : chart->data().series)
        QVERIFY2(svg.contains(QByteArray(">" + series.label.toUtf8() + "<")), qPrintable(series.label));
    // Hatched as the subtitle says: stripes, not only a paler colour.
    TrendData whole = chart->data();
    for (TrendPoint &point : whole.points)
        point.partial = false;
    const auto strokes = [](const QByteArray &drawing) { return drawing.count("M"); };
    chart->setData(whole);
    panel.savePicture(m_folder.filePath(u"whole.svg"_s));
    QTRY_COMPARE(saved.size(), 3);
    QVERIFY(strokes(svg) > strokes(contentOf(m_folder.filePath(u"whole.svg"_s))) + 3);
}

void ExportDialogTest::tablesBecomePictures()
{
    QStandardItemModel model(30, 2);
    for (int row = 0; row < 30; ++row) {
        model.setItem(row, 0, new QStandardItem(u"模型 %1"_s.arg(row)));
        model.setItem(row, 1, new QStandardItem(QString::number(row)));
    }
    QTableView view;
    setUpTable(&view);
    view.setModel(&model);
    view.resize(300, 120);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    // All rows, though only a few are in view.
    QVERIFY(tablePicture(&view).height() > 2 * 30 * tableRowHeight(view.fontMetrics()));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), tablePicture(&view).size());
    // A name that the window has no room for is whole in the picture.
    const QString name = u"a very long name of a model that no column of this window has room for"_s;
    model.item(29, 0)->setText(name);
    QVERIFY(view.columnWidth(0) < view.fontMetrics().horizontalAdvance(name));
    QVERIFY(tablePicture(&view).width() > 2 * view.fontMetrics().horizontalAdvance(name));
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::ExportDialogTest)
#include "tst_exportdialog.moc"
