// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/manual/manualview.h"
#include "ui/manualwindow.h"
#include "ui/shortcutlist.h"

#include <QAction>
#include <QDesktopServices>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize PictureSize(1400, 700);

/// Two pages in each language, a picture in the dashboard's, and a style for light and dark.
class SmallManual
{
public:
    SmallManual()
    {
        const QMap<QString, QString> contents{{u"en"_s, u"index\tManual\ndashboard\tDashboard\n"_s},
                                              {u"de"_s, u"index\tHandbuch\ndashboard\tÜbersicht\n"_s},
                                              {u"zh_CN"_s, u"index\t手册\ndashboard\t仪表盘\n"_s}};
        for (auto each = contents.begin(); each != contents.end(); ++each) {
            const QString &language = each.key();
            write(language + u"/contents.txt"_s, each.value());
            write(
                language + u"/index.html"_s,
                u"<html><head><link rel=\"stylesheet\" type=\"text/css\" href=\"../manual.css\"></head><body><!-- "
                u"browser -->"
                "<p>only for browsers</p><!-- /browser --><h1>First</h1><p>one two one</p>"
                "<p><a href=\"dashboard.html\">further</a> <a href=\"https://example.org/\">away</a></p></body></html>"_s);
            write(language + u"/dashboard.html"_s,
                  u"<html><body><h1>Second</h1><p><img src=\"../pictures/a.png\"></p>"
                  "</body></html>"_s);
        }
        write(u"manual.css"_s,
              u"/* what stands before \"@media\" is for all */ h1 { color: #112233; }\n@media screen { p { margin: 0; "
              u"} }\n"
              "@media (prefers-color-scheme: dark) {\nh1 { color: #aabbcc; }\n}\n"_s);
        QDir(m_folder.path()).mkpath(u"pictures"_s);
        QImage picture(PictureSize, QImage::Format_RGB32);
        picture.fill(Qt::red);
        picture.save(m_folder.filePath(u"pictures/a.png"_s));
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    void write(const QString &name, const QString &text)
    {
        QFile file(m_folder.filePath(name));
        QDir().mkpath(QFileInfo(file).path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    QTemporaryDir m_folder;
};

/// Remembers what the desktop is asked to open.
class Desktop : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

class TestManualWindow : public TestCase
{
    Q_OBJECT

private:
    SmallManual m_manual;
    std::unique_ptr<ManualWindow> m_window;
    ManualView *m_view = nullptr;

    void showManual(const QString &page = {})
    {
        m_window = std::make_unique<ManualWindow>(m_manual.path());
        m_view = m_window->findChild<ManualView *>();
        m_window->showPage(page);
        m_window->show();
        QVERIFY(QSignalSpy(m_window.get(), &ManualWindow::loaded).wait());
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    [[nodiscard]] QListWidget *contents() const { return m_window->findChild<QListWidget *>(); }
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        const auto buttons = m_window->findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_window.reset();
        QLocale::setDefault(QLocale::c());
    }
    void opensAtThePage();
    void unknownPageIsTheFirst();
    void goesBackAndForward();
    void linksGoToPagesAndToTheDesktop();
    void findsInThePage();
    void picturesFitTheWindow();
    void followsTheTheme();
    void speaksOtherLanguages_data();
    void speaksOtherLanguages();
    void saysWhatIsMissing();
    void controlsHaveNames();
    void listsShortcuts();
    void searchesShortcuts();
};

void TestManualWindow::opensAtThePage()
{
    showManual(u"dashboard"_s);
    QCOMPARE(m_view->pageId(), u"dashboard"_s);
    QCOMPARE(contents()->currentItem()->text(), u"Dashboard"_s);
    m_window->showPage(u"index"_s);
    QCOMPARE(m_view->pageId(), u"index"_s);
    QCOMPARE(contents()->currentRow(), 0);
    QVERIFY(m_view->toPlainText().contains(u"one two one"_s));
    QVERIFY(!m_view->toPlainText().contains(u"browsers"_s));
    contents()->setCurrentRow(1);
    QCOMPARE(m_view->pageId(), u"dashboard"_s);
}

void TestManualWindow::unknownPageIsTheFirst()
{
    showManual(u"nothing"_s);
    QCOMPARE(m_view->pageId(), u"index"_s);
}

void TestManualWindow::goesBackAndForward()
{
    showManual(u"index"_s);
    QVERIFY(!button(u"Back"_s)->isEnabled());
    contents()->setCurrentRow(1);
    button(u"Back"_s)->click();
    QCOMPARE(m_view->pageId(), u"index"_s);
    QCOMPARE(contents()->currentRow(), 0);
    button(u"Forward"_s)->click();
    QCOMPARE(m_view->pageId(), u"dashboard"_s);
}

void TestManualWindow::linksGoToPagesAndToTheDesktop()
{
    showManual(u"index"_s);
    Desktop desktop;
    QDesktopServices::setUrlHandler(u"https"_s, &desktop, "open");
    const auto follow = [this](const QString &text) {
        QTextCursor cursor = m_view->document()->find(text);
        cursor.clearSelection();
        m_view->setTextCursor(cursor);
        m_view->moveCursor(QTextCursor::PreviousCharacter);
        const QRect place = m_view->cursorRect();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place.center() + QPoint(1, 0));
    };
    follow(u"away"_s);
    QCOMPARE(desktop.opened, QList<QUrl>{QUrl(u"https://example.org/"_s)});
    QCOMPARE(m_view->pageId(), u"index"_s);
    follow(u"further"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_view->pageId(), u"dashboard"_s);
    QCOMPARE(desktop.opened.size(), 1);
}

void TestManualWindow::findsInThePage()
{
    showManual(u"index"_s);
    m_window->showFind();
    auto *needle = m_window->findChild<QLineEdit *>();
    QVERIFY(needle->isVisible());
    QTest::keyClicks(needle, u"one"_s);
    const int first = m_view->textCursor().selectionStart();
    QCOMPARE(m_view->textCursor().selectedText(), u"one"_s);
    button(u"Next place"_s)->click();
    QVERIFY(m_view->textCursor().selectionStart() > first);
    button(u"Next place"_s)->click(); // from the beginning again
    QCOMPARE(m_view->textCursor().selectionStart(), first);
    button(u"Previous place"_s)->click();
    QVERIFY(m_view->textCursor().selectionStart() > first);
    QTest::keyClicks(needle, u"x"_s);
    const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text() == u"Not on this page"; }));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!needle->isVisible());
    QVERIFY(m_window->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

void TestManualWindow::picturesFitTheWindow()
{
    showManual(u"dashboard"_s);
    const QUrl url(u"../pictures/a.png"_s);
    const auto shown = [&] { return m_view->document()->resource(QTextDocument::ImageResource, url).value<QImage>(); };
    const auto isRed = [&] { return !shown().isNull() && QColor(shown().pixel(5, 5)) == Qt::red; };
    const QSize room = shown().size(); // before the picture is there
    QVERIFY(room.width() < m_view->viewport()->width());
    QCOMPARE(room.height(), PictureSize.height() * room.width() / PictureSize.width());
    QTRY_VERIFY(isRed());
    QCOMPARE(shown().size(), room);
    m_window->resize(700, 500);
    QTRY_VERIFY(shown().width() < room.width());
    QTRY_VERIFY(isRed());
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
}

void TestManualWindow::followsTheTheme()
{
    showManual(u"index"_s);
    const auto headingColour = [this] {
        return m_view->document()->begin().begin().fragment().charFormat().foreground().color();
    };
    QCOMPARE(headingColour(), QColor(0x112233));
    const QPalette before = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette(Qt::black));
    QTRY_COMPARE(headingColour(), QColor(0xaabbcc));
    QGuiApplication::setPalette(before);
    QTRY_COMPARE(headingColour(), QColor(0x112233));
}

void TestManualWindow::speaksOtherLanguages_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("title");
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese) << u"仪表盘"_s;
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Austria) << u"Übersicht"_s;
}

void TestManualWindow::speaksOtherLanguages()
{
    QFETCH(QLocale, locale);
    showManual(u"dashboard"_s);
    QLocale::setDefault(locale);
    QSignalSpy loaded(m_window.get(), &ManualWindow::loaded);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_window.get(), &change);
    QVERIFY(loaded.wait());
    QTEST(contents()->currentItem()->text(), "title");
    QCOMPARE(m_view->pageId(), u"dashboard"_s);
}

void TestManualWindow::saysWhatIsMissing()
{
    ManualWindow window(u"/nowhere"_s);
    auto *view = window.findChild<ManualView *>();
    QTRY_VERIFY(view->toPlainText().contains(u"/nowhere/en/contents.txt"_s));
    window.showPage(u"dashboard"_s);
}

void TestManualWindow::controlsHaveNames()
{
    showManual(u"index"_s);
    m_window->showFind();
    QCOMPARE(unnamedControls(m_window.get()), QStringList());
}

void TestManualWindow::listsShortcuts()
{
    QWidget window;
    auto *bar = new QMenuBar(&window);
    QMenu *file = bar->addMenu(u"&File"_s);
    file->addAction(u"&Open a database\u2026"_s, QKeySequence(Qt::CTRL | Qt::Key_O), &window, [] {});
    file->addAction(u"Without keys"_s);
    QMenu *more = file->addMenu(u"导出(&X)"_s);
    more->addAction(u"Q && A"_s)->setShortcuts({QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_F3)});
    auto *part = new QWidget(&window);
    part->setAccessibleName(u"Budgets"_s);
    auto *action = new QAction(u"Delete"_s, part);
    action->setShortcut(Qt::Key_Delete);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        (new QShortcut(Qt::CTRL | key, part))->setWhatsThis(u"Send"_s);
    new QShortcut(Qt::Key_F9, part); // says nothing

    QStringList lines;
    for (const ShortcutEntry &entry : shortcutsOf(*bar, window))
        lines.append(entry.where + u"|"_s + entry.action + u"|"_s + entry.keys);
    QCOMPARE(lines,
             QStringList({u"File|Open a database|Ctrl+O"_s, u"File \u2192 导出|Q & A|F2, F3"_s, u"Budgets|Delete|Del"_s,
                          u"Budgets|Send|Ctrl+Return, Ctrl+Enter"_s}));
}

void TestManualWindow::searchesShortcuts()
{
    ShortcutsDialog dialog({{u"F5"_s, u"Refresh"_s, u"Source"_s}, {u"Ctrl+O"_s, u"Open"_s, u"File"_s}});
    dialog.show();
    const auto *rows = dialog.findChild<QTableView *>()->model();
    QCOMPARE(rows->rowCount(), 2);
    auto *search = dialog.findChild<QLineEdit *>();
    search->setText(u"refr"_s);
    QCOMPARE(rows->rowCount(), 1);
    search->setText(u"ctrl+o"_s);
    QCOMPARE(rows->index(0, 0).data().toString(), u"Open"_s);
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestManualWindow)
#include "tst_manualwindow.moc"
