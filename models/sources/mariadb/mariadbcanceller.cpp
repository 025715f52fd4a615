// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/mariadb/mariadbcanceller.h"

#include <mysql.h>

#include <sys/socket.h>

using namespace std::chrono_literals;

namespace Tokenglass {

namespace {

constexpr auto KillInterval = 200ms;
constexpr auto Patience = 3s;

} // namespace

MariaDbCanceller::MariaDbCanceller() : m_thread([this] { run(); }) { }

MariaDbCanceller::~MariaDbCanceller()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

MariaDbCanceller::Call::Call(MariaDbCanceller &canceller) : m_canceller(canceller)
{
    const std::scoped_lock lock(canceller.m_mutex);
    canceller.m_cancelled = false;
    canceller.m_calling = true;
}

MariaDbCanceller::Call::~Call()
{
    std::unique_lock lock(m_canceller.m_mutex);
    m_canceller.m_calling = false;
    m_canceller.m_changed.notify_all();
    // A KILL QUERY under way must not hit the next call.
    m_canceller.m_changed.wait(lock, [this] { return !m_canceller.m_killing; });
}

void MariaDbCanceller::add(MYSQL *connection, const MariaDbParameters &parameters)
{
    const std::scoped_lock lock(m_mutex);
    m_parameters = parameters;
    m_targets.push_back({connection, mysql_thread_id(connection), mysql_get_socket(connection)});
}

void MariaDbCanceller::remove(MYSQL *connection)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_targets, [connection](const Target &target) { return target.connection == connection; });
}

void MariaDbCanceller::cancel()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_calling)
            return;
        m_cancelled = true;
    }
    m_changed.notify_all();
}

void MariaDbCanceller::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_quit || (m_calling && m_cancelled); });
        if (m_quit)
            return;
        // Again and again: a KILL QUERY that arrives between two statements has no effect.
        const auto deadline = std::chrono::steady_clock::now() + Patience;
        while (m_calling && m_cancelled && !m_quit && std::chrono::steady_clock::now() < deadline) {
            const MariaDbParameters parameters = m_parameters;
            const std::vector<Target> targets = m_targets;
            m_killing = true;
            lock.unlock();
            killQueries(parameters, targets);
            lock.lock();
            m_killing = false;
            m_changed.notify_all();
            m_changed.wait_for(lock, KillInterval, [this] { return m_quit || !m_calling; });
        }
        // Under the lock, so that no connection is closed and its socket number used again meanwhile.
        if (m_calling && m_cancelled) {
            for (const Target &target : m_targets)
                ::shutdown(target.socket, SHUT_RDWR);
        }
        m_changed.wait(lock, [this] { return m_quit || !m_calling; });
    }
}

void MariaDbCanceller::killQueries(MariaDbParameters parameters, const std::vector<Target> &targets)
{
    if (targets.empty())
        return;
    parameters.connectTimeout = 1s;
    MYSQL *connection = parameters.connect();
    if (mysql_errno(connection) == 0) {
        for (const Target &target : targets)
            mysql_query(connection, QByteArray("KILL QUERY " + QByteArray::number(qulonglong{target.id})).constData());
    }
    mysql_close(connection);
}

} // namespace Tokenglass
