// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/ratetable.h"
#include "models/domain/usagesource.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>

namespace Tokenglass {

class SourceSession;
class StatusMailbox;

/// The usage that budgets watch: of the source the window has open, and of others, opened beside it for as long as a
/// budget wants them.
class BudgetSources : public QObject
{
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<UsageSource>(const ConnectionSettings &, const QString &password,
                                                               const ReportingZone &zone)>;
    /// Calls back with a connection and its password, if there is one of this id.
    using FindConnection = std::function<void(
        const QString &id, std::function<void(const ConnectionSettings &, const QString &password)>)>;

    /// `session` must outlive this.
    BudgetSources(SourceSession &session, Factory factory, FindConnection find, QObject *parent = nullptr);
    ~BudgetSources() override;

    /// The sources that are wanted from now on, besides the window's; others are closed.
    void watch(const QSet<QString> &sourceIds);
    /// Opens the others again: their requests may cost something else now.
    void reopen();
    /// How often other sources are asked for new rows; 0: never.
    void setRefreshSeconds(int seconds);
    /// Looks for new rows in all of them, the window's too.
    void refresh();

    /// Empty: the source is not there (yet). An empty id is the window's source.
    [[nodiscard]] std::optional<SourceStatus> status(const QString &sourceId) const;
    [[nodiscard]] QFuture<Result<DashboardSnapshot>> ask(const QString &sourceId, const DashboardQuery &query) const;
    /// The budgets that the sources keep themselves; those of the window's source first.
    [[nodiscard]] QList<Budget> sourceBudgets() const;
    /// In which the sources cut days.
    [[nodiscard]] const ReportingZone &zone() const;
    [[nodiscard]] const ExchangeRate &rate() const;
    /// By which the sources have converted costs at the rate of their day, if they have.
    [[nodiscard]] const std::optional<DayConversion> &conversion() const;
    /// The source that is meant: the window's for an empty id.
    [[nodiscard]] QString idOf(const QString &sourceId) const;

Q_SIGNALS:
    void changed(); ///< rows, status, zone or rate of any of them

private:
    struct Watched;

    [[nodiscard]] bool isShown(const QString &sourceId) const;
    void open(const ConnectionSettings &connection, const QString &password);
    void reconcile();
    void poll();

    SourceSession &m_session;
    Factory m_factory;
    FindConnection m_find;
    QSet<QString> m_wanted;
    std::map<QString, std::unique_ptr<Watched>> m_watched;
    quint64 m_shownRevision = 0;
    QTimer m_pollTimer;
};

} // namespace Tokenglass
