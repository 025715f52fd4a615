// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sourceswitcher.h"

#include "ui/theme.h"
#include "ui/themeicon.h"

#include <QPainter>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 11;
constexpr int dot = 8;
constexpr int gap = 8;
constexpr int arrow = 12;
constexpr int widestName = 240;

QColor lightColour(SourceLight light, const ThemeColours &colours)
{
    switch (light) {
    case SourceLight::Good:
        return colours.good;
    case SourceLight::Busy:
        return colours.accent;
    case SourceLight::Warning:
        return colours.warning;
    case SourceLight::Bad:
        return colours.bad;
    case SourceLight::Off:
        break;
    }
    return colours.textMuted;
}

} // namespace

SourceSwitcher::SourceSwitcher(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void SourceSwitcher::setSource(const QString &name, const QString &driver)
{
    setText(name);
    m_driver = driver;
    describe();
}

void SourceSwitcher::setLight(SourceLight light, const QString &stateText)
{
    m_light = light;
    m_stateText = stateText;
    describe();
}

void SourceSwitcher::describe()
{
    const QString shown = m_driver.isEmpty() ? text() : text() + u" · "_s + m_driver;
    setAccessibleName(tr("Source: %1").arg(shown));
    setAccessibleDescription(m_stateText);
    setToolTip(m_stateText.isEmpty() ? shown : shown + u'\n' + m_stateText);
    updateGeometry();
    update();
}

QSize SourceSwitcher::sizeHint() const
{
    const int name = std::min(widestName, QFontMetrics(fontFor(TextRole::Strong)).horizontalAdvance(text()) + 1);
    const int driver = m_driver.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_driver) + gap;
    return {padding + dot + gap + name + driver + gap + arrow + padding, fontMetrics().height() + 12};
}

QSize SourceSwitcher::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), padding + dot + gap + 90 + gap + arrow + padding), sizeHint().height()};
}

void SourceSwitcher::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isDown() ? colours.accentSoft : underMouse() ? colours.rowHover : colours.card);
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    painter.setPen(Qt::NoPen);
    painter.setBrush(lightColour(m_light, colours));
    painter.drawEllipse(QRectF(padding, (height() - dot) / 2.0, dot, dot));
    const int left = padding + dot + gap;
    const int right = width() - padding - arrow - gap;
    painter.setFont(fontFor(TextRole::Strong));
    painter.setPen(colours.textPrimary);
    const QString name = painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - left);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    const int driverLeft = left + nameWidth + gap;
    if (right - driverLeft > 30) {
        painter.setFont(font());
        painter.setPen(colours.textMuted);
        painter.drawText(QRect(driverLeft, 0, right - driverLeft, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_driver, Qt::ElideRight, right - driverLeft));
    }
    themeIcon(u"chevron-down"_s, IconTint::Muted)
        .paint(&painter, QRect(width() - padding - arrow, (height() - arrow) / 2 + 1, arrow, arrow));
}

} // namespace Tokenglass
