// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

namespace Tokenglass {

class ElidingLabel;
class NumberLabel;

/// Colour square, name, share.
class LegendRow : public QWidget
{
    Q_OBJECT

public:
    explicit LegendRow(QWidget *parent = nullptr);

    void setSlice(const Slice &slice);
    void setCurrent(bool current);

Q_SIGNALS:
    void hovered(bool inside);
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QColor m_colour;
    bool m_current = false;
    ElidingLabel *m_label = nullptr;
    NumberLabel *m_share = nullptr;
};

} // namespace Tokenglass
