// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

namespace Tokenglass {

class ChartWidget;
class ExportRunner;

/// A card with a chart, and in its corner and under the right mouse button the same figures as a table, and the chart
/// as a picture, on the clipboard or in a file.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    explicit ChartPanel(ChartWidget *chart, QWidget *parent = nullptr);
    /// `content` holds the chart among other things.
    ChartPanel(ChartWidget *chart, QWidget *content, QWidget *parent);

    void showTable();
    void copyTable();
    void copyPicture();
    void choosePicture(); ///< asks where to
    void savePicture(const QString &path); ///< SVG by its name, else PNG

Q_SIGNALS:
    void pictureSaved(const QString &path);

private:
    void addActions();

    ChartWidget *m_chart;
    ExportRunner *m_runner;
};

} // namespace Tokenglass
