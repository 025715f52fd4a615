// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/budgetscopefield.h"

#include "models/domain/savedview.h"
#include "models/session/sourcesession.h"
#include "ui/filterchoices.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace Tokenglass {

BudgetScopeField::BudgetScopeField(SourceSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_takeOver(new QPushButton(tr("&Take over"))),
      m_offers(new QMenu(m_takeOver))
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    for (const FilterDimension dimension : AllFilterDimensions) {
        auto *chip = new FilterChip(dimensionTitle(dimension));
        m_chips.insert(dimension, chip);
        flow->addWidget(chip);
        connect(chip, &FilterChip::aboutToOpen, this, [this, dimension] { fill(dimension); });
        connect(chip, &FilterChip::checkedKeysChanged, this, [this, dimension] { apply(dimension); });
    }
    m_takeOver->setAutoDefault(false);
    m_takeOver->setProperty("flat", true);
    m_takeOver->setToolTip(tr("Counts what the dashboard or a saved view shows"));
    m_takeOver->setMenu(m_offers);
    flow->addWidget(m_takeOver);
    offerViews({});
}

void BudgetScopeField::offer(const QString &text, const UsageFilter &filter, const QString &viewName)
{
    if (filter.isEmpty())
        return;
    m_offers->addAction(text, this, [this, filter, viewName] {
        setScope(filter, m_names, m_callerNames);
        Q_EMIT changed();
        if (!viewName.isEmpty())
            Q_EMIT viewTaken(viewName);
    });
}

void BudgetScopeField::offerViews(const QList<SavedView> &views)
{
    m_offers->clear();
    offer(tr("The dashboard's filter"), m_session.filter(), {});
    for (const SavedView &view : views) {
        QString text = view.name;
        offer(text.replace(u'&', QStringLiteral("&&")), view.view.filter, view.name);
    }
    m_takeOver->setVisible(!m_offers->isEmpty());
}

void BudgetScopeField::setScope(const UsageFilter &scope, const QHash<EntityId, QString> &names,
                                const QHash<EntityId, QString> &callerNames)
{
    m_scope = scope;
    m_names = names;
    m_callerNames = callerNames;
    for (const FilterDimension dimension : AllFilterDimensions)
        fill(dimension);
}

QString BudgetScopeField::knownName(const FilterTerm &term) const
{
    if (!isOfEntities(term.dimension))
        return {};
    const auto catalog = m_session.catalog();
    const QList<Catalog::Entry> &entries = entriesOf(*catalog, term.dimension);
    const auto entry = std::find_if(entries.cbegin(), entries.cend(),
                                    [&term](const Catalog::Entry &one) { return one.id == term.entity; });
    return entry == entries.cend() ? QString() : entry->name;
}

void BudgetScopeField::fill(FilterDimension dimension)
{
    const QList<FilterTerm> chosen = terms(m_scope, dimension);
    const auto catalog = m_session.catalog();
    QList<FilterChoice> choices = filterChoices(*catalog, dimension, chosen, m_theme);
    const QHash<EntityId, QString> &names = namesBefore(dimension);
    for (FilterChoice &choice : choices) {
        const auto term = choice.key.value<FilterTerm>();
        if (chosen.contains(term) && names.contains(term.entity) && knownName(term).isEmpty())
            choice.label = names.value(term.entity);
    }
    m_chips.value(dimension)->setNote(dimensionNote(dimension, *catalog));
    m_chips.value(dimension)->setChoices(choices);
    m_chips.value(dimension)->setCheckedKeys(filterKeys(chosen));
}

void BudgetScopeField::apply(FilterDimension dimension)
{
    UsageFilter scope = without(m_scope, dimension);
    const QList<QVariant> keys = m_chips.value(dimension)->checkedKeys();
    for (const QVariant &key : keys)
        scope = toggled(std::move(scope), key.value<FilterTerm>());
    m_scope = scope;
    Q_EMIT changed();
}

void BudgetScopeField::addNames(FilterDimension dimension, QHash<EntityId, QString> &names) const
{
    const QList<FilterTerm> chosen = terms(m_scope, dimension);
    for (const FilterTerm &term : chosen) {
        const QString known = knownName(term);
        const QString name = known.isEmpty() ? namesBefore(dimension).value(term.entity) : known;
        if (!name.isEmpty())
            names.insert(term.entity, name);
    }
}

QHash<EntityId, QString> BudgetScopeField::names() const
{
    QHash<EntityId, QString> names;
    addNames(FilterDimension::User, names);
    addNames(FilterDimension::Organisation, names);
    return names;
}

QHash<EntityId, QString> BudgetScopeField::callerNames() const
{
    QHash<EntityId, QString> names;
    addNames(FilterDimension::Caller, names);
    return names;
}

} // namespace Tokenglass
