// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartlegend.h"

#include "ui/charts/legendrow.h"

#include <QVBoxLayout>

namespace Tokenglass {

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(1);
}

void ChartLegend::setSlices(const QList<Slice> &slices)
{
    while (m_rows.size() < slices.size()) {
        const auto index = static_cast<int>(m_rows.size());
        auto *row = new LegendRow(this);
        connect(row, &LegendRow::hovered, this, [this, index](bool inside) { Q_EMIT hovered(inside ? index : -1); });
        connect(row, &LegendRow::clicked, this, [this, index] { Q_EMIT clicked(index); });
        layout()->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setVisible(i < slices.size());
        if (i < slices.size())
            m_rows.at(i)->setSlice(slices.at(i));
    }
}

void ChartLegend::setCurrent(int slice)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setCurrent(i == slice);
}

} // namespace Tokenglass
