// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rest/adminrestsource.h"

#include "models/sources/rest/adminrestworker.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// Keeps the API on the thread it was made on, until that thread ends.
class Probe final : public QObject
{
public:
    std::unique_ptr<AdminRestApi> api;
};

ConnectionReport reportOf()
{
    ConnectionReport report;
    report.kind = u"mindgraph-admin-rest"_s;
    report.profileName = u"MindGraph admin API"_s;
    report.serverZone = u"UTC"_s;
    report.readOnlyEnforced = true;
    report.readOnlyHow = u"only GET requests are sent"_s;
    return report;
}

} // namespace

AdminRestSource::AdminRestSource(const ConnectionSettings &settings, const QString &token,
                                 std::shared_ptr<const Clock> clock, const RestLimits &limits)
    : m_worker(std::make_unique<AdminRestWorker>(settings, token, std::move(clock), limits))
{
    m_thread.setObjectName(u"admin-rest"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

AdminRestSource::~AdminRestSource()
{
    // Behind everything that was asked for, so that no promise is left without an answer.
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] {
        worker->shutDown();
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void AdminRestSource::setObserver(Observer observer)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), observer] { worker->setObserver(observer); });
}

void AdminRestSource::setZone(const ReportingZone &) { }

void AdminRestSource::open()
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] { worker->open(); });
}

void AdminRestSource::refresh(Refresh why)
{
    const bool everything = why == Refresh::Everything;
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), everything] { worker->refresh(everything); });
}

void AdminRestSource::cancel()
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] { worker->cancel(); });
}

QFuture<Result<DashboardSnapshot>> AdminRestSource::dashboard(const DashboardQuery &query)
{
    const auto answer = std::make_shared<QPromise<Result<DashboardSnapshot>>>();
    answer->start();
    QMetaObject::invokeMethod(m_worker.get(),
                              [worker = m_worker.get(), query, answer] { worker->answer(query, answer); });
    return answer->future();
}

std::shared_ptr<const Catalog> AdminRestSource::catalog() const
{
    return m_worker->catalog();
}

QFuture<Result<ConnectionReport>> testAdminRest(const ConnectionSettings &settings, const QString &token,
                                                const RestLimits &limits)
{
    const auto promise = std::make_shared<QPromise<Result<ConnectionReport>>>();
    promise->start();
    auto *thread = new QThread;
    auto *probe = new Probe;
    probe->moveToThread(thread);
    QObject::connect(thread, &QThread::finished, probe, &QObject::deleteLater);
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(thread, &QThread::started, probe, [=] {
        probe->api = std::make_unique<AdminRestApi>(settings, token, limits);
        probe->api->overview(1).then(probe, [=](const Result<AdminRestOverview> &overview) {
            promise->addResult(overview ? Result<ConnectionReport>(reportOf()) : overview.error());
            promise->finish();
            thread->quit();
        });
    });
    thread->start();
    return promise->future();
}

} // namespace Tokenglass
