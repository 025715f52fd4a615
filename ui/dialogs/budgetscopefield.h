// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/filterterm.h"

#include <QHash>
#include <QWidget>

class QPushButton;

namespace Tokenglass {

class FilterChip;
class SourceSession;
class Theme;

/// What a budget counts: one chip a dimension, offering what the open source holds.
class BudgetScopeField : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the field.
    BudgetScopeField(SourceSession &session, Theme &theme, QWidget *parent = nullptr);

    /// `names`: what users and organisations were called that the source may not know any more.
    void setScope(const UsageFilter &scope, const QHash<EntityId, QString> &names);
    [[nodiscard]] const UsageFilter &scope() const { return m_scope; }
    /// Of the users and organisations in the scope.
    [[nodiscard]] QHash<EntityId, QString> names() const;
    /// Takes over what the dashboard shows now; only there while that is filtered.
    [[nodiscard]] QPushButton *fromDashboard() const { return m_fromDashboard; }
    [[nodiscard]] FilterChip *chip(FilterDimension dimension) const { return m_chips.value(dimension); }

Q_SIGNALS:
    void changed();

private:
    void fill(FilterDimension dimension);
    void apply(FilterDimension dimension);
    [[nodiscard]] QString knownName(const FilterTerm &term) const; ///< empty: the source does not know it

    SourceSession &m_session;
    Theme &m_theme;
    UsageFilter m_scope;
    QHash<EntityId, QString> m_names;
    QHash<FilterDimension, FilterChip *> m_chips;
    QPushButton *m_fromDashboard;
};

} // namespace Tokenglass
