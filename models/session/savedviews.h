// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/domain/savedview.h"
#include "models/session/sourcearrival.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>

namespace Tokenglass {

class SourceController;
class SourceSession;

/// How the saved views are kept; each runs elsewhere and gives the views as they are then.
struct ViewServices
{
    using Views = QFuture<Result<QList<SavedView>>>;
    std::function<Views()> load;
    std::function<Views(const SavedView &)> put;
    std::function<Views(const QString &name)> remove;
    std::function<Views(const QString &from, const QString &to)> rename;
};

/// The views that users have saved, and the way to them and to what links name: opens the source, then its period and
/// filter.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    /// `sources` and `session` must outlive it.
    SavedViews(SourceController &sources, SourceSession &session, ViewServices services, QObject *parent = nullptr);

    void load();
    [[nodiscard]] const QList<SavedView> &views() const { return m_views; }
    [[nodiscard]] const SavedView *find(const QString &name) const;
    /// What is looked at now, on this page.
    [[nodiscard]] UsageView current(const QString &page) const;

    void save(const SavedView &view);
    void remove(const QString &name);
    void undoRemove();
    [[nodiscard]] bool canUndo() const { return m_removed.has_value(); }
    void rename(const QString &from, const QString &to);

    void go(const UsageView &view);
    /// Fails into failed() if the link cannot be followed.
    void follow(const QString &link);

Q_SIGNALS:
    void changed();
    void removed(const QString &name); ///< undoRemove() brings it back
    void undone(); ///< it did
    void pageRequested(const QString &id); ///< the session asks the question
    void failed(const QString &what, const Tokenglass::Error &error);

private:
    void take(const QString &complaint, const ViewServices::Views &views);
    void apply(const UsageView &view);
    void goTo(const LinkTarget &target);

    SourceController &m_sources;
    SourceSession &m_session;
    ViewServices m_services;
    QList<SavedView> m_views;
    bool m_loaded = false;
    QString m_wanted; ///< a link's saved view, until the views are loaded
    std::optional<SavedView> m_removed;
    SourceArrival m_arrival;
};

} // namespace Tokenglass
