// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

namespace Tokenglass {

class LegendRow;

/// The names and shares beside a doughnut, as real text: one row per slice, hovered and clicked like the slice.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setSlices(const QList<Slice> &slices);
    void setCurrent(int slice);

Q_SIGNALS:
    void hovered(int slice);
    void clicked(int slice);

private:
    QList<LegendRow *> m_rows; ///< kept and reused; those beyond the data are hidden
};

} // namespace Tokenglass
