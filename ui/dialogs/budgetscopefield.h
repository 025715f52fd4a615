// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/filterterm.h"

#include <QHash>
#include <QWidget>

class QMenu;
class QPushButton;

namespace Tokenglass {

class FilterChip;
struct SavedView;
class SourceSession;
class Theme;

/// What a budget counts: one chip a dimension, offering what the open source holds.
class BudgetScopeField : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the field.
    BudgetScopeField(SourceSession &session, Theme &theme, QWidget *parent = nullptr);

    /// `names`: what users and organisations were called that the source may not know any more; `callerNames`: likewise
    /// of keys.
    void setScope(const UsageFilter &scope, const QHash<EntityId, QString> &names,
                  const QHash<EntityId, QString> &callerNames);
    [[nodiscard]] const UsageFilter &scope() const { return m_scope; }
    /// Of the users and organisations in the scope.
    [[nodiscard]] QHash<EntityId, QString> names() const;
    /// Saved views whose filter can be taken over; those without one are left out.
    void offerViews(const QList<SavedView> &views);
    /// Takes over the dashboard's filter or that of a saved view; only seen where there is one.
    [[nodiscard]] QPushButton *takeOver() const { return m_takeOver; }
    [[nodiscard]] QHash<EntityId, QString> callerNames() const;
    [[nodiscard]] FilterChip *chip(FilterDimension dimension) const { return m_chips.value(dimension); }

Q_SIGNALS:
    void changed();
    void viewTaken(const QString &name); ///< after changed()

private:
    void offer(const QString &text, const UsageFilter &filter, const QString &viewName);
    void fill(FilterDimension dimension);
    void apply(FilterDimension dimension);
    [[nodiscard]] QString knownName(const FilterTerm &term) const; ///< empty: the source does not know it
    [[nodiscard]] const QHash<EntityId, QString> &namesBefore(FilterDimension dimension) const
    {
        return dimension == FilterDimension::Caller ? m_callerNames : m_names;
    }
    void addNames(FilterDimension dimension, QHash<EntityId, QString> &names) const;

    SourceSession &m_session;
    Theme &m_theme;
    UsageFilter m_scope;
    QHash<EntityId, QString> m_names;
    QHash<EntityId, QString> m_callerNames;
    QHash<FilterDimension, FilterChip *> m_chips;
    QPushButton *m_takeOver;
    QMenu *m_offers;
};

} // namespace Tokenglass
