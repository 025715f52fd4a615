// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/usagesource.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// A connection in the list of sources, with what is known of it now.
struct SourceRow
{
    ConnectionSettings connection;
    SourcePhase phase = SourcePhase::Closed;
    QString message; ///< why it failed, or what the last test said
    bool current = false; ///< shown in the window
    bool recording = false; ///< console requests are written here
    bool builtIn = false; ///< the ledger: cannot be edited or removed
};

/// The saved connections and the built-in ledger, for the sources page and the source switcher.
class SourceListModel final : public TableModel<SourceRow>
{
    Q_OBJECT

public:
    enum Columns { Name, Type, Location, State, NUM_COLUMNS };
    enum Roles { PhaseRole = MissingRole + 1, CurrentRole, BuiltInRole, RecordingRole };

    using TableModel::TableModel;

    [[nodiscard]] int rowOf(const QString &connectionId) const; ///< -1: none
    [[nodiscard]] const SourceRow *find(const QString &connectionId) const;
    [[nodiscard]] const SourceRow *findNamed(const QString &name) const;
    void setConnections(const QList<ConnectionSettings> &connections, const QString &builtInId);
    void setPhase(const QString &connectionId, SourcePhase phase, const QString &message);
    void setCurrent(const QString &connectionId);
    void setRecording(const QString &connectionId); ///< empty or unknown: the built-in one
    [[nodiscard]] QString recording() const; ///< id

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const SourceRow &row) const override { return row.connection.id; }
    [[nodiscard]] QVariant cell(const SourceRow &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int) const override { return false; }

    QString m_recording;
};

/// "SQLite", "PostgreSQL", "MySQL", "REST".
[[nodiscard]] QString driverTitle(ConnectionSettings::Driver driver);
[[nodiscard]] QString phaseText(SourcePhase phase);

} // namespace Tokenglass
