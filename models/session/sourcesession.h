// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/clock.h"
#include "models/domain/connection.h"
#include "models/domain/period.h"
#include "models/domain/ratetable.h"
#include "models/domain/usagesource.h"
#include "models/session/filterterm.h"

#include <QObject>
#include <QTimer>

namespace Tokenglass {

class StatusMailbox;

/// One question asked of the current source: what a step back returns to.
struct View
{
    Period period;
    UsageFilter filter;
    std::optional<Period> beforeDay; ///< set while one day is looked at: the period to return to
    std::optional<Period> usual; ///< set by visitPeriod(): the period the user had chosen
    friend bool operator==(const View &, const View &) = default;
};

/// What the window is looking at: one source, a period, a filter, a zone and a rate, and the one answer to them.
/// Asks again whenever any of these or the source's data change; late answers are dropped.
class SourceSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Partial, Ready, Failed };
    enum class Panel { Totals, Days, Models, Types, Tokens, Users, Organisations };
    enum class PanelStatus { Idle, Loading, Empty, Partial, Ready, NotAnswerable, Failed };
    using Factory = std::function<std::unique_ptr<UsageSource>(const ConnectionSettings &, const QString &password,
                                                               const ReportingZone &zone)>;
    /// Users and organisations asked for; the longest ranking any table offers.
    static constexpr int TopEntities = 100;

    SourceSession(Factory factory, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~SourceSession() override;

    void open(const ConnectionSettings &connection, const QString &password);
    void close();
    void setName(const QString &name) { m_connection.name = name; } ///< of the connection; shown when next looked at
    /// Opens the same connection again, after a failure.
    void retry();
    /// Opens the same connection again because its rows may cost something else now; the old answer stays until then.
    void reload();
    void refresh(Refresh why);
    void cancel();

    void setPeriod(const Period &period);
    /// For a period that something else than the user's choice leads to, an alert or a link.
    void visitPeriod(const Period &period);
    void setFilter(const UsageFilter &filter);
    void toggle(const FilterTerm &term);
    void clearFilter();
    /// Looks at one day (or hour) until leaveDay(), back() or another period.
    void enterDay(const TimeRange &range);
    void leaveDay();
    void back(); ///< to the view before the last change of period or filter
    void setZone(const ReportingZone &zone);
    void setRate(const ExchangeRate &rate);
    /// Of the rate's two currencies the one that everything leads with.
    void setMainCurrency(Currency currency);
    /// Costs arrive converted at the rate of their own day; what is shown in another currency yet takes the newest
    /// rate. Empty: the one fixed rate.
    void setConversion(const std::optional<DayConversion> &conversion);
    void setLive(bool live);
    void setRefreshSeconds(int seconds);
    /// A hidden window asks nothing and does not poll.
    void setHidden(bool hidden);

    [[nodiscard]] bool isOpen() const { return m_source != nullptr; }
    [[nodiscard]] const ConnectionSettings &connection() const { return m_connection; }
    [[nodiscard]] const SourceStatus &status() const { return m_status; }
    [[nodiscard]] const Period &period() const { return m_view.period; }
    /// The period to begin with the next time: what was only visited, or one day of a period, is not it.
    [[nodiscard]] Period usualPeriod() const;
    [[nodiscard]] const UsageFilter &filter() const { return m_view.filter; }
    [[nodiscard]] const ReportingZone &zone() const { return m_zone; }
    [[nodiscard]] const ExchangeRate &rate() const { return m_shownRate; }
    [[nodiscard]] const ExchangeRate &fixedRate() const { return m_rate; }
    [[nodiscard]] Currency mainCurrency() const { return m_mainCurrency; }
    [[nodiscard]] const std::optional<DayConversion> &conversion() const { return m_conversion; }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    [[nodiscard]] std::optional<TimeRange> day() const; ///< set between enterDay() and leaveDay()
    [[nodiscard]] bool canGoBack() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool isLive() const { return m_live; }
    [[nodiscard]] int refreshSeconds() const { return m_refreshSeconds; }

    /// The newest answer; null before the first one.
    [[nodiscard]] std::shared_ptr<const DashboardSnapshot> snapshot() const { return m_snapshot; }
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const;
    /// Another question than the view's; an Error of kind Cancelled without a source.
    [[nodiscard]] QFuture<Result<DashboardSnapshot>> dashboard(const DashboardQuery &query) const;
    /// A page of the source's single requests; an Error of kind Cancelled without a source.
    [[nodiscard]] QFuture<Result<RequestPage>> requests(const RequestQuery &query) const
    {
        return m_source ? m_source->requests(query)
                        : QtFuture::makeReadyFuture(Result<RequestPage>(Error{Error::Kind::Cancelled, {}}));
    }
    /// What the source has loaded, to be exported; null without single requests.
    [[nodiscard]] std::shared_ptr<const FrozenUsage> freeze() const { return m_source ? m_source->freeze() : nullptr; }
    [[nodiscard]] State state() const;
    [[nodiscard]] PanelStatus panelStatus(Panel panel) const;
    /// Why there is no answer, or why the last refresh failed although an older answer is shown.
    [[nodiscard]] std::optional<Error> error() const;
    /// The source was read to its end and holds nothing.
    [[nodiscard]] bool isSourceEmpty() const;

Q_SIGNALS:
    void connectionChanged();
    void statusChanged();
    void viewChanged(); ///< period, filter, day or the way back
    void zoneChanged();
    void rateChanged(); ///< or the main currency
    void liveChanged();
    void answerChanged(); ///< snapshot, state or error

private:
    void start();
    void changeView(const View &view);
    void askSoon();
    void ask();
    void accept(const DashboardQuery &query, quint64 generation, const Result<DashboardSnapshot> &answer);
    void acceptStatus(const SourceStatus &status);
    void poll();
    void updatePolling();
    void updateRate();

    Factory m_factory;
    std::shared_ptr<const Clock> m_clock;
    ConnectionSettings m_connection;
    QString m_password; ///< in memory only, for retry()
    View m_view;
    QList<View> m_past;
    ReportingZone m_zone;
    ExchangeRate m_rate = ExchangeRate::defaultUsdCny(); ///< the fixed one
    Currency m_mainCurrency = Currency::cny();
    std::optional<DayConversion> m_conversion;
    ExchangeRate m_shownRate = ExchangeRate::defaultUsdCny();
    SourceStatus m_status;
    std::shared_ptr<const DashboardSnapshot> m_snapshot;
    std::optional<Error> m_answerError;
    std::shared_ptr<StatusMailbox> m_mailbox;
    std::unique_ptr<UsageSource> m_source;

    quint64 m_generation = 0; ///< of the newest question
    bool m_asking = false;
    bool m_reloading = false; ///< the old answer stands until the source has a new one
    bool m_askAgain = false; ///< the data changed while the same question was being answered
    bool m_live = false;
    bool m_hidden = false;
    int m_refreshSeconds = 30;
    QTimer m_askTimer;
    QTimer m_pollTimer;
};

} // namespace Tokenglass
