// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/factloader.h"

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

} // namespace Tokenglass
