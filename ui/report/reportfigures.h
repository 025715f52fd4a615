// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/reportdata.h"
#include "ui/pages/dashboardfigures.h"

namespace Tokenglass {

/// One of the figures at the head of a report.
struct ReportCard
{
    QString title;
    QString value;
    QString change; ///< against the time before, or another figure
};

/// The figures of the dashboard, as paper wants them: token counts in full, changes with their sign.
class ReportFigures
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::ReportFigures)

public:
    ReportFigures(const ReportData &data, std::shared_ptr<const DashboardSnapshot> snapshot,
                  const std::function<QColor(const QString &)> &colourOf);

    [[nodiscard]] QList<ReportCard> cards() const;
    [[nodiscard]] TrendData trend() const;
    [[nodiscard]] QString trendSubtitle() const;
    [[nodiscard]] DoughnutData costByModel() const;
    /// The `most` largest; the others as one bar.
    [[nodiscard]] BarListData requestsByType(qsizetype most) const;
    [[nodiscard]] BarListData costByUser(qsizetype most) const;

private:
    ReportOrder m_order;
    qint64 m_now; ///< seconds since the epoch
    bool m_soFar; ///< the period goes on
    NumberFormat m_format;
    std::shared_ptr<const DashboardSnapshot> m_snapshot;
    DashboardFigures m_figures;
};

} // namespace Tokenglass
