// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/elidinglabel.h"
#include "ui/theme.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPixmapCache>
#include <QStackedLayout>

namespace Tokenglass {

namespace {

constexpr int headerHeight = 28; // room for any corner widget, so that neighbouring cards line up

constexpr int radius = 8;
constexpr int corner = radius + 2; ///< side of the square a rounded corner is in

void paintRounded(QPainter &painter, const QRect &panel, const ThemeColours &colours)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.card);
    painter.drawRoundedRect(QRectF(panel).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

/// The four corners, painted once: smooth edges along a whole card are a tenth of the page's time.
QPixmap panelCorners(const ThemeColours &colours, int pixels)
{
    const QString key = QStringLiteral("panel %1 %2 %3").arg(colours.card.name(), colours.border.name()).arg(pixels);
    QPixmap corners;
    if (QPixmapCache::find(key, &corners))
        return corners;
    corners = QPixmap(QSize(2 * corner, 2 * corner) * pixels);
    corners.setDevicePixelRatio(pixels);
    corners.fill(Qt::transparent);
    QPainter painter(&corners);
    paintRounded(painter, QRect(0, 0, 2 * corner, 2 * corner), colours);
    painter.end();
    QPixmapCache::insert(key, corners);
    return corners;
}

} // namespace

void paintPanel(QWidget *widget)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(widget);
    const QRect panel = widget->rect();
    const double ratio = widget->devicePixelRatioF();
    const int pixels = static_cast<int>(ratio);
    if (pixels != ratio || panel.width() < 2 * corner || panel.height() < 2 * corner) {
        paintRounded(painter, panel, colours);
        return;
    }
    const QPixmap corners = panelCorners(colours, pixels);
    const int right = panel.width() - corner;
    const int bottom = panel.height() - corner;
    const QRect inner = panel.adjusted(corner, corner, -corner, -corner);
    for (const int y : {0, bottom}) {
        for (const int x : {0, right}) {
            const QPoint from(x == 0 ? 0 : corner * pixels, y == 0 ? 0 : corner * pixels);
            painter.drawPixmap(QRect(x, y, corner, corner), corners, QRect(from, QSize(corner, corner) * pixels));
        }
    }
    painter.fillRect(QRect(corner, 1, inner.width(), panel.height() - 2), colours.card);
    painter.fillRect(QRect(1, corner, corner - 1, inner.height()), colours.card);
    painter.fillRect(QRect(right, corner, corner - 1, inner.height()), colours.card);
    painter.fillRect(QRect(corner, 0, inner.width(), 1), colours.border);
    painter.fillRect(QRect(corner, panel.height() - 1, inner.width(), 1), colours.border);
    painter.fillRect(QRect(0, corner, 1, inner.height()), colours.border);
    painter.fillRect(QRect(panel.width() - 1, corner, 1, inner.height()), colours.border);
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
    m_header->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_header->hide();
    m_pages = new QStackedLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(15, 7, 15, 12);
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

QString Card::subtitle() const
{
    return m_subtitle->text();
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
    QWidget *page = showsContent ? m_content : m_statePage;
    if (m_pages->currentWidget() != page)
        m_pages->setCurrentWidget(page);
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
