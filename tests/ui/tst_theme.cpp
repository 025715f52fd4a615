// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/themedtest.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"
#include "ui/themeicon.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDirIterator>
#include <QRadioButton>
#include <QSignalSpy>

#include <cmath>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
    };
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTheme : public ThemedTest
{
    Q_OBJECT

private Q_SLOTS:
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void choicesCanBeSeen_data();
    void choicesCanBeSeen();
    void themeSwitches();
    void highContrastIsHigh_data();
    void highContrastIsHigh();
    void seriesColoursAreStable();
    void iconsExistAndFollowTheTheme();
    void digitsAreTabular();
};

void TestTheme::coloursCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::coloursCanBeRead()
{
    QFETCH(bool, dark);
    const ThemeColours &colours = dark ? ThemeColours::darkSet() : ThemeColours::light();
    constexpr double readable = 4.5; // WCAG AA for text
    for (const QColor &text : {colours.textPrimary, colours.textMuted, colours.warningText, colours.bad}) {
        QCOMPARE_GE(contrast(text, colours.card), readable);
        QCOMPARE_GE(contrast(text, colours.window), readable);
    }
    QCOMPARE_GE(contrast(colours.textPrimary, colours.rowSelected), readable);
    QCOMPARE_GE(contrast(colours.accentText, colours.accent), readable);
    QCOMPARE_GE(contrast(colours.good, colours.card), 4.0);
    QCOMPARE_GE(contrast(colours.accent, colours.card), 4.0);
}

void TestTheme::choicesCanBeSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("radio");
    QTest::addColumn<bool>("checked");
    for (const bool dark : {false, true}) {
        for (const bool radio : {false, true}) {
            for (const bool checked : {false, true})
                QTest::addRow("%s %s %s", dark ? "dark" : "light", radio ? "radio" : "box", checked ? "on" : "off")
                    << dark << radio << checked;
        }
    }
}

/// The mark beside the text stands out from what is behind it, chosen or not.
void TestTheme::choicesCanBeSeen()
{
    QFETCH(bool, dark);
    QFETCH(bool, radio);
    QFETCH(bool, checked);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    QDialog dialog;
    auto *button = radio ? static_cast<QAbstractButton *>(new QRadioButton(&dialog)) : new QCheckBox(&dialog);
    button->setFocusPolicy(Qt::NoFocus);
    button->setChecked(checked);
    button->resize(40, 30);
    dialog.resize(60, 40);
    const QImage image = dialog.grab().toImage();
    const QColor behind = image.pixelColor(50, 35);
    QCOMPARE(behind, m_theme->colours().window);
    const auto strongest = [&](int y) {
        double best = 1;
        for (int x = 0; x < 40; ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), behind));
        return best;
    };
    QCOMPARE_GE(strongest(button->height() / 2), 3.0); // WCAG for parts of controls
}

void TestTheme::themeSwitches()
{
    QSignalSpy changed(m_theme, &Theme::changed);
    QVERIFY(!ThemeColours::current().dark);
    m_theme->setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(ThemeColours::current().dark);
    QVERIFY(m_theme->isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), ThemeColours::darkSet().window);
    m_theme->setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!qApp->styleSheet().contains(u'@'));
}

void TestTheme::highContrastIsHigh_data()
{
    coloursCanBeRead_data();
}

void TestTheme::highContrastIsHigh()
{
    QFETCH(bool, dark);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    const QString usual = qApp->styleSheet();
    m_theme->setContrast(ContrastMode::High);
    const ThemeColours &colours = ThemeColours::current();
    QVERIFY(colours.highContrast);
    QCOMPARE(colours.dark, dark);
    constexpr double readable = 7; // WCAG AAA for text
    for (const QColor &text :
         {colours.textPrimary, colours.textMuted, colours.warningText, colours.bad, colours.good, colours.accent}) {
        QCOMPARE_GE(contrast(text, colours.card), readable);
        QCOMPARE_GE(contrast(text, colours.window), readable);
    }
    QCOMPARE_GE(contrast(colours.textPrimary, colours.rowSelected), readable);
    QCOMPARE_GE(contrast(colours.accentText, colours.accent), readable);
    QCOMPARE_GE(contrast(colours.border, colours.window), readable);
    QCOMPARE_GE(contrast(colours.chartGrid, colours.card), 3.0); // WCAG for graphics
    QVERIFY(qApp->styleSheet().contains(u"border: 2px solid"_s));
    m_theme->setContrast(ContrastMode::Normal);
    QCOMPARE(qApp->styleSheet(), usual);
    QVERIFY(!ThemeColours::current().highContrast);
}

void TestTheme::seriesColoursAreStable()
{
    QCOMPARE(m_theme->colourForSeries(u"qwen"_s), QColor(0x4477AA));
    QCOMPARE(m_theme->colourForSeries(u"deepseek"_s), QColor(0xEE8866));
    QCOMPARE(m_theme->colourForSeries(QString()), otherSeriesColour());
    QList<QColor> seen;
    for (int i = 0; i < 14; ++i) {
        const QColor colour = m_theme->colourForSeries(u"model-%1"_s.arg(i));
        if (i < 8)
            QVERIFY2(!seen.contains(colour), "the first strangers get colours of their own");
        seen.append(colour);
    }
    for (int i = 0; i < 14; ++i)
        QCOMPARE(m_theme->colourForSeries(u"model-%1"_s.arg(i)), seen.at(i));
    // A known model is never confused with a stranger.
    QVERIFY(!seen.first(8).contains(m_theme->colourForSeries(u"kimi"_s)));
    Theme another;
    QCOMPARE(another.colourForSeries(u"model-0"_s), seen.first());
}

void TestTheme::iconsExistAndFollowTheTheme()
{
    int icons = 0;
    for (QDirIterator files(u":/icons"_s); files.hasNext(); ++icons) {
        files.next();
        const QImage image = themeIcon(files.fileInfo().completeBaseName()).pixmap(24, 24).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = image.pixelColor(x, y).alpha() > 100;
        }
        QVERIFY2(drawn, qPrintable(files.fileName()));
    }
    QCOMPARE_GE(icons, 30);
    const QImage light = themeIcon(u"search"_s).pixmap(24, 24).toImage();
    m_theme->setMode(ThemeMode::Dark);
    QVERIFY(themeIcon(u"search"_s).pixmap(24, 24).toImage() != light);
    QVERIFY(themeIcon(u"no such icon"_s).isNull());
    QVERIFY(!applicationIcon().isNull());
}

void TestTheme::digitsAreTabular()
{
    const QFont font = fontFor(TextRole::Body);
    QCOMPARE(TabularText::width(font, u"1,111.11"_s), TabularText::width(font, u"8,048.80"_s));
    QCOMPARE_GT(TabularText::width(font, u"11"_s), TabularText::width(font, u"1"_s));
    NumberLabel label(u"1,234"_s);
    QCOMPARE_GE(static_cast<double>(label.sizeHint().width()), TabularText::width(label.font(), u"1,234"_s));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
