// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/clock.h"
#include "models/domain/usagesource.h"

#include <QPromise>

#include <vector>

namespace Tokenglass {

/// A clock that stands still until it is moved.
class ManualClock final : public Clock
{
public:
    QDateTime instant = QDateTime(QDate(2026, 3, 18), QTime(12, 0), Qt::UTC);
    [[nodiscard]] QDateTime now() const override { return instant; }
};

/// What a test and the source it injected share; it lives on when the session has dropped the source.
struct FakeState
{
    struct Question
    {
        DashboardQuery query;
        std::shared_ptr<QPromise<Result<DashboardSnapshot>>> promise;
    };
    struct PageQuestion
    {
        RequestQuery query;
        std::shared_ptr<QPromise<Result<RequestPage>>> promise;
    };

    UsageSource::Observer observer;
    SourceStatus status;
    std::vector<Question> questions;
    std::vector<PageQuestion> pageQuestions;
    std::shared_ptr<Catalog> catalog = std::make_shared<Catalog>();
    std::shared_ptr<const FrozenUsage> frozen; ///< null: totals only
    std::function<Result<DashboardSnapshot>(const DashboardQuery &)> answer; ///< set: answers at once
    std::function<Result<RequestPage>(const RequestQuery &)> answerPage; ///< set: answers at once
    QString zone;
    int opened = 0;
    int refreshed = 0;
    int refreshedEverything = 0;
    int cancelled = 0;

    void report()
    {
        if (observer)
            observer(status);
    }
    void reply(std::size_t question, const Result<DashboardSnapshot> &result)
    {
        questions.at(question).promise->addResult(result);
        questions.at(question).promise->finish();
    }
    void replyPage(std::size_t question, const Result<RequestPage> &result)
    {
        pageQuestions.at(question).promise->addResult(result);
        pageQuestions.at(question).promise->finish();
    }
};

/// A source whose answers a test gives when it likes.
class FakeSource final : public UsageSource
{
public:
    explicit FakeSource(std::shared_ptr<FakeState> state) : m_state(std::move(state)) { }
    ~FakeSource() override { m_state->observer = nullptr; }

    void setObserver(Observer observer) override { m_state->observer = std::move(observer); }
    void setZone(const ReportingZone &zone) override { m_state->zone = zone.name(); }
    void open() override
    {
        ++m_state->opened;
        m_state->report();
    }
    void refresh(Refresh why) override
    {
        ++(why == Refresh::Everything ? m_state->refreshedEverything : m_state->refreshed);
    }
    void cancel() override { ++m_state->cancelled; }
    QFuture<Result<DashboardSnapshot>> dashboard(const DashboardQuery &query) override
    {
        auto promise = std::make_shared<QPromise<Result<DashboardSnapshot>>>();
        promise->start();
        m_state->questions.push_back({query, promise});
        if (m_state->answer)
            m_state->reply(m_state->questions.size() - 1, m_state->answer(query));
        return promise->future();
    }
    QFuture<Result<RequestPage>> requests(const RequestQuery &query) override
    {
        auto promise = std::make_shared<QPromise<Result<RequestPage>>>();
        promise->start();
        m_state->pageQuestions.push_back({query, promise});
        if (m_state->answerPage)
            m_state->replyPage(m_state->pageQuestions.size() - 1, m_state->answerPage(query));
        return promise->future();
    }
    std::shared_ptr<const FrozenUsage> freeze() const override { return m_state->frozen; }
    std::shared_ptr<const Catalog> catalog() const override { return m_state->catalog; }

private:
    std::shared_ptr<FakeState> m_state;
};

} // namespace Tokenglass
