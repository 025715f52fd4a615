// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/consolerun.h"
#include "models/session/numberformat.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// One model of a run beside the others. Marks are given among answers that ended properly.
struct ComparisonRow
{
    int column = 0;
    QString label; ///< of the model among the others
    ChatAnswer answer;
    ChatFigures figures;
    QString state;
    bool isCheapest = false;
    bool isFastest = false; ///< to the end of the answer
};

/// The answers of a run side by side in figures: tokens, cost, times.
class ComparisonModel final : public TableModel<ComparisonRow>
{
    Q_OBJECT

public:
    enum Columns {
        Model,
        State,
        Input,
        Cached,
        Output,
        Reasoning,
        Cost,
        CostPerThousand,
        FirstToken,
        Total,
        Speed,
        PreviewError,
        NUM_COLUMNS
    };
    enum Roles {
        MarkRole = Qt::UserRole + 100, ///< bool: the best figure of its column
    };

    explicit ComparisonModel(QObject *parent = nullptr) : TableModel(parent) { }

    void setFormat(const NumberFormat &format, const ExchangeRate &rate);
    void setRun(const ConsoleRun &run);
    /// "cheapest: qwen-plus"; empty for less than two answers to compare.
    [[nodiscard]] QString verdict() const;

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const ComparisonRow &row) const override { return QString::number(row.column); }
    [[nodiscard]] QVariant cell(const ComparisonRow &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column >= Input; }

    [[nodiscard]] QString text(const ComparisonRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const ComparisonRow &row, int column) const;
    [[nodiscard]] std::optional<qint64> comparable(const ComparisonRow &row) const;
    void mark(std::vector<ComparisonRow> &rows) const;

    NumberFormat m_format;
    ExchangeRate m_rate = ExchangeRate::defaultUsdCny();
};

} // namespace Tokenglass
