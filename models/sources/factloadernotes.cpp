// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/factloader.h"

#include <algorithm>

namespace Tokenglass {

void FactLoader::collectSourceNotes(const ConnectionReport &report)
{
    m_sourceNotes.clear();
    for (const QString &column : m_profile.plan.missingColumns)
        m_sourceNotes.append({DataNote::Kind::MissingColumn, 0, column});
    for (const QString &table : m_profile.missingTables)
        m_sourceNotes.append({DataNote::Kind::MissingTable, 0, table});
    // Of a file that one may write this goes without saying.
    if (report.accountCanWrite.value_or(false) && m_settings.driver != ConnectionSettings::Driver::Sqlite)
        m_sourceNotes.append({DataNote::Kind::AccountCanWrite, 0, {}});
    if (!report.readOnlyEnforced)
        m_sourceNotes.append({DataNote::Kind::ReadOnlyNotEnforced, 0, report.readOnlyHow});
    for (const QString &table : m_profile.unreadableTables)
        m_sourceNotes.append({DataNote::Kind::UnreadableTable, 0, table});
    if (report.rowSecurityTables.contains(m_profile.profile->table))
        m_sourceNotes.append({DataNote::Kind::RowsHidden, 0, m_profile.profile->table});
    m_usersHidden = report.rowSecurityTables.contains(m_profile.usersTable);
    m_organisationsHidden = report.rowSecurityTables.contains(m_profile.organisationsTable);
    m_callersHidden = report.rowSecurityTables.contains(m_profile.callersTable);
    if (m_usersHidden)
        m_sourceNotes.append({DataNote::Kind::NamesHidden, 0, m_profile.usersTable});
    if (m_organisationsHidden)
        m_sourceNotes.append({DataNote::Kind::NamesHidden, 0, m_profile.organisationsTable});
    if (!m_profile.plan.hasRowKey())
        m_sourceNotes.append({DataNote::Kind::NoRowKey, 0, m_profile.rowKey()});
    for (const QString &note : report.notes)
        m_sourceNotes.append({DataNote::Kind::Other, 0, note});
}

/// What was odd in the rows, and in the names beside them.
QList<DataNote> FactLoader::rowNotes() const
{
    QList<DataNote> notes = m_tally.notes();
    const qint64 names = m_reader ? m_reader->repairedNames() : 0;
    if (names == 0)
        return notes;
    const auto texts = std::find_if(notes.begin(), notes.end(),
                                    [](const DataNote &note) { return note.kind == DataNote::Kind::InvalidText; });
    if (texts == notes.end())
        notes.append({DataNote::Kind::InvalidText, names, {}});
    else
        texts->count += names;
    return notes;
}

void FactLoader::publish(FactTable table, std::optional<qint64> completeFrom, bool sameCatalog)
{
    const ReportingZone zone = m_host.zone();
    if (!(table.zone() == zone))
        table = table.inZone(zone); // changed while rows were read
    auto state = std::make_shared<FactState>(FactState{table, m_names, nullptr, completeFrom, {}, {}, {}});
    if (sameCatalog) {
        state->catalog = m_state->catalog;
    } else {
        Catalog catalog = table.catalog(*m_names);
        catalog.userBudgets = userBudgets(*m_names, m_abilities.currency);
        catalog.hasCallers = catalog.hasCallers || m_abilities.hasCallers;
        state->catalog = std::make_shared<const Catalog>(std::move(catalog));
    }
    if (m_cached)
        state->checkedUntil = m_cached->fetchedAt.toSecsSinceEpoch();
    state->panels = m_abilities.panels;
    state->notes = m_sourceNotes + rowNotes();
    if (const qint64 undated = state->table.undatedRows(); undated > 0)
        state->notes.append({DataNote::Kind::UndatedRows, undated, {}});
    m_state = state;
    m_host.publish(m_state);
}

} // namespace Tokenglass
