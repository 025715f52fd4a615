// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartwidget.h"

namespace Tokenglass {

class ChartLegend;
class DoughnutRing;

/// Shares of a whole as a ring with the total inside, and a legend of real text beside it (below it when narrow).
class DoughnutChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit DoughnutChart(QWidget *parent = nullptr);

    void setData(const DoughnutData &data);
    [[nodiscard]] const DoughnutData &data() const { return m_data; }

    [[nodiscard]] bool isEmpty() const override;

    [[nodiscard]] int currentSlice() const { return m_current; }
    void setCurrentSlice(int slice); ///< -1: none
    /// The middle of a slice's ring segment, in the widget.
    [[nodiscard]] QPoint positionOf(int slice) const;
    [[nodiscard]] int sceneItemCount() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Not emitted for "Other", which is not one value.
    void sliceClicked(const QString &label);

protected:
    [[nodiscard]] const ExactTable &exact() const override { return m_data.exact; }
    [[nodiscard]] QStringList tableHeaders() const override;
    [[nodiscard]] qsizetype tableRowCount() const override;
    [[nodiscard]] QStringList tableRow(qsizetype row) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(int slice);
    void arrange();

    DoughnutData m_data;
    QList<Slice> m_shown;
    bool m_folded = false; ///< the last of m_shown stands for several
    int m_current = -1;
    DoughnutRing *m_ring = nullptr;
    ChartLegend *m_legend = nullptr;
};

} // namespace Tokenglass
