// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/consolepreview.h"
#include "models/session/numberformat.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// A line of the cost preview: a model, or the sum over all of them.
struct PreviewLine
{
    std::optional<PreviewRow> row; ///< empty: the sum
    CostTotal expected;
    CostTotal most;
};

/// The cost preview as a table: input tokens and how they are known, longest output, expected and highest cost.
class PreviewModel final : public TableModel<PreviewLine>
{
    Q_OBJECT

public:
    enum Columns { Model, Input, Output, Expected, Most, NUM_COLUMNS };

    explicit PreviewModel(QObject *parent = nullptr) : TableModel(parent) { }

    void setFormat(const NumberFormat &format);
    void setPreview(const ConsolePreview &preview);

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const PreviewLine &line) const override;
    [[nodiscard]] QVariant cell(const PreviewLine &line, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column != Model; }

    [[nodiscard]] QString text(const PreviewLine &line, int column) const;
    [[nodiscard]] QString inputText(const PreviewRow &row) const;
    [[nodiscard]] QString toolTip(const PreviewLine &line, int column) const;

    NumberFormat m_format;
};

} // namespace Tokenglass
