// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartwidget.h"

namespace Tokenglass {

/// How a budget is used up: what is spent, the even pace, the limit and its thresholds, and where it will end with a
/// range. Hovering, or the arrow keys, show one day in words; a click or Enter chooses it.
class BurnChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit BurnChart(QWidget *parent = nullptr);

    void setData(const BurnData &data);
    [[nodiscard]] const BurnData &data() const { return m_data; }
    [[nodiscard]] bool isEmpty() const override { return m_data.days.isEmpty() || m_data.spent.isEmpty(); }

    [[nodiscard]] int currentDay() const { return m_current; }
    void setCurrentDay(int day); ///< -1: none
    [[nodiscard]] QPointF positionOf(double day, double value) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayClicked(int day); ///< not of days to come

protected:
    [[nodiscard]] const ExactTable &exact() const override { return m_data.exact; }
    [[nodiscard]] QStringList tableHeaders() const override;
    [[nodiscard]] qsizetype tableRowCount() const override;
    [[nodiscard]] QStringList tableRow(qsizetype row) const override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void measure();
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] int dayAt(const QPointF &position) const;
    /// Index into forecast, low and high; -1: that day is not foreseen.
    [[nodiscard]] qsizetype foreseen(qsizetype day) const;
    void chooseDay(int day);
    void paintAxes(QPainter &painter) const;
    void paintLines(QPainter &painter) const;
    void paintPace(QPainter &painter) const;
    void paintForecast(QPainter &painter) const;
    void paintSpent(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    BurnData m_data;
    QList<double> m_ticks;
    QStringList m_tickTexts;
    double m_axisLabelWidth = 0;
    double m_labelHeight = 0;
    int m_current = -1;
};

} // namespace Tokenglass
