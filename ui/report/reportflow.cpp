// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reportflow.h"

namespace Tokenglass {

namespace {

constexpr double footerHeight = 22;
constexpr double runningHeadHeight = 24;
constexpr double headingHeight = 18;

} // namespace

ReportFlow::ReportFlow(const QSizeF &paper, const ReportFonts &fonts) : m_paper(paper), m_fonts(fonts)
{
    m_pages.append(ReportPage());
}

double ReportFlow::bottom() const
{
    return m_paper.height() - margin - footerHeight;
}

void ReportFlow::newPage(bool withRunningHead)
{
    ReportPage page;
    m_y = margin;
    if (withRunningHead) {
        page.runningHead = m_runningHead;
        m_y += runningHeadHeight;
    }
    m_pages.append(page);
    m_fresh = true;
}

void ReportFlow::space(double height)
{
    // Space at the head of a page is only a gap.
    if (!m_fresh)
        m_y += height;
}

void ReportFlow::add(double height, ReportPaint paint)
{
    if (height > room() && !m_fresh)
        newPage();
    m_pages.last().items.append({QRectF(margin, m_y, width(), height), std::move(paint)});
    m_y += height;
    m_fresh = false;
}

void ReportFlow::addHeading(const QString &text, const QString &subtitle, double following)
{
    if (headingHeight + following > room() && !m_fresh)
        newPage();
    add(headingHeight,
        [text, subtitle](ReportCanvas &canvas, const QRectF &rect) { paintHeading(canvas, rect, text, subtitle); });
}

void ReportFlow::addText(const QString &text, ReportFont role)
{
    const double height = m_fonts.lineHeight(role);
    for (const QString &line : m_fonts.wrapped(role, text, width())) {
        add(height, [line, role](ReportCanvas &canvas, const QRectF &rect) {
            canvas.text(role, ReportColours::Muted, rect, Qt::AlignLeft, line);
        });
    }
}

void paintHeading(ReportCanvas &canvas, const QRectF &rect, const QString &text, const QString &subtitle)
{
    const double baseline = rect.top() + 9;
    const QString heading = canvas.fonts().fitted(ReportFont::Heading, text, rect.width());
    canvas.text(ReportFont::Heading, ReportColours::Text, QPointF(rect.left(), baseline), heading);
    const double left = rect.left() + canvas.fonts().width(ReportFont::Heading, heading) + 5;
    const double room = rect.right() - left;
    const ReportFont font =
        canvas.fonts().width(ReportFont::Small, subtitle) <= room ? ReportFont::Small : ReportFont::Tiny;
    canvas.text(font, ReportColours::Muted, QPointF(left, baseline), canvas.fonts().fitted(font, subtitle, room));
}

} // namespace Tokenglass
