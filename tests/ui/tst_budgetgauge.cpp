// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/offscreenhost.h"
#include "tests/ui/themedtest.h"
#include "ui/theme.h"
#include "ui/widgets/budgetgauge.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Level = GaugeFigure::Level;

namespace {

constexpr QSize PictureSize{120, 70};

GaugeFigure figure(Level level, double share)
{
    GaugeFigure figure;
    figure.level = level;
    figure.share = share;
    return figure;
}

QImage painted(const GaugeFigure &figure)
{
    QImage image(PictureSize, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintGauge(painter, QRectF(QPointF(), PictureSize), figure);
    return image;
}

/// How many pixels of two pictures differ clearly.
int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 24 ? 1 : 0;
    }
    return count;
}

/// Pixels of exactly this colour.
int count(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

/// A picture in which only shapes count: what is not background is black.
QImage silhouette(QImage image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qGray(image.pixel(x, y)) > 225 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
    }
    return image;
}

} // namespace

class TestBudgetGauge : public ThemedTest
{
    Q_OBJECT

private Q_SLOTS:
    void arcGrowsWithTheShare();
    void levelsDifferByShape();
    void ticksStandAtTheThresholds();
    void aLowerBoundHasNoSharpEnd();
    void forecastBeyondTheLimitIsPointedAt();
    void unknownIsNotEmpty();
    void longTextsFit();
    void longFiguresAreWhole_data();
    void longFiguresAreWhole();
    void isAButtonWithWords();
};

void TestBudgetGauge::arcGrowsWithTheShare()
{
    const QColor good = m_theme->colours().good;
    const int quarter = count(painted(figure(Level::Within, 0.25)), good);
    const int half = count(painted(figure(Level::Within, 0.5)), good);
    QVERIFY(quarter > 50);
    QVERIFY2(std::abs(half - 2 * quarter) < quarter / 4, qPrintable(u"%1 and %2"_s.arg(quarter).arg(half)));
    QCOMPARE(count(painted(figure(Level::Within, 0)), good), 0);
    // Twice the limit is the whole ring, not more.
    const QColor bad = m_theme->colours().bad;
    QCOMPARE(count(painted(figure(Level::Over, 2)), bad), count(painted(figure(Level::Over, 1.01)), bad));
}

void TestBudgetGauge::levelsDifferByShape()
{
    const QImage within = silhouette(painted(figure(Level::Within, 0.9)));
    const QImage near = silhouette(painted(figure(Level::Near, 0.9)));
    const QImage over = silhouette(painted(figure(Level::Over, 0.9)));
    const QImage unknown = silhouette(painted(figure(Level::Unknown, 0)));
    const QImage off = silhouette(painted(figure(Level::Off, 0)));
    for (const auto &[a, b] : {std::pair{within, near}, {near, over}, {within, over}, {unknown, off}, {within, off}})
        QVERIFY(differing(a, b) > 20);
}

void TestBudgetGauge::ticksStandAtTheThresholds()
{
    const GaugeFigure plain = figure(Level::Within, 0.1);
    GaugeFigure ticked = plain;
    ticked.thresholds = {0.5};
    const QImage without = painted(plain);
    const QImage with = painted(ticked);
    QVERIFY(differing(without, with) > 5);
    // A threshold at a half stands upright in the middle.
    for (int x = 0; x < PictureSize.width(); ++x) {
        for (int y = 0; y < PictureSize.height(); ++y) {
            if (without.pixel(x, y) != with.pixel(x, y))
                QVERIFY(std::abs(x - PictureSize.width() / 2) <= 2);
        }
    }
    ticked.thresholds = {1, 1.5};
    QCOMPARE(painted(ticked), without);
}

void TestBudgetGauge::aLowerBoundHasNoSharpEnd()
{
    GaugeFigure certain = figure(Level::Within, 0.4);
    GaugeFigure uncertain = certain;
    uncertain.lowerBound = true;
    QVERIFY(differing(painted(certain), painted(uncertain)) > 10);
}

void TestBudgetGauge::forecastBeyondTheLimitIsPointedAt()
{
    GaugeFigure inside = figure(Level::Within, 0.4);
    inside.forecastShare = 0.9;
    GaugeFigure beyond = inside;
    beyond.forecastShare = 1.15;
    const QColor bad = m_theme->colours().bad;
    QCOMPARE(count(painted(inside), bad), 0);
    QVERIFY(count(painted(beyond), bad) > 10);
    QVERIFY(differing(painted(inside), painted(figure(Level::Within, 0.4))) > 50);
}

void TestBudgetGauge::unknownIsNotEmpty()
{
    GaugeFigure unknown = figure(Level::Unknown, 0);
    unknown.text = u"\u2013"_s;
    QVERIFY(differing(painted(unknown), painted(figure(Level::Within, 0))) > 30);
}

void TestBudgetGauge::longTextsFit()
{
    GaugeFigure wide = figure(Level::Over, 123);
    wide.text = u"\u2265\u00A012,345\u00A0%"_s;
    const QImage image = painted(wide);
    // Nothing is cut at the edges.
    for (int y = 0; y < image.height(); ++y) {
        QCOMPARE(image.pixelColor(0, y), QColor(Qt::white));
        QCOMPARE(image.pixelColor(image.width() - 1, y), QColor(Qt::white));
    }
}

void TestBudgetGauge::longFiguresAreWhole_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("figures");
    for (const int width : {84, 100, 116, 160}) {
        for (const QString &figures : {u"¥13.62 / ¥1,000.75"_s, u"\u2265\u00A0¥13,456.62 / ¥1,234,567.85"_s})
            QTest::addRow("%s in %d", qPrintable(figures), width) << width << figures;
    }
}

void TestBudgetGauge::longFiguresAreWhole()
{
    QFETCH(int, width);
    QFETCH(QString, figures);
    auto *gauge = new BudgetGauge;
    gauge->setFigure(figure(Level::Within, 0.2));
    const auto window = host(gauge, {width, gauge->minimumSizeHint().height()});
    const auto picture = [gauge](const QString &text) {
        gauge->setCaption(u"All usage"_s, text, {});
        return gauge->grab().toImage();
    };
    const QImage whole = picture(figures);
    // Were anything cut, the digits there would not show, whichever they are.
    for (qsizetype i = 0; i < figures.size(); ++i) {
        QString other = figures;
        if (other.at(i).isDigit())
            QVERIFY2(differing(whole, picture(other.replace(i, 1, other.at(i) == u'8' ? u'1' : u'8'))) > 0,
                     qPrintable(other));
    }
}

void TestBudgetGauge::isAButtonWithWords()
{
    auto *gauge = new BudgetGauge;
    gauge->setFigure(figure(Level::Near, 0.86));
    gauge->setCaption(u"R&D"_s, u"¥430 / 500"_s, u"R&D: 86 % of ¥500"_s);
    const auto window = host(gauge, gauge->sizeHint());
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(gauge);
    QCOMPARE(interface->text(QAccessible::Name), u"R&D"_s);
    QCOMPARE(interface->text(QAccessible::Description), u"R&D: 86 % of ¥500"_s);
    QCOMPARE(interface->role(), QAccessible::Button);
    QSignalSpy clicked(gauge, &QAbstractButton::clicked);
    QTest::keyClick(gauge, Qt::Key_Space);
    QTest::mouseClick(gauge, Qt::LeftButton);
    QCOMPARE(clicked.count(), 2);
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestBudgetGauge)
#include "tst_budgetgauge.moc"
