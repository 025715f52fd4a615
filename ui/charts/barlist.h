// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartwidget.h"

namespace Tokenglass {

/// Named horizontal bars, plain or stacked from parts, each with its figure at the end.
class BarList : public ChartWidget
{
    Q_OBJECT

public:
    explicit BarList(QWidget *parent = nullptr);

    void setData(const BarListData &data);
    [[nodiscard]] const BarListData &data() const { return m_data; }

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] QList<LegendEntry> legend() const override;

    [[nodiscard]] int currentBar() const { return m_current; }
    void setCurrentBar(int bar);
    [[nodiscard]] QRectF barRect(int bar) const; ///< the coloured part, in the widget

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void barClicked(const QString &label, int bar);

protected:
    [[nodiscard]] const ExactTable &exact() const override { return m_data.exact; }
    [[nodiscard]] QStringList tableHeaders() const override;
    [[nodiscard]] qsizetype tableRowCount() const override;
    [[nodiscard]] QStringList tableRow(qsizetype row) const override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double labelWidth() const;
    [[nodiscard]] double valueWidth() const;
    [[nodiscard]] int barAt(const QPointF &position) const;
    void paintBar(QPainter &painter, int index) const;
    [[nodiscard]] QString toolTipOf(const Bar &bar) const;

    BarListData m_data;
    int m_current = -1;
};

} // namespace Tokenglass
