// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/budgetdelegates.h"

#include "models/session/alertlistmodel.h"
#include "ui/pages/budgets/gaugefigure.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr double GaugeWidth = 98;
constexpr double GaugeMargin = 5;
constexpr int LineGap = 2;
constexpr double EdgeWidth = 4;
constexpr double EdgeGap = 12;
constexpr double DotRadius = 3.5;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Two lines in the middle of the rectangle; the painter's pen is that of the first.
void paintTwoLines(QPainter *painter, const QRectF &rect, const QFont &font, const QString &first,
                   const QString &second)
{
    const double height = QFontMetricsF(font).height();
    const double top = rect.center().y() - height - LineGap / 2.0;
    painter->setFont(strong(font));
    LineText::draw(*painter, QRectF(rect.left(), top, rect.width(), height), Qt::AlignLeft | Qt::AlignVCenter, first);
    painter->setFont(font);
    painter->setPen(ThemeColours::current().textMuted);
    LineText::draw(*painter, QRectF(rect.left(), top + height + LineGap, rect.width(), height),
                   Qt::AlignLeft | Qt::AlignVCenter, second);
}

QColor severityColour(AlertListModel::Severity severity)
{
    const ThemeColours &colours = ThemeColours::current();
    switch (severity) {
    case AlertListModel::Severity::Exceeded:
        return colours.bad;
    case AlertListModel::Severity::Warning:
        return colours.warning;
    case AlertListModel::Severity::Information:
        break;
    }
    return colours.accent;
}

} // namespace

int twoLineHeight(const QFontMetrics &metrics)
{
    return 2 * metrics.height() + LineGap + 10;
}

void GaugeCellDelegate::paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    const double width = std::min(GaugeWidth, rect.width());
    paintGauge(*painter, QRectF(rect.left(), rect.top() + GaugeMargin, width, rect.height() - 2 * GaugeMargin),
               gaugeFigure(index));
}

double GaugeCellDelegate::contentWidth(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return GaugeWidth;
}

TwoLineDelegate::TwoLineDelegate(int detailRole, QObject *parent) : TableDelegate(parent), m_detailRole(detailRole) { }

void TwoLineDelegate::paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    paintTwoLines(painter, rect, option.font, option.text, index.data(m_detailRole).toString());
}

double TwoLineDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr qsizetype measured = 80;
    return std::max(LineText::width(strong(option.font), option.text.left(measured)),
                    LineText::width(option.font, index.data(m_detailRole).toString().left(measured)));
}

NotedDelegate::NotedDelegate(int noteRole, Qt::Alignment alignment, QObject *parent)
    : TableDelegate(parent), m_noteRole(noteRole), m_alignment(alignment | Qt::AlignVCenter)
{ }

void NotedDelegate::paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QStringList notes = index.data(m_noteRole).toString().split(u'\n', Qt::SkipEmptyParts);
    const double height = QFontMetricsF(option.font).height() + (notes.size() > 1 ? 0 : LineGap);
    const double top = rect.center().y() - height * static_cast<double>(notes.size() + 1) / 2;
    QRectF line(rect.left(), top, rect.width(), height);
    TabularText::draw(*painter, line, m_alignment, option.text);
    painter->setPen(ThemeColours::current().textMuted);
    for (const QString &note : notes) {
        line.translate(0, height);
        TabularText::draw(*painter, line, m_alignment, note);
    }
}

double NotedDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    double width = TabularText::width(option.font, option.text);
    const QStringList notes = index.data(m_noteRole).toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &note : notes)
        width = std::max(width, TabularText::width(option.font, note));
    return width;
}

void ForecastDelegate::paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QString range = index.data(BudgetListModel::ForecastRangeRole).toString();
    const double height = QFontMetricsF(option.font).height() + LineGap;
    QRectF line = rect;
    if (!range.isEmpty())
        line = QRectF(rect.left(), rect.center().y() - height, rect.width(), height);
    TabularText::draw(*painter, line, Qt::AlignRight | Qt::AlignVCenter,
                      index.data(BudgetListModel::ForecastEndRole).toString());
    painter->setPen(ThemeColours::current().textMuted);
    TabularText::draw(*painter, line.translated(0, height), Qt::AlignRight | Qt::AlignVCenter, range);
}

double ForecastDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return std::max(TabularText::width(option.font, index.data(BudgetListModel::ForecastEndRole).toString()),
                    TabularText::width(option.font, index.data(BudgetListModel::ForecastRangeRole).toString()));
}

void AlertDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColours &colours = ThemeColours::current();
    const QRectF row = QRectF(option.rect).adjusted(0, 3, 0, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, selected ? colours.rowSelected : colours.rowHover);
    const auto severity = static_cast<AlertListModel::Severity>(index.data(AlertListModel::SeverityRole).toInt());
    const bool open = index.data(AlertListModel::OpenRole).toBool();
    painter->fillRect(QRectF(row.left(), row.top(), EdgeWidth, row.height()), severityColour(severity));
    QRectF text = row.adjusted(EdgeWidth + EdgeGap, 0, -8, 0);
    if (open) {
        // By a shape, not by colour alone: what nobody has looked at yet.
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accent);
        painter->drawEllipse(QPointF(row.right() - 12, row.center().y()), DotRadius, DotRadius);
        text.adjust(0, 0, -18, 0);
    }
    painter->setPen(colours.textPrimary);
    paintTwoLines(painter, text, option.font, index.data().toString(),
                  index.data(AlertListModel::DetailRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, twoLineHeight(option.fontMetrics) + 6};
}

} // namespace Tokenglass
