// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requestselection.h"

namespace Tokenglass {

namespace {

std::size_t groupOf(const DayChunk &chunk, std::size_t row)
{
    std::size_t group = 0;
    for (std::size_t step = std::bit_floor(std::max<std::size_t>(chunk.groupRow.size(), 1)); step > 0; step /= 2)
        if (group + step < chunk.groupRow.size() && chunk.groupRow.code(group + step) <= row)
            group += step;
    return group;
}

RowCell cellOf(const DayChunk &chunk, std::size_t group, std::size_t row)
{
    const CellSet &cells = chunk.cells;
    RowCell found{cells.groupKeyCell.code(group), chunk.groupRow.code(group)};
    for (;;) {
        const std::size_t end = found.firstRow + cells.byKey.rows.code(found.cell);
        if (end > row)
            return found;
        found = {found.cell + 1, end};
    }
}

} // namespace

RowCell cellOf(const DayChunk &chunk, std::size_t row)
{
    return cellOf(chunk, groupOf(chunk, row), row);
}

RowCodes codesOf(const DayChunk &chunk, std::size_t row)
{
    const CellSet &cells = chunk.cells;
    const std::size_t group = groupOf(chunk, row);
    const std::size_t cell = cellOf(chunk, group, row).cell;
    return {cells.organisation.code(cells.organisationAt(group)), cells.groupUser.code(group),
            chunk.callerOf(group, row), cells.byKey.code.code(cell)};
}

RequestSelection::RequestSelection(const FactTableData &table, const TimeRange &range, const UsageFilter &filter)
    : m_range(range), m_selection(table.dictionary, filter)
{
    if (!range.isEmpty() && !table.days.empty())
        m_days = table.daysBetween(table.zone.dayOf(range.start), table.zone.dayOf(range.end - 1));
    m_rowsBefore.push_back(0);
    quint32 position = 0;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        m_firstPosition.push_back(position);
        position += static_cast<quint32>(m_days[i]->rowCount());
        m_rowsBefore.push_back(m_rowsBefore.back() + count(i));
    }
    m_positions = position;
}

qint64 RequestSelection::count(std::size_t day) const
{
    const DayChunk &chunk = *m_days[day];
    const CellSet &cells = chunk.cells;
    qint64 rows = 0;
    if (!chunk.isInside(m_range) || !m_selection.hasAllCallersOf(chunk)) {
        forEachRun(day, [&](quint32, std::size_t begin, std::size_t end) { rows += qint64(end - begin); });
        return rows;
    }
    const auto addCells = [&](const CellLevel &level, std::size_t begin, std::size_t end) {
        for (std::size_t cell = begin; cell < end; ++cell)
            if (m_selection.hasKey(level.code.code(cell)))
                rows += level.rows[cell];
    };
    if (m_selection.allUsers && m_selection.allOrganisations)
        addCells(cells.total, 0, cells.total.code.size());
    else if (m_selection.allUsers)
        m_selection.forEachOrganisation(cells, [&](std::size_t at, quint32) {
            addCells(cells.byOrganisationKey, cells.organisationCell.code(at), cells.organisationCell.code(at + 1));
        });
    else
        forEachRun(day, [&](quint32, std::size_t begin, std::size_t end) { rows += qint64(end - begin); });
    return rows;
}

bool RequestSelection::isWhole(std::size_t day) const
{
    if (!onlyKeysMatter(day))
        return false;
    const PackedColumn &keys = m_days[day]->cells.total.code;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!m_selection.hasKey(keys.code(i)))
            return false;
    return true;
}

std::size_t RequestSelection::dayOfPosition(quint32 position) const
{
    const auto after = std::upper_bound(m_firstPosition.begin(), m_firstPosition.end(), position);
    return static_cast<std::size_t>(after - m_firstPosition.begin()) - 1;
}

std::vector<std::size_t> RequestSelection::split(std::size_t parts) const
{
    std::vector<std::size_t> begins;
    for (std::size_t part = 0; part < parts; ++part)
        begins.push_back(m_days.empty() ? 0 : dayOfPosition(static_cast<quint32>(m_positions * part / parts)));
    begins.push_back(m_days.size());
    return begins;
}

std::size_t RequestSelection::nextDate(std::size_t day) const
{
    std::size_t next = day + 1;
    while (next < m_days.size() && m_days[next]->extent.day == m_days[day]->extent.day)
        ++next;
    return next;
}

} // namespace Tokenglass
