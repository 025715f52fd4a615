// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/reports/reportprinting.h"

#include "ui/report/reportdocument.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

std::shared_ptr<QPrinter> makeReportPrinter(const ReportDocument &document)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const bool a4 = document.data().order.paper == ReportPaper::A4;
    printer->setPageSize(QPageSize(a4 ? QPageSize::A4 : QPageSize::Letter));
    printer->setFullPage(true);
    printer->setDocName(expandedReportName(u"{report}-{period}"_s, document.data().order, {}));
    printer->setCreator(u"Tokenglass"_s);
    return printer;
}

Result<void> printReport(const ReportDocument &document, QPrinter &printer)
{
    const bool range = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = range ? printer.fromPage() - 1 : 0;
    const int last = range ? std::min(printer.toPage(), document.pageCount()) - 1 : document.pageCount() - 1;
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{Error::Kind::Storage, u"the printer does not begin"_s};
    const QSizeF paper = printer.paperRect(QPrinter::Point).size();
    const double fit =
        std::min({1.0, paper.width() / document.paper().width(), paper.height() / document.paper().height()});
    const double scale = fit * printer.resolution() / ReportCanvas::unitsPerInch;
    const ReportFonts fonts;
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return Error{Error::Kind::Storage, u"the printer does not go on"_s};
        painter.resetTransform();
        painter.scale(scale, scale);
        document.paint(page, painter, fonts);
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return Error{Error::Kind::Storage, u"the printer reported an error"_s};
    return {};
}

} // namespace Tokenglass
