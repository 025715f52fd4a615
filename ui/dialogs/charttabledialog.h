// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

#include <QDialog>

namespace Tokenglass {

/// The figures of a chart as a table, for reading and screen readers; what is copied from it is to the digit.
class ChartTableDialog : public QDialog
{
    Q_OBJECT

public:
    ChartTableDialog(const QString &title, const ChartTable &table, const ChartTable &copied,
                     QWidget *parent = nullptr);
};

/// With a header line, for the clipboard.
[[nodiscard]] QString tabSeparated(const ChartTable &table);

} // namespace Tokenglass
