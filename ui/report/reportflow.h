// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/report/reportcanvas.h"

#include <QSizeF>

#include <functional>

namespace Tokenglass {

struct ReportTable;

using ReportPaint = std::function<void(ReportCanvas &, const QRectF &)>;

/// One page: what is painted where.
struct ReportPage
{
    struct Item
    {
        QRectF rect;
        ReportPaint paint;
    };
    QList<Item> items;
    QString runningHead; ///< of pages after the first of their part; empty: none
};

/// Fills pages from top to bottom. Lengths are points.
class ReportFlow
{
public:
    static constexpr double margin = 36;

    /// `fonts` must outlive the flow.
    ReportFlow(const QSizeF &paper, const ReportFonts &fonts);

    [[nodiscard]] const ReportFonts &fonts() const { return m_fonts; }
    [[nodiscard]] double width() const { return m_paper.width() - 2 * margin; }
    [[nodiscard]] double room() const { return bottom() - m_y; } ///< left on this page
    [[nodiscard]] bool isPageFresh() const { return m_fresh; }

    /// What the head of following pages says.
    void setRunningHead(const QString &text) { m_runningHead = text; }
    void newPage(bool withRunningHead = true);
    void space(double height);
    /// Over the whole width; on a new page where this one has no room.
    void add(double height, ReportPaint paint);
    /// A heading that stays with at least `following` of what comes after it.
    void addHeading(const QString &text, const QString &subtitle = {}, double following = 60);
    /// Text over as many lines as it needs, broken between lines.
    void addText(const QString &text, ReportFont role = ReportFont::Small);
    /// Rows over pages, with the column heads again on each.
    void addTable(const ReportTable &table);

    [[nodiscard]] QList<ReportPage> takePages() { return std::move(m_pages); }

private:
    [[nodiscard]] double bottom() const;

    QSizeF m_paper;
    const ReportFonts &m_fonts;
    QString m_runningHead;
    QList<ReportPage> m_pages;
    double m_y = margin;
    bool m_fresh = true;
};

/// A bold heading with a lighter remark behind it, at the top of the rectangle.
void paintHeading(ReportCanvas &canvas, const QRectF &rect, const QString &text, const QString &subtitle);

} // namespace Tokenglass
