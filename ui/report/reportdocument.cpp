// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reportdocument.h"

#include "models/session/modelbreakdownmodel.h"
#include "models/session/reporttext.h"
#include "ui/report/reportcomposer.h"

#include <QPainter>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr double footRule = 24; ///< above the lower margin
constexpr QColor unknownColour(0xA7, 0xAB, 0xB3);

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::ReportDocument)
};

QString footName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Overview:
        return Texts::tr("Tokenglass \u00B7 overview report");
    case ReportKind::Organisations:
        return Texts::tr("Tokenglass \u00B7 statement by organisation");
    case ReportKind::Users:
        return Texts::tr("Tokenglass \u00B7 usage by user");
    case ReportKind::Budgets:
        break;
    }
    return Texts::tr("Tokenglass \u00B7 budget report");
}

} // namespace

QSizeF reportPaperSize(ReportPaper paper)
{
    return paper == ReportPaper::A4 ? QSizeF(595, 842) : QSizeF(612, 792);
}

QStringList reportModelLabels(const ReportData &data)
{
    QStringList labels;
    for (const ModelUsage &usage : data.snapshot->models)
        labels.append(modelLabel(usage.model));
    return labels;
}

std::shared_ptr<const ReportDocument> ReportDocument::make(std::shared_ptr<const ReportData> data,
                                                           const Colours &colours)
{
    const std::shared_ptr<ReportDocument> document(new ReportDocument);
    const NumberFormat format;
    document->m_data = data;
    document->m_paper = reportPaperSize(data->order.paper);
    document->m_title = reportTitle(data->order) + u" \u00B7 "_s + reportPeriodText(data->order, format);
    document->m_foot = {footName(data->order.kind), reportBasisText(data->snapshot->totals.cost, format)};
    const ReportFonts fonts;
    ReportComposer composer(std::move(data), document->m_paper, fonts,
                            [colours](const QString &label) { return colours.value(label, unknownColour); });
    document->m_pages = composer.compose();
    return document;
}

void ReportDocument::paint(int page, QPainter &painter, const ReportFonts &fonts) const
{
    ReportCanvas canvas(painter, fonts);
    const ReportPage &shown = m_pages.at(page);
    const double left = ReportFlow::margin;
    const double width = m_paper.width() - 2 * left;
    if (!shown.runningHead.isEmpty()) {
        canvas.text(ReportFont::Small, ReportColours::Muted, QRectF(left, left - 4, width, 11), Qt::AlignLeft,
                    shown.runningHead);
        canvas.line({left, left + 10}, {left + width, left + 10}, ReportColours::Rule);
    }
    for (const ReportPage::Item &item : shown.items)
        item.paint(canvas, item.rect);

    const double y = m_paper.height() - ReportFlow::margin - footRule + 13;
    canvas.line({left, y - 4}, {left + width, y - 4}, ReportColours::Rule);
    const QRectF foot(left, y, width, 12);
    const QString number = Texts::tr("Page %1 of %2").arg(page + 1).arg(pageCount());
    canvas.text(ReportFont::Small, ReportColours::Muted, foot, Qt::AlignLeft, m_foot.at(0));
    canvas.text(ReportFont::Small, ReportColours::Muted, foot, Qt::AlignRight, number);
    const double side = std::max(fonts.width(ReportFont::Small, m_foot.at(0)), fonts.width(ReportFont::Small, number));
    canvas.text(ReportFont::Small, ReportColours::Muted, foot.adjusted(side + 10, 0, -side - 10, 0), Qt::AlignHCenter,
                m_foot.at(1));
}

QImage ReportDocument::picture(int page, const QSize &pixels) const
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(ReportColours::Paper);
    QPainter painter(&image);
    const double scale = pixels.width() / m_paper.width() * 72.0 / ReportCanvas::unitsPerInch;
    painter.scale(scale, scale);
    paint(page, painter, ReportFonts());
    return image;
}

} // namespace Tokenglass
