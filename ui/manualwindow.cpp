// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manualwindow.h"

#include "models/session/errortext.h"
#include "models/session/whenfinished.h"
#include "ui/manual/manualview.h"
#include "ui/themeicon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int ContentsWidth = 230;
constexpr int Gap = 8;

void setKeysInTip(QToolButton *button, const QString &name)
{
    button->setAccessibleName(name);
    const QString keys = button->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(keys.isEmpty() ? name : u"%1 (%2)"_s.arg(name, keys));
}

} // namespace

ManualWindow::ManualWindow(const QString &folder, QWidget *parent)
    : QWidget(parent, Qt::Window), m_folder(folder), m_contents(new QListWidget), m_view(new ManualView)
{
    // Closing the main window ends the program, whether the manual is open or not.
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowIcon(applicationIcon());
    build();
    resize(1000, 720);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr && item->data(Qt::UserRole).toString() != m_view->pageId())
            m_view->showPage(item->data(Qt::UserRole).toString());
    });
    connect(m_view, &QTextBrowser::sourceChanged, this, &ManualWindow::pageShown);
    connect(m_view, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_view, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    retranslate();
    load();
    m_view->setFocus();
}

void ManualWindow::build()
{
    m_back = addTool(u"chevron-left"_s, Qt::ALT | Qt::Key_Left);
    m_forward = addTool(u"chevron-right"_s, Qt::ALT | Qt::Key_Right);
    m_search = addTool(u"search"_s, QKeySequence::Find);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(m_back, &QToolButton::clicked, m_view, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_view, &QTextBrowser::forward);
    connect(m_search, &QToolButton::clicked, this, &ManualWindow::showFind);
    const auto addKeys = [this](const QKeySequence &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    addKeys(QKeySequence::ZoomIn, [this] { m_view->zoomIn(); });
    addKeys(Qt::CTRL | Qt::Key_Equal, [this] { m_view->zoomIn(); });
    addKeys(QKeySequence::ZoomOut, [this] { m_view->zoomOut(); });
    addKeys(Qt::CTRL | Qt::Key_0, [this] { m_view->setFont({}); });

    auto *tools = new QHBoxLayout;
    tools->setSpacing(Gap);
    tools->addWidget(m_back);
    tools->addWidget(m_forward);
    tools->addStretch();
    tools->addWidget(m_search);
    m_contents->setProperty("framed", true);
    m_contents->setWordWrap(true);
    m_contents->setTextElideMode(Qt::ElideNone);
    m_contents->setResizeMode(QListView::Adjust);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_contents);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ContentsWidth, ContentsWidth * 3});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Gap);
    layout->addLayout(tools);
    layout->addWidget(splitter, 1);
    layout->addWidget(buildFindBar());
}

QToolButton *ManualWindow::addTool(const QString &icon, const QKeySequence &keys)
{
    auto *button = new QToolButton;
    button->setIcon(themeIcon(icon));
    button->setShortcut(keys);
    return button;
}

QWidget *ManualWindow::buildFindBar()
{
    m_findBar = new QWidget;
    m_needle = new QLineEdit;
    m_needle->setClearButtonEnabled(true);
    m_needle->addAction(themeIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_found = new QLabel;
    m_found->setProperty("warned", true);
    m_previous = addTool(u"chevron-up"_s, QKeySequence::FindPrevious);
    m_next = addTool(u"chevron-down"_s, QKeySequence::FindNext);
    connect(m_previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_needle, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_needle, &QLineEdit::textEdited, this, [this] {
        // While it is being typed the same place may still fit.
        QTextCursor cursor = m_view->textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_view->setTextCursor(cursor);
        find(false);
    });
    auto *layout = new QHBoxLayout(m_findBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_needle, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_found);
    m_findBar->hide();
    return m_findBar;
}

void ManualWindow::retranslate()
{
    setWindowTitle(tr("Manual"));
    setKeysInTip(m_back, tr("Back"));
    setKeysInTip(m_forward, tr("Forward"));
    setKeysInTip(m_search, tr("Find in this page"));
    setKeysInTip(m_previous, tr("Previous place"));
    setKeysInTip(m_next, tr("Next place"));
    m_contents->setAccessibleName(tr("Contents"));
    m_needle->setAccessibleName(tr("Find in this page"));
    m_needle->setPlaceholderText(tr("Find in this page"));
}

void ManualWindow::load()
{
    m_language = manualLanguage();
    whenFinished(QtConcurrent::run([folder = m_folder, language = m_language] { return readManual(folder, language); }),
                 this, [this](const Result<ManualText> &text) { take(text); });
}

void ManualWindow::take(const Result<ManualText> &text)
{
    m_contents->clear();
    if (!text) {
        m_view->setPlainText(tr("The manual cannot be read.") + u'\n' + errorText(text.error()));
        return;
    }
    m_view->setManual(*text);
    for (const ManualPage &page : text->pages) {
        auto *item = new QListWidgetItem(page.title, m_contents);
        item->setData(Qt::UserRole, page.id);
        item->setToolTip(page.title); // it may be elided
    }
    const QString wanted = m_wanted.isEmpty() ? m_view->pageId() : m_wanted;
    showPage(text->find(wanted) != nullptr ? wanted : text->pages.constFirst().id);
    Q_EMIT loaded();
}

void ManualWindow::showPage(const QString &id)
{
    m_wanted = id;
    if (m_contents->count() == 0)
        return;
    if (id == m_view->pageId())
        m_view->reload();
    else
        m_view->showPage(id);
    pageShown();
}

void ManualWindow::pageShown()
{
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(Qt::UserRole).toString() == m_view->pageId())
            m_contents->setCurrentRow(row);
    }
    m_found->clear();
}

void ManualWindow::showFind()
{
    m_findBar->show();
    m_needle->setFocus();
    m_needle->selectAll();
}

void ManualWindow::hideFind()
{
    m_findBar->hide();
    m_found->clear();
    m_view->setFocus();
}

void ManualWindow::find(bool backward)
{
    m_found->clear();
    if (m_needle->text().isEmpty()) {
        showFind();
        return;
    }
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_view->find(m_needle->text(), flags))
        return;
    const QTextCursor before = m_view->textCursor();
    m_view->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (m_view->find(m_needle->text(), flags))
        return;
    m_view->setTextCursor(before);
    m_found->setText(tr("Not on this page"));
}

void ManualWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        if (m_language != manualLanguage()) {
            m_wanted = m_view->pageId();
            load();
        }
    }
}

void ManualWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (m_findBar->isVisible())
        hideFind();
    else
        close();
}

} // namespace Tokenglass
