// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/columnview.h"

#include "models/session/consoletext.h"
#include "models/session/numberformat.h"
#include "ui/elidinglabel.h"
#include "ui/pages/console/answerview.h"
#include "ui/pages/console/columnfailure.h"
#include "ui/pages/console/columnfigures.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using State = ConsoleColumn::State;

namespace {

enum Tab { AnswerTab, RequestTab, ResponseTab };
constexpr int SwatchSide = 9;

QPixmap swatch(const QColor &colour, double ratio)
{
    QPixmap pixmap(QSize(SwatchSide, SwatchSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(0, 0, SwatchSide, SwatchSide, 2, 2);
    return pixmap;
}

QToolButton *flatButton(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setProperty("flat", true);
    button->setIcon(themeIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QString stateTone(const ConsoleColumn &column)
{
    switch (column.state()) {
    case State::Done:
        if (column.storageError())
            return u"bad"_s;
        return column.answer().outcome.usage && column.answer().outcome.usage->isComplete() ? u"good"_s : u"warning"_s;
    case State::Failed:
        return u"bad"_s;
    case State::Stopped:
        return u"warning"_s;
    default:
        return u"accent"_s;
    }
}

} // namespace

ColumnView::ColumnView(ConsoleColumn &column, const QString &label, Theme &theme, QWidget *parent)
    : QFrame(parent), m_column(column), m_label(label), m_theme(theme), m_swatch(new QLabel),
      m_model(new ElidingLabel(column.answer().request.model)),
      m_provider(new ElidingLabel(column.answer().providerName)), m_state(new QLabel),
      m_stop(flatButton(u"stop"_s, tr("Stop %1").arg(label))),
      m_more(flatButton(u"more"_s, tr("More for %1").arg(label))), m_tabs(new QTabBar), m_pages(new QStackedWidget),
      m_reasoningToggle(new QToolButton), m_reasoning(new AnswerView), m_answer(new AnswerView), m_raw(new AnswerView),
      m_failure(new ColumnFailure(column)), m_figures(new ColumnFigures(column))
{
    setAccessibleName(label);
    setMinimumWidth(LeastWidth);
    buildHeader();
    buildBody();
    connectAll();
    // What has come so far is whole in the column.
    (void)m_column.takeNews();
    m_answer->append(column.text());
    m_reasoning->append(column.reasoning());
    refresh();
}

void ColumnView::buildHeader()
{
    m_swatch->setPixmap(swatch(m_theme.colourForSeries(m_label), devicePixelRatioF()));
    m_model->setFont(fontFor(TextRole::Strong));
    m_provider->setProperty("muted", true);
    m_provider->setFont(fontFor(TextRole::Small));
    m_state->setFont(fontFor(TextRole::Small));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(12, 7, 6, 0);
    header->setSpacing(7);
    header->addWidget(m_swatch);
    header->addWidget(m_model, 1);
    header->addWidget(m_stop);
    header->addWidget(m_more);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(12 + SwatchSide + 7, 0, 13, 2);
    below->addWidget(m_provider, 1);
    below->addWidget(m_state);
    m_tabs->addTab(tr("Answer"));
    m_tabs->addTab(tr("Request"));
    m_tabs->addTab(tr("Response"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setProperty("compact", true);
    m_tabs->setAccessibleName(tr("What is shown of %1").arg(m_label));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addLayout(below);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(8, 0, 8, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    layout->addLayout(tabs);
}

void ColumnView::buildBody()
{
    m_answer->setAccessibleName(tr("Answer of %1").arg(m_label));
    m_reasoning->setAccessibleName(tr("Reasoning of %1").arg(m_label));
    m_raw->setAccessibleName(tr("Raw data of %1").arg(m_label));
    m_raw->setFont(QFont(u"monospace"_s, fontFor(TextRole::Small).pointSize()));
    m_reasoning->setFont(fontFor(TextRole::Small));
    m_reasoning->setProperty("muted", true);
    m_reasoning->hide();
    m_reasoningToggle->setCheckable(true);
    m_reasoningToggle->setProperty("flat", true);
    m_reasoningToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reasoningToggle->hide();
    auto *page = new QWidget;
    auto *body = new QVBoxLayout(page);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_failure);
    body->addWidget(m_reasoningToggle, 0, Qt::AlignLeft);
    body->addWidget(m_reasoning, 1);
    body->addWidget(m_answer, 2);
    m_pages->addWidget(page);
    m_pages->addWidget(m_raw);
    auto *outer = static_cast<QVBoxLayout *>(layout());
    outer->addWidget(m_pages, 1);
    outer->addWidget(m_figures);
}

void ColumnView::connectAll()
{
    connect(&m_column, &ConsoleColumn::stateChanged, this, &ColumnView::refresh);
    connect(m_stop, &QToolButton::clicked, this, &ColumnView::stopRequested);
    connect(m_reasoningToggle, &QToolButton::toggled, this, &ColumnView::foldReasoning);
    connect(m_tabs, &QTabBar::currentChanged, this, &ColumnView::showPart);
    connect(m_failure, &ColumnFailure::retryRequested, this, &ColumnView::retryRequested);
    connect(m_failure, &ColumnFailure::keyRequested, this, &ColumnView::keyRequested);
    connect(m_failure, &ColumnFailure::recordRequested, this, &ColumnView::recordRequested);
    m_more->setMenu(makeMenu());
}

QMenu *ColumnView::makeMenu()
{
    auto *menu = new QMenu(this);
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    menu->addAction(themeIcon(u"copy"_s), tr("Copy the &answer"), this, [this, copy] { copy(m_column.text()); });
    menu->addAction(tr("Copy the &request as curl"), this, &ColumnView::curlRequested);
    menu->addSeparator();
    QAction *again = menu->addAction(themeIcon(u"refresh"_s), tr("&Send once more"), this, &ColumnView::retryRequested);
    connect(menu, &QMenu::aboutToShow, this, [this, again] { again->setEnabled(m_column.isOver()); });
    return menu;
}

QList<QWidget *> ColumnView::focusOrder() const
{
    return {m_stop,      m_more,   m_tabs, m_failure->words(), m_failure->button(), m_reasoningToggle,
            m_reasoning, m_answer, m_raw};
}

void ColumnView::refresh()
{
    const bool running = !m_column.isOver();
    m_state->setText(columnStateText(m_column));
    setTone(m_state, stateTone(m_column));
    m_stop->setVisible(running);
    m_stop->setEnabled(m_column.state() != State::Storing);
    m_tabs->setTabEnabled(RequestTab, !running && !m_column.answer().outcome.rawRequest.isEmpty());
    m_tabs->setTabEnabled(ResponseTab, !running && !m_column.answer().outcome.rawResponse.isEmpty());
    m_failure->refresh();
    m_figures->refresh();
    if (!running)
        showNews();
    // Without a word of an answer its room is for what went wrong.
    m_answer->setHidden(!m_failure->isHidden() && m_column.text().isEmpty());
}

void ColumnView::showNews()
{
    const ConsoleColumn::News news = m_column.takeNews();
    if (news.textReplaced)
        m_answer->replaceAll(news.text);
    else if (!news.text.isEmpty())
        m_answer->append(news.text);
    if (news.reasoningReplaced)
        m_reasoning->replaceAll(news.reasoning);
    else if (!news.reasoning.isEmpty())
        m_reasoning->append(news.reasoning);
    refreshReasoning();
    showTime();
}

void ColumnView::showTime()
{
    m_figures->refreshTime();
}

void ColumnView::refreshReasoning()
{
    const qsizetype length = m_column.reasoning().size();
    m_reasoningToggle->setVisible(length > 0);
    m_reasoningToggle->setIcon(
        themeIcon(m_reasoningToggle->isChecked() ? u"chevron-down"_s : u"chevron-right"_s, IconTint::Muted));
    //: %1: a number of characters
    m_reasoningToggle->setText(
        tr("Reasoning \u00B7 %n character(s)", nullptr, static_cast<int>(std::min<qsizetype>(length, INT_MAX))));
}

void ColumnView::foldReasoning(bool open)
{
    m_reasoning->setVisible(open);
    refreshReasoning();
}

void ColumnView::showPart(int tab)
{
    if (tab == AnswerTab) {
        m_pages->setCurrentIndex(0);
        return;
    }
    const ChatOutcome &outcome = m_column.answer().outcome;
    // Raw data is looked at now and then: it is not laid out before.
    m_raw->replaceAll(QString::fromUtf8(tab == RequestTab ? outcome.rawRequest : outcome.rawResponse));
    m_pages->setCurrentIndex(1);
}

void ColumnView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_swatch->setPixmap(swatch(m_theme.colourForSeries(m_label), devicePixelRatioF()));
    QFrame::changeEvent(event);
}

void ColumnView::paintEvent(QPaintEvent *)
{
    paintPanel(this);
}

} // namespace Tokenglass
