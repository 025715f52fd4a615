// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/savedviews.h"

#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

SavedViews::SavedViews(SourceController &sources, SourceSession &session, ViewServices services, QObject *parent)
    : QObject(parent), m_sources(sources), m_session(session), m_services(std::move(services)),
      m_arrival(sources, session)
{ }

const SavedView *SavedViews::find(const QString &name) const
{
    const auto at =
        std::find_if(m_views.begin(), m_views.end(), [&](const SavedView &view) { return view.isCalled(name); });
    return at != m_views.end() ? &*at : nullptr;
}

UsageView SavedViews::current(const QString &page) const
{
    return {m_session.isOpen() ? m_session.connection().name : QString(), page, m_session.period().toText(),
            m_session.filter()};
}

void SavedViews::load()
{
    take(tr("The saved views could not be read."), m_services.load());
}

void SavedViews::save(const SavedView &view)
{
    take(tr("The view could not be saved."), m_services.put(view));
}

void SavedViews::remove(const QString &name)
{
    const SavedView *view = find(name);
    if (view == nullptr)
        return;
    m_removed = *view;
    take(tr("The view could not be removed."), m_services.remove(name));
    Q_EMIT removed(name);
}

void SavedViews::undoRemove()
{
    const auto view = std::exchange(m_removed, std::nullopt);
    if (!view)
        return;
    save(*view);
    Q_EMIT undone();
}

void SavedViews::rename(const QString &from, const QString &to)
{
    take(tr("Another view has this name already:"), m_services.rename(from, to));
}

void SavedViews::take(const QString &complaint, const ViewServices::Views &views)
{
    auto future = views;
    future.then(this, [this, complaint](const Result<QList<SavedView>> &result) {
        const bool first = !std::exchange(m_loaded, true);
        if (result)
            m_views = *result;
        else
            Q_EMIT failed(complaint, result.error());
        Q_EMIT changed();
        if (first && !m_wanted.isEmpty())
            goTo({std::exchange(m_wanted, QString()), {}});
    });
}

void SavedViews::follow(const QString &link)
{
    const Result<LinkTarget> target = parseViewLink(link);
    if (!target)
        Q_EMIT failed(tr("The link cannot be followed."), target.error());
    else
        goTo(*target);
}

void SavedViews::goTo(const LinkTarget &target)
{
    if (target.savedView.isEmpty()) {
        go(target.view);
        return;
    }
    if (!m_loaded) {
        m_wanted = target.savedView;
        return;
    }
    if (const SavedView *saved = find(target.savedView))
        go(saved->view);
    else
        Q_EMIT failed(tr("The link cannot be followed."),
                      Error{Error::Kind::Input, tr("There is no saved view \"%1\".").arg(target.savedView)});
}

void SavedViews::go(const UsageView &view)
{
    if (view.source.isEmpty())
        apply(view);
    else if (ConnectionSettings::isLedgerName(view.source))
        m_arrival.go(m_sources.ledger().id, [this, view] { apply(view); });
    else if (const SourceRow *row = m_sources.sources()->findNamed(view.source))
        m_arrival.go(QString(row->connection.id), [this, view] { apply(view); });
    else
        Q_EMIT failed(tr("The view cannot be shown."),
                      Error{Error::Kind::Input,
                            tr("It is of the source \"%1\", which is not among the sources here.").arg(view.source)});
}

void SavedViews::apply(const UsageView &view)
{
    if (!view.period.isEmpty()) {
        const Result<Period> period = Period::parse(view.period, m_session.zone());
        if (!period) {
            Q_EMIT failed(tr("The view cannot be shown."), period.error());
            return;
        }
        m_session.visitPeriod(*period);
    }
    m_session.setFilter(view.filter);
    Q_EMIT pageRequested(view.page.isEmpty() ? u"dashboard"_s : view.page);
}

} // namespace Tokenglass
