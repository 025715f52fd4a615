// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/welcomepage.h"

#include "models/session/sourcelistmodel.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRecent = 4;
constexpr int ContentWidth = 960;

/// The panel of a choice: a card's frame around free content.
class ChoicePanel : public QFrame
{
protected:
    void paintEvent(QPaintEvent *) override { paintPanel(this); }
};

QLabel *label(const QString &text, TextRole role, bool muted)
{
    auto *label = new QLabel(text);
    label->setFont(fontFor(role));
    label->setProperty("muted", muted);
    return label;
}

} // namespace

WelcomePage::WelcomePage(SourceListModel &sources, QWidget *parent)
    : QWidget(parent), m_sources(sources), m_explore(new QPushButton(tr("&Explore"))), m_progress(new QProgressBar),
      m_recent(label({}, TextRole::Body, true))
{
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Making sample data"));
    m_progress->hide();
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *centre = new QVBoxLayout(page);
    centre->addStretch(2);
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(buildColumn(), 100);
    line->addStretch();
    centre->addLayout(line);
    centre->addStretch(3);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    // Last: what moves with its parent is styled and measured again. It gets the area's size, so that none has to be
    // found.
    page->resize(size());
    scroll->setWidget(page);

    connect(m_explore, &QPushButton::clicked, this, &WelcomePage::exploreRequested);
    connect(m_recent, &QLabel::linkActivated, this, &WelcomePage::sourceChosen);
    connect(&m_sources, &QAbstractItemModel::rowsInserted, this, &WelcomePage::refreshRecent);
    connect(&m_sources, &QAbstractItemModel::rowsRemoved, this, &WelcomePage::refreshRecent);
    connect(&m_sources, &QAbstractItemModel::dataChanged, this, &WelcomePage::refreshRecent);
    refreshRecent();
}

QHBoxLayout *WelcomePage::buildChoices()
{
    auto *open = new QPushButton(tr("&Connect\u2026"));
    open->setProperty("accent", true);
    auto *console = new QPushButton(tr("Open c&onsole"));
    connect(console, &QPushButton::clicked, this, &WelcomePage::consoleRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::connectRequested);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(16);
    choices->addWidget(choice(u"sources"_s, tr("Open a usage database"),
                              tr("SQLite file, PostgreSQL, MySQL, or the REST endpoint of your service. The schema is "
                                 "recognised by itself."),
                              open),
                       1);
    choices->addWidget(choice(u"sample"_s, tr("Explore sample data"),
                              tr("90 days of six models and 500 users, made on this computer in a moment."), m_explore,
                              m_progress),
                       1);
    choices->addWidget(choice(u"console"_s, tr("Send a test prompt"),
                              tr("Try a provider with your key and see the usage it reports and what it cost."),
                              console),
                       1);
    return choices;
}

QWidget *WelcomePage::buildColumn()
{
    auto *title = label(tr("See what your language models cost"), TextRole::PageTitle, false);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto *subtitle = label(tr("Nothing is connected yet. Tokenglass reads, and never changes, what you point it at."),
                           TextRole::Body, true);
    for (QLabel *line : {title, subtitle, m_recent}) {
        line->setAlignment(Qt::AlignHCenter);
        line->setWordWrap(true);
    }

    auto *column = new QWidget;
    column->setMaximumWidth(ContentWidth);
    auto *content = new QVBoxLayout(column);
    content->setSpacing(10);
    content->addWidget(title);
    content->addWidget(subtitle);
    content->addSpacing(14);
    content->addLayout(buildChoices());
    content->addSpacing(14);
    content->addWidget(m_recent);
    return column;
}

QWidget *WelcomePage::choice(const QString &icon, const QString &title, const QString &text, QPushButton *button,
                             QWidget *below)
{
    auto *panel = new ChoicePanel;
    auto *picture = new IconLabel;
    picture->setIcon(icon, IconTint::Accent);
    picture->setIconSize(32);
    auto *words = label(text, TextRole::Body, true);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(22, 22, 22, 22);
    layout->setSpacing(8);
    layout->addWidget(picture, 0, Qt::AlignLeft);
    layout->addWidget(label(title, TextRole::Strong, false));
    layout->addWidget(words, 1);
    layout->addWidget(button, 0, Qt::AlignLeft);
    if (below)
        layout->addWidget(below);
    button->setAccessibleDescription(title + u". "_s + text);
    return panel;
}

void WelcomePage::setProgress(std::optional<int> percent)
{
    m_explore->setEnabled(!percent);
    m_progress->setVisible(percent.has_value());
    m_progress->setValue(percent.value_or(0));
}

void WelcomePage::refreshRecent()
{
    QStringList links;
    const auto &rows = m_sources.rows();
    // The newest one was added last.
    for (auto row = rows.rbegin(); row != rows.rend() && links.size() < MostRecent; ++row) {
        if (!row->builtIn)
            links.append(u"<a href=\"%1\">%2</a>"_s.arg(row->connection.id.toHtmlEscaped(),
                                                        row->connection.name.toHtmlEscaped()));
    }
    QString text = tr("You can also drop a database file on this window.");
    if (!links.isEmpty())
        text += u" \u00B7 "_s + tr("Recent: %1").arg(links.join(u", "_s));
    m_recent->setText(text);
    // Where there is no link there is nothing to go to.
    m_recent->setTextInteractionFlags(links.isEmpty() ? Qt::NoTextInteraction : Qt::TextBrowserInteraction);
    m_recent->setFocusPolicy(links.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    m_recent->setAccessibleName(links.isEmpty() ? QString() : tr("Sources used before"));
}

} // namespace Tokenglass
