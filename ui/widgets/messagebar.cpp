// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/messagebar.h"

#include "ui/themecolours.h"
#include "ui/widgets/iconlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct KindStyle
{
    QString icon;
    IconTint tint;
    QColor colour;
};

KindStyle styleOf(MessageKind kind, const ThemeColours &colours)
{
    switch (kind) {
    case MessageKind::Success:
        return {u"check"_s, IconTint::Good, colours.good};
    case MessageKind::Warning:
        return {u"warning"_s, IconTint::Warning, colours.warning};
    case MessageKind::Error:
        return {u"error"_s, IconTint::Bad, colours.bad};
    case MessageKind::Information:
        break;
    }
    return {u"info"_s, IconTint::Accent, colours.accent};
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x * share + y * (1 - share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel), m_text(new QLabel), m_action(new QPushButton), m_close(new QToolButton),
      m_leaving(new QTimer(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // The text gives way, so that a long error never widens the window.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close->setIcon(themeIcon(u"close"_s, IconTint::Muted));
    m_close->setProperty("flat", true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 7, 8, 7);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    m_leaving->setSingleShot(true);
    connect(m_leaving, &QTimer::timeout, this, &MessageBar::leave);
    hide();
}

void MessageBar::leave()
{
    // Not while it is being read or used.
    if (underMouse() || isAncestorOf(focusWidget()))
        m_leaving->start(SuccessTime);
    else
        dismiss();
}

void MessageBar::showMessage(MessageKind kind, const QString &text, const QString &actionText)
{
    const bool repeated = isVisible() && text == m_text->text();
    m_kind = kind;
    const KindStyle style = styleOf(kind, ThemeColours::current());
    m_icon->setIcon(style.icon, style.tint);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    fitHeight();
    show();
    if (kind == MessageKind::Success && actionText.isEmpty())
        m_leaving->start(SuccessTime);
    else
        m_leaving->stop();
    update();
    if (!repeated) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageBar::fitHeight()
{
    // Spare room of the page is not the message's; a policy would not know how its words are wrapped.
    if (const int height = heightForWidth(width()); height > 0)
        setMaximumHeight(height);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void MessageBar::dismiss()
{
    hide();
    Q_EMIT closed();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    const QColor strong = styleOf(m_kind, colours).colour;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.fillPath(shape, mixed(strong, colours.card, colours.dark ? 0.13 : 0.07));
    painter.strokePath(shape, QPen(mixed(strong, colours.card, 0.45), 1));
    painter.setClipPath(shape);
    painter.fillRect(QRectF(0, 0, 4, height()), strong);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Tokenglass
