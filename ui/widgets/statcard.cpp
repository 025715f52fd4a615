// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/statcard.h"

#include "ui/charts/sparkline.h"
#include "ui/elidinglabel.h"
#include "ui/theme.h"
#include "ui/widgets/deltalabel.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestSparkline = 108;
constexpr int factsGap = 8;

/// Chinese glyphs come from a taller font: every line has room for them, so that a row of cards stays in line whatever
/// their texts are.
int lineHeight(const QFont &font)
{
    QLabel probe(u"Ag\u56FD"_s);
    probe.setFont(font);
    return probe.sizeHint().height();
}

} // namespace

StatCard::StatCard(QWidget *parent)
    : QFrame(parent), m_title(new ElidingLabel), m_partialMark(new QLabel(tr("partial"))), m_value(new FittingLabel),
      m_delta(new DeltaLabel), m_subText(new ElidingLabel), m_sparkline(new Sparkline)
{
    m_title->setProperty("muted", true);
    m_partialMark->setObjectName(u"partialMark"_s);
    m_partialMark->setFont(fontFor(TextRole::Small));
    m_partialMark->setToolTip(StatePage::usualMessage(CardState::Partial));
    m_value->setFont(fontFor(TextRole::Value));
    m_value->setMinimumHeight(lineHeight(m_value->font()));
    m_title->setMinimumHeight(lineHeight(m_title->font()));
    m_subText->setProperty("muted", true);
    // What a card has to spare or lacks is the lower line's: titles and values stay in line with the neighbours'.
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_subText->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_partialMark);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(factsGap);
    m_facts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_facts->addWidget(m_delta, 0, Qt::AlignTop | Qt::AlignLeft);
    m_facts->addWidget(m_subText, 0, Qt::AlignTop);
    m_facts->addStretch(1);
    bottom->addLayout(m_facts);
    bottom->addWidget(m_sparkline, 1);
    // Without a sparkline the card keeps its height, so that a row of cards stays in line.
    bottom->addStrut(m_sparkline->sizeHint().height());
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sparkline->setSizePolicy(policy);
    m_sparkline->setMaximumWidth(widestSparkline);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(15, 10, 13, 10);
    layout->setSpacing(3);
    layout->addLayout(top);
    layout->addWidget(m_value);
    layout->addLayout(bottom, 1);
    refresh();
}

void StatCard::setFigure(const StatFigure &figure)
{
    if (figure == m_figure && m_state != CardState::Loading)
        return;
    m_figure = figure;
    if (m_state == CardState::Loading)
        m_state = CardState::Ready;
    refresh();
}

void StatCard::setState(CardState state, const QString &message)
{
    if (state == m_state && message == m_message)
        return;
    m_state = state;
    m_message = message;
    refresh();
}

void StatCard::refresh()
{
    const bool shown = m_state == CardState::Ready || m_state == CardState::Partial;
    const QString words = m_message.isEmpty() ? StatePage::usualMessage(m_state) : m_message;
    m_title->setText(m_figure.title);
    m_partialMark->setVisible(m_state == CardState::Partial);
    m_value->setText(shown ? m_figure.value : u"–"_s);
    m_delta->setVisible(shown && !m_figure.delta.isEmpty());
    m_delta->setDelta(m_figure.delta, m_figure.direction, m_figure.meaning);
    m_delta->setToolTip(m_figure.deltaToolTip);
    const QString subText = shown ? m_figure.subText : words;
    m_subText->setText(subText);
    m_subText->setVisible(!subText.isEmpty());
    m_sparkline->setValues(m_figure.sparkline);
    arrangeFacts();
    setToolTip(shown ? m_figure.toolTip : words);

    setAccessibleName(m_figure.title);
    QStringList said{shown ? m_figure.value : words};
    if (shown && !m_figure.delta.isEmpty()) {
        const bool up = m_figure.direction == DeltaDirection::Up;
        const bool down = m_figure.direction == DeltaDirection::Down;
        said.append(up ? tr("up %1").arg(m_figure.delta) : down ? tr("down %1").arg(m_figure.delta) : m_figure.delta);
    }
    if (shown && !m_figure.subText.isEmpty())
        said.append(m_figure.subText);
    setAccessibleDescription(said.join(u", "_s));
}

void StatCard::arrangeFacts()
{
    const bool shown = m_state == CardState::Ready || m_state == CardState::Partial;
    const int delta = m_delta->isHidden() ? 0 : m_delta->sizeHint().width();
    const int subText = m_subText->isHidden() ? 0 : m_subText->sizeHint().width();
    const int beside = delta + subText + (delta > 0 && subText > 0 ? factsGap : 0);
    const int below = std::max(delta, subText);
    // A figure is never cut: first it wraps, then the sparkline, which only decorates it, makes room.
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int forSparkline = shown ? m_sparkline->minimumSizeHint().width() + factsGap : 0;
    const bool wraps = delta > 0 && subText > 0 && beside + forSparkline > room;
    m_facts->setDirection(wraps ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_facts->setSpacing(wraps ? 0 : factsGap);
    m_sparkline->setVisible(shown && (wraps ? below : beside) + forSparkline <= room);
}

void StatCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrangeFacts();
}

void StatCard::paintEvent(QPaintEvent *)
{
    paintPanel(this);
}

} // namespace Tokenglass
