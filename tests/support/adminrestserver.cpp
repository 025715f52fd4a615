// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/adminrestserver.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

namespace Tokenglass {

AdminRestServer::AdminRestServer() : m_server(std::make_unique<QTcpServer>())
{
    listen();
}

AdminRestServer::AdminRestServer(const QSslConfiguration &tls)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

AdminRestServer::~AdminRestServer()
{
    // Its sockets say goodbye to this object, which must be whole then.
    m_server.reset();
}

quint16 AdminRestServer::port() const
{
    return m_server->serverPort();
}

void AdminRestServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &AdminRestServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The test server cannot listen.");
}

void AdminRestServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_open;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            m_pending.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void AdminRestServer::read(QTcpSocket *socket)
{
    QByteArray &pending = m_pending[socket];
    pending += socket->readAll();
    const qsizetype end = pending.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = pending.left(end).split('\n');
    pending.remove(0, end + 4);

    Request request;
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    const qsizetype mark = first.value(1).indexOf('?');
    request.path = mark < 0 ? first.value(1) : first.value(1).left(mark);
    request.query = mark < 0 ? QByteArray() : first.value(1).mid(mark + 1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    m_requests.append(request);
    reply(socket, request);
}

void AdminRestServer::reply(QTcpSocket *socket, const Request &request)
{
    const Answer answer = m_answers.value(request.path, {404, R"({"detail": "Not Found"})", {}, {}});
    if (answer.manner == Answer::Manner::Silent)
        return;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\nContent-Type: " + answer.type
        + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const QByteArray &header : answer.headers)
        head += header + "\r\n";
    socket->write(head + "\r\n");
    if (answer.manner == Answer::Manner::BreaksOff) {
        socket->write(answer.body.left(answer.body.size() / 2));
        socket->disconnectFromHost();
    } else {
        socket->write(answer.body);
    }
}

} // namespace Tokenglass
