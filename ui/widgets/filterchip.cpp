// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filterchip.h"

#include "ui/themecolours.h"
#include "ui/themeicon.h"
#include "ui/widgets/filterpopup.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 10;
constexpr int arrowColumn = 16;
constexpr int widestText = 260;

} // namespace

FilterChip::FilterChip(const QString &title, QWidget *parent)
    : QToolButton(parent), m_title(title), m_model(new FilterChoiceModel(this)), m_popup(new FilterPopup(m_model, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, &FilterChip::openPopup);
    connect(m_model, &FilterChoiceModel::checksChanged, this, [this] {
        showChoice();
        Q_EMIT checkedKeysChanged();
    });
    showChoice();
}

void FilterChip::setTitle(const QString &title)
{
    m_title = title;
    showChoice();
}

void FilterChip::setChoices(const QList<FilterChoice> &choices)
{
    m_model->setChoices(choices);
    showChoice();
}

void FilterChip::setCheckedKeys(const QList<QVariant> &keys)
{
    m_model->setCheckedKeys(keys);
    showChoice();
}

void FilterChip::setNote(const QString &note)
{
    m_popup->setNote(note);
}

QList<QVariant> FilterChip::checkedKeys() const
{
    return m_model->checkedKeys();
}

void FilterChip::showChoice()
{
    const QStringList labels = m_model->checkedLabels();
    QString choice = tr("all");
    if (labels.size() == 1)
        choice = labels.first();
    else if (labels.size() > 1)
        choice = u"%1 +%2"_s.arg(labels.first()).arg(labels.size() - 1);
    setText(tr("%1: %2", "filter name: what it lets through").arg(m_title, choice));
    setToolTip(labels.size() > 1 ? labels.first(std::min<qsizetype>(labels.size(), 20)).join(u'\n') : QString());
    setAccessibleName(text());
    m_popup->setAccessibleName(m_title);
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const int text = std::min(widestText, fontMetrics().horizontalAdvance(this->text()) + 1);
    return {text + 2 * padding + arrowColumn, fontMetrics().height() + 12};
}

QSize FilterChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 90), sizeHint().height()};
}

void FilterChip::openPopup()
{
    if (m_popup->isVisible()) {
        m_popup->hide();
        return;
    }
    Q_EMIT aboutToOpen();
    m_popup->open(this);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openPopup();
    else
        QToolButton::keyPressEvent(event);
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    const bool chosen = m_model->checkedCount() > 0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = underMouse() ? colours.rowHover : colours.card;
    if (chosen || isDown() || m_popup->isVisible())
        fill = colours.accentSoft;
    painter.setBrush(fill);
    painter.setPen(QPen(hasFocus() ? colours.accent : chosen ? colours.accentSoft : colours.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRect textRect = rect().adjusted(padding, 0, -padding - arrowColumn, 0);
    painter.setPen(chosen ? colours.textPrimary : colours.textMuted);
    painter.drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
    constexpr int arrow = 12;
    themeIcon(u"chevron-down"_s, IconTint::Muted)
        .paint(&painter, QRect(width() - padding - arrow, (height() - arrow) / 2 + 1, arrow, arrow));
}

} // namespace Tokenglass
