// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reporttable.h"

#include "ui/report/reportcharts.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace Tokenglass {

namespace {

constexpr double rowHeight = 16.5;
constexpr double cellPadding = 4.5; ///< on either side
constexpr double markWidth = 12;
constexpr double gaugeWidth = 44;
constexpr double leastTextWidth = 56;
constexpr double headingHeight = 18;
constexpr qsizetype rowsKeptTogether = 3; ///< with the heading, and with the totals
/// Nobody can point at paper to see the rest: a text goes on below. A name may still be of any length.
constexpr qsizetype mostLines = 4;

/// A table with its columns placed, shared by the rows on all pages.
class PlacedTable
{
public:
    PlacedTable(const ReportTable &table, const ReportFonts &fonts, double width) : m_table(table)
    {
        const QList<ReportFont> sizes{ReportFont::Cell, ReportFont::Tiny};
        for (const ReportFont font : sizes) {
            m_font = font;
            if (place(fonts, width))
                break;
        }
        for (const ReportTable::Row &row : m_table.rows)
            m_heights.append(heightOf(fonts, row, false));
        m_totalsHeight = m_table.totals.isEmpty() ? 0 : heightOf(fonts, m_table.totals, true);
    }

    [[nodiscard]] const ReportTable &table() const { return m_table; }
    [[nodiscard]] double height(qsizetype row) const { return m_heights.at(row); }
    [[nodiscard]] double totalsHeight() const { return m_totalsHeight; }
    /// Of the rows from here on, and the totals.
    [[nodiscard]] double heightFrom(qsizetype row) const
    {
        return std::accumulate(m_heights.cbegin() + row, m_heights.cend(), m_totalsHeight);
    }

    void paintHead(ReportCanvas &canvas, const QRectF &rect) const
    {
        for (qsizetype i = 0; i < m_table.columns.size(); ++i)
            canvas.text(headFont(), ReportColours::Text, cellRect(rect, i), alignment(i), m_table.columns.at(i).title);
        canvas.line(rect.bottomLeft(), rect.bottomRight(), ReportColours::Text, 0.8);
    }

    void paintRow(ReportCanvas &canvas, const QRectF &rect, qsizetype row) const
    {
        paintCells(canvas, rect, m_table.rows.at(row), false);
        if (row < m_table.marks.size() && m_table.marks.at(row).isValid())
            canvas.roundedFill(QRectF(rect.left() + cellPadding, rect.center().y() - 3, 6, 6), 1.5,
                               m_table.marks.at(row));
        canvas.line(rect.bottomLeft(), rect.bottomRight(), ReportColours::Grid);
    }

    void paintTotals(ReportCanvas &canvas, const QRectF &rect) const
    {
        canvas.line(rect.topLeft(), rect.topRight(), ReportColours::Text, 0.8);
        paintCells(canvas, rect, m_table.totals, true);
    }

private:
    [[nodiscard]] ReportFont headFont() const
    {
        return m_font == ReportFont::Cell ? ReportFont::CellStrong : ReportFont::TinyStrong;
    }
    [[nodiscard]] Qt::Alignment alignment(qsizetype column) const
    {
        return m_table.columns.at(column).isNumber ? Qt::AlignRight : Qt::AlignLeft;
    }
    [[nodiscard]] QRectF cellRect(const QRectF &row, qsizetype column) const
    {
        const double mark = column == 0 && !m_table.marks.isEmpty() ? markWidth : 0;
        return {row.left() + m_lefts.at(column) + cellPadding + mark, row.top(),
                m_widths.at(column) - 2 * cellPadding - mark, row.height()};
    }

    /// The last row has no texts beside its title, which may reach over the empty cells behind it.
    [[nodiscard]] QRectF placeOf(const QRectF &row, const ReportTable::Row &cells, qsizetype column, bool isTotal) const
    {
        QRectF place = cellRect(row, column);
        for (qsizetype next = column + 1; isTotal && column == 0 && next < cells.size(); ++next) {
            if (!cells.at(next).text.isEmpty() || cells.at(next).gauge >= 0)
                break;
            place.setRight(cellRect(row, next).right());
        }
        return place;
    }

    [[nodiscard]] ReportFont fontOf(const ReportTable::Cell &cell, bool strong) const
    {
        return strong || cell.strong ? headFont() : m_font;
    }

    [[nodiscard]] static QStringList linesOf(const ReportFonts &fonts, ReportFont font, const QString &text,
                                             double width)
    {
        if (fonts.width(font, text.left(400)) <= width)
            return {text};
        QStringList lines = fonts.wrapped(font, text.left(400), width);
        if (lines.size() > mostLines) {
            lines[mostLines - 1] = lines.mid(mostLines - 1).join(u' '); // and is cut
            lines.resize(mostLines);
        }
        return lines;
    }

    [[nodiscard]] double heightOf(const ReportFonts &fonts, const ReportTable::Row &cells, bool isTotal) const
    {
        double height = rowHeight;
        for (qsizetype i = 0; i < std::min(cells.size(), m_table.columns.size()); ++i) {
            if (m_table.columns.at(i).isNumber || cells.at(i).gauge >= 0)
                continue;
            const ReportFont font = fontOf(cells.at(i), isTotal);
            const double width = placeOf({}, cells, i, isTotal).width();
            const auto more = static_cast<double>(linesOf(fonts, font, cells.at(i).text, width).size() - 1);
            height = std::max(height, rowHeight + more * fonts.lineHeight(font));
        }
        return height;
    }

    void paintText(ReportCanvas &canvas, const QRectF &place, ReportFont font, const QColor &colour,
                   const QString &text) const
    {
        const QStringList lines = linesOf(canvas.fonts(), font, text, place.width());
        const double step = canvas.fonts().lineHeight(font);
        const double first = place.center().y() - step * static_cast<double>(lines.size() - 1) / 2 - rowHeight / 2;
        QRectF line(place.left(), first, place.width(), rowHeight);
        for (const QString &each : lines) {
            canvas.text(font, colour, line, Qt::AlignLeft, each);
            line.translate(0, step);
        }
    }

    void paintCells(ReportCanvas &canvas, const QRectF &rect, const ReportTable::Row &cells, bool strong) const
    {
        for (qsizetype i = 0; i < std::min(cells.size(), m_table.columns.size()); ++i) {
            const ReportTable::Cell &cell = cells.at(i);
            const QRectF place = placeOf(rect, cells, i, strong);
            const QColor colour = cell.colour.isValid() ? cell.colour : ReportColours::Text;
            if (cell.gauge >= 0)
                ReportCharts::paintGauge(canvas, QRectF(place.left(), place.center().y() - 2.5, place.width(), 5),
                                         cell.gauge, colour);
            else if (!m_table.columns.at(i).isNumber)
                paintText(canvas, place, fontOf(cell, strong), colour, cell.text);
            else
                canvas.text(fontOf(cell, strong), colour, place, alignment(i), cell.text);
        }
    }

    [[nodiscard]] double cellWidth(const ReportFonts &fonts, const ReportTable::Cell &cell, ReportFont font) const
    {
        return cell.gauge >= 0 ? gaugeWidth : fonts.width(cell.strong ? headFont() : font, cell.text.left(200));
    }

    /// What the column would like. Only the longest texts are measured: digits are of one width.
    [[nodiscard]] double naturalWidth(const ReportFonts &fonts, qsizetype column) const
    {
        qsizetype longest = 0;
        for (const ReportTable::Row &row : m_table.rows)
            longest = std::max(longest, row.value(column).text.size());
        double width = fonts.width(headFont(), m_table.columns.at(column).title);
        if (column < m_table.totals.size())
            width = std::max(width, fonts.width(headFont(), m_table.totals.at(column).text));
        int measured = 0;
        for (const ReportTable::Row &row : m_table.rows) {
            const ReportTable::Cell &cell = row.at(column);
            if (cell.gauge < 0 && (cell.text.size() * 3 < longest * 2 || measured > 400))
                continue;
            width = std::max(width, cellWidth(fonts, cell, m_font));
            ++measured;
        }
        const double mark = column == 0 && !m_table.marks.isEmpty() ? markWidth : 0;
        return width + 2 * cellPadding + mark + 0.5;
    }

    /// False: the columns of text would become too narrow.
    bool place(const ReportFonts &fonts, double width)
    {
        m_widths.clear();
        double numbers = 0;
        double texts = 0;
        qsizetype textColumns = 0;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            m_widths.append(naturalWidth(fonts, i));
            const bool isNumber = m_table.columns.at(i).isNumber;
            (isNumber ? numbers : texts) += m_widths.constLast();
            textColumns += isNumber ? 0 : 1;
        }
        const double left = width - numbers;
        const bool fits = left >= std::min(texts, leastTextWidth * static_cast<double>(textColumns));
        if (texts > left)
            shrinkTexts(std::max(left, 20.0 * static_cast<double>(textColumns)));
        const double used = std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0);
        const double more = std::max(0.0, width - used) / static_cast<double>(std::max<qsizetype>(1, m_widths.size()));
        m_lefts.clear();
        double x = 0;
        for (double &one : m_widths) {
            one += more;
            m_lefts.append(x);
            x += one;
        }
        return fits;
    }

    /// The widest columns of text give first.
    void shrinkTexts(double room)
    {
        QList<qsizetype> texts;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            if (!m_table.columns.at(i).isNumber)
                texts.append(i);
        }
        std::sort(texts.begin(), texts.end(), [this](qsizetype a, qsizetype b) { return m_widths[a] < m_widths[b]; });
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const double share = room / static_cast<double>(texts.size() - i);
            double &width = m_widths[texts.at(i)];
            width = std::min(width, share);
            room -= width;
        }
    }

    ReportTable m_table;
    ReportFont m_font = ReportFont::Cell;
    QList<double> m_widths;
    QList<double> m_lefts;
    QList<double> m_heights; ///< of the rows
    double m_totalsHeight = 0;
};

} // namespace

ReportBlock tableBlock(const ReportTable &table, const ReportFonts &fonts, double width)
{
    const auto placed = std::make_shared<const PlacedTable>(table, fonts, width);
    const auto paint = [placed](ReportCanvas &canvas, const QRectF &rect) {
        const ReportTable &shown = placed->table();
        paintHeading(canvas, QRectF(rect.left(), rect.top(), rect.width(), headingHeight), shown.title, shown.subtitle);
        const double left = rect.left();
        placed->paintHead(canvas, {left, rect.top() + headingHeight, rect.width(), rowHeight});
        double y = rect.top() + headingHeight + rowHeight;
        for (qsizetype i = 0; i < shown.rows.size(); ++i) {
            placed->paintRow(canvas, {left, y, rect.width(), placed->height(i)}, i);
            y += placed->height(i);
        }
        if (!shown.totals.isEmpty())
            placed->paintTotals(canvas, {left, y, rect.width(), placed->totalsHeight()});
    };
    return {headingHeight + rowHeight + placed->heightFrom(0), paint};
}

void ReportFlow::addTable(const ReportTable &table)
{
    const auto placed = std::make_shared<const PlacedTable>(table, m_fonts, width());
    const qsizetype rows = table.rows.size();
    const bool hasTotals = !table.totals.isEmpty();
    const auto head = [this, placed](const QString &title, const QString &subtitle) {
        if (!title.isEmpty())
            add(headingHeight, [title, subtitle](ReportCanvas &canvas, const QRectF &rect) {
                paintHeading(canvas, rect, title, subtitle);
            });
        add(rowHeight, [placed](ReportCanvas &canvas, const QRectF &rect) { placed->paintHead(canvas, rect); });
    };
    const double all = std::max(rowHeight, placed->heightFrom(0));
    const double kept = rows <= rowsKeptTogether ? all : placed->heightFrom(0) - placed->heightFrom(rowsKeptTogether);
    if (headingHeight + rowHeight + kept > room() && !m_fresh)
        newPage();
    head(table.title, table.subtitle);
    for (qsizetype row = 0; row < rows; ++row) {
        // The totals never stand alone on a page, nor does a row go under the edge.
        const qsizetype left = rows - row;
        const double needed = left <= 2 && hasTotals ? placed->heightFrom(row) : placed->height(row);
        if (needed > room()) {
            newPage();
            head(table.continuedTitle, table.subtitle);
        }
        add(placed->height(row),
            [placed, row](ReportCanvas &canvas, const QRectF &rect) { placed->paintRow(canvas, rect, row); });
    }
    if (rows == 0) {
        add(rowHeight, [placed](ReportCanvas &canvas, const QRectF &rect) {
            canvas.text(ReportFont::Cell, ReportColours::Muted, rect.adjusted(cellPadding, 0, 0, 0), Qt::AlignLeft,
                        placed->table().emptyText);
        });
    }
    if (hasTotals)
        add(placed->totalsHeight(),
            [placed](ReportCanvas &canvas, const QRectF &rect) { placed->paintTotals(canvas, rect); });
}

} // namespace Tokenglass
