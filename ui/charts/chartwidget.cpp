// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartwidget.h"

#include "ui/focusreason.h"
#include "ui/theme.h"

#include <QFocusEvent>
#include <QPainter>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

// A screen reader reads the whole description aloud; the table twin has the rest.
constexpr qsizetype describedRows = 12;

} // namespace

ChartWidget::ChartWidget(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ChartWidget::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

QString ChartWidget::emptyText() const
{
    return m_emptyText.isEmpty() ? tr("Nothing in this period") : m_emptyText;
}

void ChartWidget::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = showsFocusRing(event->reason(), m_showsFocus);
    QWidget::focusInEvent(event);
}

const ThemeColours &ChartWidget::colours() const
{
    return ThemeColours::current();
}

ChartTable ChartWidget::tableTwin() const
{
    ChartTable table{tableHeaders(), {}};
    for (qsizetype row = 0; row < tableRowCount(); ++row)
        table.rows.append(tableRow(row));
    return table;
}

ChartTable ChartWidget::exactTable() const
{
    return exact() ? exact()() : tableTwin();
}

void ChartWidget::describe(const QString &title)
{
    setAccessibleName(title);
    if (isEmpty()) {
        setAccessibleDescription(emptyText());
        return;
    }
    QStringList sentences;
    const qsizetype shown = std::min(describedRows, tableRowCount());
    for (qsizetype row = 0; row < shown; ++row)
        sentences.append(tableRow(row).join(u", "_s));
    QString description = sentences.join(u"; "_s);
    if (const auto rest = static_cast<int>(tableRowCount() - shown); rest > 0)
        description += u"; "_s + tr("and %n more", nullptr, rest);
    setAccessibleDescription(description);
}

void ChartWidget::paintEmptyText(QPainter &painter) const
{
    painter.setPen(colours().textMuted);
    painter.setFont(font());
    painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, emptyText());
}

void ChartWidget::paintFocusRing(QPainter &painter) const
{
    if (!hasFocus() || !m_showsFocus || m_hidesFocus)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    painter.restore();
}

} // namespace Tokenglass
