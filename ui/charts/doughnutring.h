// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

#include <QGraphicsScene>
#include <QPixmap>
#include <QWidget>

class QChart;
class QPieSeries;

namespace Tokenglass {

/// The Qt Charts half of a DoughnutChart: the ring itself, painted once into a pixmap, with the total in its hole.
class DoughnutRing : public QWidget
{
    Q_OBJECT

public:
    explicit DoughnutRing(QWidget *parent = nullptr);
    ~DoughnutRing() override;

    void setSlices(const QList<Slice> &slices, const QString &totalText, const QString &totalCaption);
    void setCurrent(int slice);
    [[nodiscard]] QPoint positionOf(int slice) const;
    [[nodiscard]] int sceneItemCount() const;

Q_SIGNALS:
    void hovered(int slice);
    void clicked(int slice);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QRectF ringRect() const;
    [[nodiscard]] int sliceAt(const QPointF &position) const;
    void renderTo(QPainter &painter) const;
    [[nodiscard]] QPixmap pixmap(double ratio) const;
    void paintTotal(QPainter &painter) const;
    void paintHighlight(QPainter &painter) const;

    QList<Slice> m_slices;
    QString m_totalText;
    QString m_totalCaption;
    double m_sum = 0;
    int m_current = -1;
    mutable QGraphicsScene m_scene;
    QChart *m_chart = nullptr; ///< owned by the scene
    QPieSeries *m_series = nullptr; ///< owned by the chart
    QPixmap m_picture;
};

} // namespace Tokenglass
