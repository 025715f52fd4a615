// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/reportdata.h"
#include "ui/report/reportflow.h"

#include <QColor>
#include <QHash>
#include <QImage>

#include <memory>

class QPainter;

namespace Tokenglass {

/// A report laid out on pages: an immutable value that any thread may paint, to a screen, a printer or a file.
class ReportDocument
{
public:
    /// The colours the window has given to models' labels; asked of the theme, which belongs to the GUI thread.
    using Colours = QHash<QString, QColor>;

    /// Lays everything out, which takes as long as the report has rows. Thread-safe.
    [[nodiscard]] static std::shared_ptr<const ReportDocument> make(std::shared_ptr<const ReportData> data,
                                                                    const Colours &colours);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QSizeF paper() const { return m_paper; } ///< points
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const ReportData &data() const { return *m_data; }

    /// The painter is in units of ReportCanvas::unitsPerInch, its origin the paper's corner.
    void paint(int page, QPainter &painter, const ReportFonts &fonts) const;
    /// A page as a picture.
    [[nodiscard]] QImage picture(int page, const QSize &pixels) const;

private:
    ReportDocument() = default;

    std::shared_ptr<const ReportData> m_data;
    QSizeF m_paper;
    QString m_title;
    QStringList m_foot; ///< left and middle
    QList<ReportPage> m_pages;
};

/// The paper's size in points.
[[nodiscard]] QSizeF reportPaperSize(ReportPaper paper);
/// Every label of a model that a report's charts and tables may name.
[[nodiscard]] QStringList reportModelLabels(const ReportData &data);

} // namespace Tokenglass
