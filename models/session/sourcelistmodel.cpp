// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcelistmodel.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

QString driverTitle(ConnectionSettings::Driver driver)
{
    switch (driver) {
    case ConnectionSettings::Driver::Sqlite:
        return u"SQLite"_s;
    case ConnectionSettings::Driver::PostgreSql:
        return u"PostgreSQL"_s;
    case ConnectionSettings::Driver::MySql:
        return u"MySQL"_s;
    case ConnectionSettings::Driver::Https:
        return u"REST"_s;
    }
    return {};
}

QString phaseText(SourcePhase phase)
{
    switch (phase) {
    case SourcePhase::Closed:
        return SourceListModel::tr("not open");
    case SourcePhase::Connecting:
        return SourceListModel::tr("connecting");
    case SourcePhase::Loading:
        return SourceListModel::tr("loading");
    case SourcePhase::Ready:
        return SourceListModel::tr("open");
    case SourcePhase::Refreshing:
        return SourceListModel::tr("refreshing");
    case SourcePhase::Failed:
        return SourceListModel::tr("failed");
    }
    return {};
}

namespace {

QString stateText(const SourceRow &row)
{
    const QString state = row.message.isEmpty() ? phaseText(row.phase) : row.message;
    // The local ledger is where one expects them.
    return row.recording && !row.builtIn ? SourceListModel::tr("%1, records console requests").arg(state) : state;
}

} // namespace

int SourceListModel::rowOf(const QString &connectionId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row).connection.id == connectionId)
            return row;
    }
    return -1;
}

const SourceRow *SourceListModel::find(const QString &connectionId) const
{
    const int row = rowOf(connectionId);
    return row < 0 ? nullptr : &rowAt(row);
}

const SourceRow *SourceListModel::findNamed(const QString &name) const
{
    const auto at =
        std::find_if(rows().begin(), rows().end(), [&](const SourceRow &row) { return row.connection.name == name; });
    return name.isEmpty() || at == rows().end() ? nullptr : &*at;
}

void SourceListModel::setConnections(const QList<ConnectionSettings> &connections, const QString &builtInId)
{
    std::vector<SourceRow> next;
    for (const ConnectionSettings &connection : connections) {
        const SourceRow *old = find(connection.id);
        SourceRow row = old ? *old : SourceRow{};
        row.connection = connection;
        row.builtIn = connection.id == builtInId;
        row.recording = false;
        next.push_back(std::move(row));
    }
    setRows(std::move(next));
    setRecording(m_recording);
}

void SourceListModel::setPhase(const QString &connectionId, SourcePhase phase, const QString &message)
{
    const int at = rowOf(connectionId);
    if (at < 0 || (rowAt(at).phase == phase && rowAt(at).message == message))
        return;
    SourceRow row = rowAt(at);
    row.phase = phase;
    row.message = message;
    changeRow(at, std::move(row));
}

void SourceListModel::setCurrent(const QString &connectionId)
{
    for (int at = 0; at < rowCount(); ++at) {
        SourceRow row = rowAt(at);
        const bool current = row.connection.id == connectionId;
        if (row.current == current)
            continue;
        row.current = current;
        if (!current)
            row.phase = SourcePhase::Closed;
        changeRow(at, std::move(row));
    }
}

void SourceListModel::setRecording(const QString &connectionId)
{
    m_recording = connectionId;
    const bool known = find(connectionId) != nullptr;
    for (int at = 0; at < rowCount(); ++at) {
        SourceRow row = rowAt(at);
        const bool recording = known ? row.connection.id == connectionId : row.builtIn;
        if (row.recording != recording) {
            row.recording = recording;
            changeRow(at, std::move(row));
        }
    }
}

QString SourceListModel::recording() const
{
    const auto &all = rows();
    const auto found = std::find_if(all.begin(), all.end(), [](const SourceRow &row) { return row.recording; });
    return found == all.end() ? QString() : found->connection.id;
}

QVariant SourceListModel::cell(const SourceRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case CopyRole:
        if (column == Name)
            return row.connection.name;
        if (column == Type)
            return driverTitle(row.connection.driver);
        if (column == Location)
            return row.builtIn ? tr("on this computer") : row.connection.toUri();
        return stateText(row);
    case Qt::ToolTipRole:
        return column == State ? row.message : row.connection.toUri();
    case PhaseRole:
        return static_cast<int>(row.phase);
    case CurrentRole:
        return row.current;
    case BuiltInRole:
        return row.builtIn;
    case RecordingRole:
        return row.recording;
    default:
        return {};
    }
}

QVariant SourceListModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Location:
        return tr("Address");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace Tokenglass
