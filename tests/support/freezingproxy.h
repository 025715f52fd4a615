// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <memory>

namespace Tokenglass {

/// Stands between a client and a server and can stop passing anything on, as a server that hangs does: connections
/// stand, new ones are taken, and nothing is answered.
class FreezingProxy
{
public:
    FreezingProxy(const QString &host, int port) : m_server(std::make_unique<QTcpServer>())
    {
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this, host, port] {
            QTcpSocket *client = m_server->nextPendingConnection();
            auto *target = new QTcpSocket(client);
            target->connectToHost(host, static_cast<quint16>(port));
            pass(client, target);
            pass(target, client);
            QObject::connect(client, &QTcpSocket::disconnected, target, &QTcpSocket::disconnectFromHost);
        });
        m_server->moveToThread(&m_thread);
        m_thread.start();
    }
    ~FreezingProxy()
    {
        QMetaObject::invokeMethod(m_server.get(), [this] {
            m_server.reset();
            QThread::currentThread()->quit();
        });
        m_thread.wait();
    }

    [[nodiscard]] int port() const { return m_port; }
    void freeze() { m_frozen = true; }

private:
    void pass(QTcpSocket *from, QTcpSocket *to)
    {
        QObject::connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
            if (!m_frozen)
                to->write(from->readAll());
        });
    }

    QThread m_thread;
    std::unique_ptr<QTcpServer> m_server;
    int m_port = 0;
    std::atomic<bool> m_frozen = false;
};

} // namespace Tokenglass
