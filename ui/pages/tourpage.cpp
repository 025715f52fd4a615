// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/tourpage.h"

#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int contentWidth = 900;
constexpr int panelPadding = 18;
constexpr int iconSide = 26;

class Panel : public QFrame
{
protected:
    void paintEvent(QPaintEvent *) override { paintPanel(this); }
};

QLabel *label(const QString &text, TextRole role)
{
    auto *label = new QLabel(text);
    label->setFont(fontFor(role));
    label->setWordWrap(true);
    return label;
}

QWidget *panel(const QString &icon, const QString &title, const QString &text)
{
    auto *panel = new Panel;
    auto *picture = new IconLabel;
    picture->setIcon(icon, IconTint::Accent);
    picture->setIconSize(iconSide);
    auto *head = new QHBoxLayout;
    head->addWidget(picture);
    head->addWidget(label(title, TextRole::CardTitle), 1);
    auto *words = label(text, TextRole::Body);
    words->setTextFormat(Qt::RichText);
    words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(panelPadding, panelPadding, panelPadding, panelPadding);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(words, 1);
    panel->setAccessibleName(title);
    return panel;
}

} // namespace

TourPage::TourPage(QWidget *host)
    // Beside the host, not in it: assistive technology does not look for children of an area that scrolls.
    : QWidget(host->isWindow() ? host : host->parentWidget()), m_before(host->window()->focusWidget()), m_host(host),
      m_begin(new QPushButton(tr("&Begin"))), m_scroll(new QScrollArea)
{
    setAccessibleName(tr("Tour"));
    m_begin->setProperty("accent", true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setProperty("reading", true); // has the focus for the arrow keys
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Tour"));
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_begin);
    foot->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);
    // Last: what moves with its parent is styled and measured again. An area asks what it gets how large it wants to
    // be, in vain here and at length for wrapped text, unless it has a size.
    cover();
    QWidget *page = content();
    page->resize(size());
    m_scroll->setWidget(page);
    connect(m_begin, &QPushButton::clicked, this, &TourPage::leave);
    host->installEventFilter(this);
    raise();
    show();
    m_begin->setFocus();
}

QWidget *TourPage::content()
{
    auto *grid = new QGridLayout;
    grid->setSpacing(16);
    grid->addWidget(
        panel(
            u"sources"_s, tr("Open a usage database"),
            tr("<b>File, Open a database</b> takes an SQLite file, PostgreSQL, MySQL or the REST endpoint of your "
               "service; a file can also be dropped on the window. The schema is recognised by itself, and nothing is "
               "ever written there. To look around first, choose <b>Explore sample data</b>.")),
        0, 0);
    grid->addWidget(
        panel(u"info"_s, tr("What the marks at figures mean"),
              tr("<b>\u2248</b> estimated, not reported by the provider<br>"
                 "<b>\u2265</b> at least: some requests have no price or no count<br>"
                 "<b>\u2013</b> unknown, which is not zero<br>"
                 "Without a mark a cost is what the provider reported, what your database has stored, or what "
                 "Tokenglass calculated from prices you can look up. Point at a figure to see which.")),
        0, 1);
    grid->addWidget(
        panel(u"console"_s, tr("Test console"),
              tr("Sends one prompt to several models with your keys and shows what each reports and costs. You see an "
                 "estimate before, and nothing is sent before you press <b>Send</b>. Keys stay in the keychain.")),
        1, 0);
    grid->addWidget(
        panel(u"budgets"_s, tr("Budgets"),
              tr("A limit for everything, a model, a user or an organisation. Tokenglass warns when a share of it is "
                 "used and says when it will run out; it does not stop spending.")),
        1, 1);
    auto *column = new QWidget;
    column->setMaximumWidth(contentWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(12);
    lines->addWidget(label(tr("Welcome to Tokenglass"), TextRole::PageTitle));
    lines->addWidget(label(tr("Four things to know. You find this page again in the menu Help."), TextRole::Body));
    lines->addLayout(grid);
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *centre = new QVBoxLayout(page);
    centre->addStretch();
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(column, 100);
    line->addStretch();
    centre->addLayout(line);
    centre->addStretch();
    return page;
}

void TourPage::cover()
{
    setGeometry(m_host == parentWidget() ? m_host->rect() : m_host->geometry());
}

void TourPage::leave()
{
    // Left to Qt the focus would stay in here, where Tab does not lead out.
    QWidget *next = m_before && m_before->isVisible() ? m_before.data() : m_host->nextInFocusChain();
    next->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
    Q_EMIT closed();
}

bool TourPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        cover();
    return QWidget::eventFilter(watched, event);
}

bool TourPage::focusNextPrevChild(bool)
{
    // What is below is not to be reached.
    if (m_begin->hasFocus())
        m_scroll->setFocus(Qt::TabFocusReason);
    else
        m_begin->setFocus(Qt::TabFocusReason);
    return true;
}

bool TourPage::event(QEvent *event)
{
    // Escape also stops loading, by the menu; here it is ours.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
}

void TourPage::keyPressEvent(QKeyEvent *event)
{
    const bool begins = m_begin->hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
    if (event->key() == Qt::Key_Escape || begins)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void TourPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), ThemeColours::current().window);
}

} // namespace Tokenglass
