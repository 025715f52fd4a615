// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/session/figuretablemodel.h"

namespace Tokenglass {

/// One line a user or an organisation, those who cost most first; nobody and deleted ones are named, not left out.
class EntityModel final : public FigureTableModel<EntityUsage>
{
    Q_OBJECT

public:
    enum class Of { Users, Organisations, Callers };
    enum Columns { Id, Name, Requests, Tokens, Cost, OtherCost, NUM_COLUMNS };
    static constexpr int InitialSortColumn = Cost;

    explicit EntityModel(Of of, QObject *parent = nullptr);

    [[nodiscard]] Of of() const { return m_of; }

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const EntityUsage &row) const override;
    [[nodiscard]] QVariant cell(const EntityUsage &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column >= Requests; }

    [[nodiscard]] Figure figureOf(int column) const;
    [[nodiscard]] QString text(const EntityUsage &row, int column) const; ///< of what is no figure

    Of m_of;
};

/// "alice", "no user", "deleted user 17", "user 17"; agents, whose ids are names, by these.
[[nodiscard]] QString entityLabel(EntityModel::Of of, const EntityId &id, const QString &name, EntityState state);

} // namespace Tokenglass
