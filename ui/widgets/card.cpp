// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/elidinglabel.h"
#include "ui/theme.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedLayout>

namespace Tokenglass {

namespace {

constexpr int headerHeight = 25; // as tall as a compact SegmentedControl, so that neighbouring cards line up

} // namespace

void paintPanel(QWidget *widget)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.card);
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

Card::Card(QWidget *parent)
    : QFrame(parent), m_header(new QWidget), m_title(new ElidingLabel), m_subtitle(new ElidingLabel),
      m_partialMark(new QLabel(tr("partial"))), m_statePage(new StatePage)
{
    m_title->setFont(fontFor(TextRole::CardTitle));
    m_subtitle->setFont(fontFor(TextRole::Small));
    m_subtitle->setProperty("muted", true);
    m_partialMark->setFont(fontFor(TextRole::Small));
    m_partialMark->setObjectName(QStringLiteral("partialMark"));
    m_partialMark->hide();

    auto *header = new QHBoxLayout(m_header);
    header->setContentsMargins({});
    header->setSpacing(8);
    header->addWidget(m_title);
    header->addWidget(m_subtitle, 1);
    header->addWidget(m_partialMark, 0, Qt::AlignVCenter);
    m_corner = new QHBoxLayout;
    m_corner->setSpacing(4);
    header->addLayout(m_corner);
    m_header->setMinimumHeight(headerHeight);
    m_header->hide();
    m_pages = new QStackedLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(15, 8, 15, 13);
    layout->setSpacing(6);
    layout->addWidget(m_header);
    layout->addLayout(m_pages, 1);
    // Only now: a stacked layout shows its first page at once, and without a parent that would be a window.
    m_pages->addWidget(m_statePage);
    connect(m_statePage, &StatePage::actionTriggered, this, &Card::actionTriggered);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void Card::setContent(QWidget *content)
{
    if (m_content != nullptr) {
        m_pages->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = content;
    m_pages->addWidget(content);
    setState(m_state);
}

void Card::addCornerWidget(QWidget *widget)
{
    m_corner->addWidget(widget);
    m_header->show();
}

void Card::setState(CardState state, const QString &message, const QString &actionText)
{
    m_state = state;
    const bool showsContent = (state == CardState::Ready || state == CardState::Partial) && m_content != nullptr;
    m_statePage->setState(state, message, actionText);
    m_pages->setCurrentWidget(showsContent ? m_content : m_statePage);
    m_partialMark->setVisible(state == CardState::Partial);
    m_partialMark->setToolTip(state == CardState::Partial ? m_statePage->message() : QString());
    setAccessibleDescription(state == CardState::Ready ? QString() : m_statePage->message());
}

QString Card::stateText() const
{
    return m_statePage->message();
}

void Card::paintEvent(QPaintEvent *)
{
    paintPanel(this);
}

} // namespace Tokenglass
