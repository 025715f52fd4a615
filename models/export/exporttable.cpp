// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exporttable.h"

#include "models/export/exportcolumns.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace Tokenglass {

void ExportTable::setRows(std::vector<ExportRow> rows)
{
    rowCount = static_cast<qint64>(rows.size());
    auto shared = std::make_shared<const std::vector<ExportRow>>(std::move(rows));
    produce = [shared](const Sink &sink) -> Result<void> {
        for (const ExportRow &row : *shared)
            if (Result<void> taken = sink(row); !taken)
                return taken;
        return {};
    };
}

namespace {

qsizetype indexOf(const QList<ExportColumn> &columns, const QString &key)
{
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (columns[i].key == key)
            return i;
    return -1;
}

/// What the rows are of, before what there is of them.
void addNames(const ExportTable &table, QList<ExportColumn> &all)
{
    for (const ExportColumn &column : table.columns) {
        if (column.type == ExportType::Count)
            break;
        if (indexOf(all, column.key) < 0)
            all.append(column);
    }
}

/// Where each column of a table is among those of all.
std::vector<std::size_t> places(const ExportTable &table, QList<ExportColumn> &all)
{
    std::vector<std::size_t> places;
    for (ExportColumn column : table.columns) {
        qsizetype place = indexOf(all, column.key);
        if (place < 0) {
            // A total over tables that each hold everything would be everything several times.
            column.adds = false;
            place = all.size();
            all.append(column);
        }
        places.push_back(static_cast<std::size_t>(place));
    }
    return places;
}

} // namespace

ExportTable combined(const QList<ExportTable> &tables)
{
    ExportTable result;
    result.key = u"all"_s;
    result.title = exportTitle("all");
    result.columns.append(exportColumn("table", ExportType::Text));
    for (const ExportTable &table : tables)
        addNames(table, result.columns);
    std::vector<std::vector<std::size_t>> placesOf;
    for (const ExportTable &table : tables) {
        placesOf.push_back(places(table, result.columns));
        result.rowCount += table.rowCount;
    }
    const auto width = static_cast<std::size_t>(result.columns.size());
    result.produce = [tables, placesOf, width](const ExportTable::Sink &sink) -> Result<void> {
        for (std::size_t i = 0; i < placesOf.size(); ++i) {
            const ExportTable &table = tables[static_cast<qsizetype>(i)];
            const std::vector<std::size_t> &places = placesOf[i];
            ExportRow wide(width);
            wide[0] = ExportCell::ofText(table.key);
            Result<void> done = table.produce([&](const ExportRow &row) {
                for (std::size_t cell = 0; cell < places.size(); ++cell)
                    wide[places[cell]] = row[cell];
                return sink(wide);
            });
            if (!done)
                return done;
        }
        return {};
    };
    return result;
}

} // namespace Tokenglass
