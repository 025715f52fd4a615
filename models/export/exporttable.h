// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Tokenglass {

/// How the number of a cell is to be read and written.
enum class ExportType : quint8 {
    Text, ///< a cell without a text is a whole number: ids are either
    Count,
    Money, ///< nano-units; the currency is in a column of its own
    Decimal, ///< millionths: seconds, shares
    Instant, ///< seconds since the epoch, shown in the reporting zone
    Day, ///< Julian day
    Flag, ///< 0 or 1
};

/// One value. Unknown is a state of its own, never 0.
struct ExportCell
{
    qint64 number = 0;
    QString text;
    bool known = false;

    [[nodiscard]] static ExportCell ofText(const QString &text) { return {0, text, !text.isNull()}; }
    [[nodiscard]] static ExportCell of(qint64 number) { return {number, QString(), true}; }
    [[nodiscard]] static ExportCell of(const std::optional<qint64> &number)
    {
        return number ? of(*number) : ExportCell();
    }
    friend bool operator==(const ExportCell &, const ExportCell &) = default;
};

struct ExportColumn
{
    QString key; ///< "input_tokens": for programs, the same in every language
    QString title; ///< "Input tokens": for people
    ExportType type = ExportType::Text;
    bool adds = false; ///< a total of the column says something
    int currencyColumn = -1; ///< of a column that adds: the rows' currencies, which are not added to each other
};

using ExportRow = std::vector<ExportCell>;

/// A table on its way into a file. The rows are made one by one, so that it may be larger than the memory.
struct ExportTable
{
    using Sink = std::function<Result<void>(const ExportRow &)>;

    QString key; ///< "models"
    QString title; ///< "Models"
    QList<ExportColumn> columns;
    qint64 rowCount = 0; ///< known beforehand
    /// Hands over every row, or the first error of the sink.
    std::function<Result<void>(const Sink &)> produce;

    /// Of rows that are all there.
    void setRows(std::vector<ExportRow> rows);
};

/// Several tables as one: a first column names the table, and each has the columns of all.
[[nodiscard]] ExportTable combined(const QList<ExportTable> &tables);

} // namespace Tokenglass
