// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/rest/adminrestsourcetest.h"

#include <QFile>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const QByteArray base = "/api/admin/cost-tracking/";

} // namespace

DashboardQuery AdminRestSourceTest::lastDays(qint64 days, qint64 end)
{
    DashboardQuery query;
    query.range = {end - days * day, end};
    return query;
}

void AdminRestSourceTest::set(const QByteArray &endpoint, const AdminRestServer::Answer &answer)
{
    m_server->set(base + endpoint, answer);
}

void AdminRestSourceTest::init()
{
    TestCase::init();
    m_server = std::make_unique<AdminRestServer>();
    m_clock = std::make_shared<MovableClock>();
    m_settings = {};
    m_settings.name = u"Admin"_s;
    m_settings.driver = ConnectionSettings::Driver::Https;
    m_settings.host = u"127.0.0.1"_s;
    m_settings.port = m_server->port();
    m_settings.options = {{u"scheme"_s, u"http"_s}};
    m_statuses.clear();
    serve(7);
    m_source = std::make_unique<AdminRestSource>(m_settings, u"secret-token"_s, m_clock);
    m_source->setObserver([this](const SourceStatus &status) {
        const QMutexLocker lock(&m_mutex);
        m_statuses.append(status);
    });
}

void AdminRestSourceTest::cleanup()
{
    m_source.reset();
    m_server.reset();
}

QByteArray AdminRestSourceTest::fileBytes(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/rest/") + name + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void AdminRestSourceTest::serve(int days)
{
    QByteArray overview = fileBytes(u"overview"_s);
    overview.replace(QByteArray("\"period_days\": 7"), QByteArray("\"period_days\": " + QByteArray::number(days)));
    m_server->set(base + "overview", {200, overview, {}, {}});
    m_server->set(base + "daily-breakdown", {200, fileBytes(u"daily-breakdown"_s), {}, {}});
    m_server->set(base + "top-users", {200, fileBytes(u"top-users"_s), {}, {}});
}

Result<DashboardSnapshot> AdminRestSourceTest::ask(const DashboardQuery &query)
{
    const QFuture<Result<DashboardSnapshot>> future = m_source->dashboard(query);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return Error{Error::Kind::Cancelled, u"no answer within the test's patience"_s};
    return future.result();
}

qsizetype AdminRestSourceTest::asked(const QByteArray &endpoint) const
{
    return std::count_if(m_server->requests().begin(), m_server->requests().end(),
                         [&](const AdminRestServer::Request &request) { return request.path == base + endpoint; });
}

SourceStatus AdminRestSourceTest::status() const
{
    const QMutexLocker lock(&m_mutex);
    return m_statuses.isEmpty() ? SourceStatus() : m_statuses.last();
}

} // namespace Tokenglass
