// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

class QMenu;

namespace Tokenglass {

class ChartWidget;

/// A card with a chart, and in its corner the same figures as a table, on the screen or on the clipboard.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    explicit ChartPanel(ChartWidget *chart, QWidget *parent = nullptr);
    /// `content` holds the chart among other things.
    ChartPanel(ChartWidget *chart, QWidget *content, QWidget *parent);

    void showTable();
    void copyTable() const;

private:
    ChartWidget *m_chart;
};

} // namespace Tokenglass
