// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/statepage.h"

#include "ui/themeicon.h"
#include "ui/widgets/iconlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

StatePage::StatePage(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel), m_message(new QLabel), m_action(new QPushButton)
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(6);
    layout->addStretch(1);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_message);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &StatePage::actionTriggered);
}

void StatePage::setState(CardState state, const QString &message, const QString &actionText)
{
    const QString words = message.isEmpty() ? usualMessage(state) : message;
    // Wrapped words are measured again for every layout, and most answers leave every card as it is.
    if (m_state == state && m_message->text() == words && m_action->text() == actionText)
        return;
    m_state = state;
    const bool failed = state == CardState::Failed;
    auto *icon = static_cast<IconLabel *>(m_icon);
    if (failed)
        icon->setIcon(u"error"_s, IconTint::Bad);
    else if (state == CardState::NotAnswerable)
        icon->setIcon(u"info"_s, IconTint::Muted);
    m_icon->setVisible(failed || state == CardState::NotAnswerable);
    m_message->setText(words);
    // Text that can be selected is laid out as a document, which takes time; these are what is worth copying.
    m_message->setTextInteractionFlags(failed || state == CardState::NotAnswerable ? Qt::TextSelectableByMouse
                                                                                   : Qt::NoTextInteraction);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    updateGeometry();
}

QString StatePage::message() const
{
    return m_message->text();
}

QSize StatePage::minimumSizeHint() const
{
    return {80, fontMetrics().height() + 6};
}

bool StatePage::hasHeightForWidth() const
{
    // Behind figures the words need no room. To ask for it all the same would wrap them many times for each layout of
    // the page.
    return m_state != CardState::Ready && m_state != CardState::Partial && QWidget::hasHeightForWidth();
}

QString StatePage::usualMessage(CardState state)
{
    switch (state) {
    case CardState::Loading:
        return tr("Loading…");
    case CardState::Empty:
        return tr("Nothing in this period");
    case CardState::Partial:
        return tr("Older days are still being loaded");
    case CardState::Failed:
        return tr("This could not be loaded");
    case CardState::NotAnswerable:
        return tr("This source cannot answer this");
    case CardState::Ready:
        break;
    }
    return {};
}

} // namespace Tokenglass
