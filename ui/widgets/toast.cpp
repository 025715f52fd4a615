// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/toast.h"

#include "ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShadowRoom = 6; ///< room around the panel
constexpr int Edge = 5; ///< width of the coloured edge
constexpr double Radius = 8;

QLabel *line(const QString &text, TextRole role, const char *property)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontFor(role));
    if (property != nullptr)
        label->setProperty(property, true);
    return label;
}

} // namespace

Toast::Toast(const ToastText &text, QWidget *parent)
    : QFrame(parent), m_text(text), m_show(new QPushButton(tr("Show"))), m_snooze(new QPushButton(tr("Snooze"))),
      m_acknowledge(new QPushButton(tr("Acknowledge")))
{
    setAccessibleName(text.title);
    setAccessibleDescription(text.body);
    m_show->setProperty("accent", true);
    m_show->setToolTip(tr("Open the dashboard with what this budget counts"));
    m_snooze->setToolTip(tr("Show this again tomorrow"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_show, m_snooze, m_acknowledge}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(true); // Enter, not only Space
        button->setAccessibleDescription(text.title);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    if (!text.canBeShown)
        m_show->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(ShadowRoom + Edge + 13, ShadowRoom + 11, ShadowRoom + 14, ShadowRoom + 12);
    layout->setSpacing(3);
    layout->addWidget(line(text.title, TextRole::Strong, nullptr));
    if (!text.body.isEmpty())
        layout->addWidget(line(text.body, TextRole::Body, "muted"));
    layout->addSpacing(6);
    layout->addLayout(buttons);
    connect(m_show, &QPushButton::clicked, this, &Toast::showClicked);
    connect(m_snooze, &QPushButton::clicked, this, &Toast::snoozeClicked);
    connect(m_acknowledge, &QPushButton::clicked, this, &Toast::acknowledgeClicked);
}

void Toast::focusFirst()
{
    (m_show->isHidden() ? m_snooze : m_show)->setFocus(Qt::ShortcutFocusReason);
}

void Toast::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QColor Toast::toneColour() const
{
    const ThemeColours &colours = ThemeColours::current();
    switch (m_text.tone) {
    case ToastTone::Bad:
        return colours.bad;
    case ToastTone::Warning:
        return colours.warning;
    case ToastTone::Information:
        break;
    }
    return colours.accent;
}

void Toast::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = QRectF(rect()).adjusted(ShadowRoom, ShadowRoom, -ShadowRoom, -ShadowRoom);
    QColor shadow = colours.shadow;
    shadow.setAlpha(shadow.alpha() / (ShadowRoom / 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(shadow);
    for (int i = 1; i < ShadowRoom; ++i)
        painter.drawRoundedRect(panel.adjusted(-i, 1 - i, i, i), Radius + i, Radius + i);
    QPainterPath shape;
    shape.addRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter.fillPath(shape, colours.card);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QRectF(panel.left(), panel.top(), Edge, panel.height()), toneColour());
    painter.restore();
    painter.strokePath(shape, QPen(toneColour(), 1.3));
}

bool Toast::event(QEvent *event)
{
    // Escape is also a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Tokenglass
