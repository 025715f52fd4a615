// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/timelinechart.h"

namespace Tokenglass {

/// How a budget is used up: what is spent, the even pace, the limit and its thresholds, and where it will end with a
/// range. Hovering, or the arrow keys, show one day in words; a click or Enter chooses it.
class BurnChart : public TimelineChart
{
    Q_OBJECT

public:
    explicit BurnChart(QWidget *parent = nullptr);

    void setData(const BurnData &data);
    [[nodiscard]] const BurnData &data() const { return m_data; }
    [[nodiscard]] bool isEmpty() const override { return m_data.days.isEmpty() || m_data.spent.isEmpty(); }

    [[nodiscard]] QPointF positionOf(double day, double value) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] const ExactTable &exact() const override { return m_data.exact; }
    [[nodiscard]] QStringList tableHeaders() const override;
    [[nodiscard]] qsizetype tableRowCount() const override;
    [[nodiscard]] QStringList tableRow(qsizetype row) const override;
    [[nodiscard]] int pointCount() const override { return static_cast<int>(m_data.days.size()); }
    [[nodiscard]] double xOf(int point) const override { return positionOf(point, 0).x(); }
    [[nodiscard]] int pointAt(const QPointF &position) const override;
    [[nodiscard]] double sideMargin() const override;
    [[nodiscard]] int firstByKeyboard(bool rightwards) const override;
    [[nodiscard]] bool leadsSomewhere(int point) const override; ///< not a day to come
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Index into forecast, low and high; -1: that day is not foreseen.
    [[nodiscard]] qsizetype foreseen(qsizetype day) const;
    void paintAxes(QPainter &painter) const;
    void paintLines(QPainter &painter) const;
    void paintPace(QPainter &painter) const;
    void paintForecast(QPainter &painter) const;
    void paintSpent(QPainter &painter) const;
    void paintDetails(QPainter &painter) const;

    BurnData m_data;
};

} // namespace Tokenglass
