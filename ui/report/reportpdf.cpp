// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reportpdf.h"

#include "ui/report/pdftext.h"
#include "ui/report/reportdocument.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace Tokenglass {

using namespace Qt::StringLiterals;

Result<QByteArray> reportPdf(const ReportDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(ReportCanvas::unitsPerInch);
    writer.setPageSize(QPageSize(document.paper(), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(document.title());
    writer.setCreator(u"Tokenglass " TOKENGLASS_VERSION ""_s);
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{Error::Kind::Storage, u"the PDF could not be begun"_s};
    const ReportFonts fonts;
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !writer.newPage())
            return Error{Error::Kind::Storage, u"the PDF could not be continued"_s};
        document.paint(page, painter, fonts);
    }
    if (!painter.end())
        return Error{Error::Kind::Storage, u"the PDF could not be ended"_s};
    return withReadableText(buffer.data());
}

} // namespace Tokenglass
