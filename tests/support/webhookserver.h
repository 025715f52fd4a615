// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace Tokenglass {

/// A server on this machine that takes what is posted and answers as it is told, in order; the last answer repeats.
class WebhookServer final : public QObject
{
public:
    struct Request
    {
        QByteArray line; ///< "POST /path HTTP/1.1"
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };

    QList<QByteArray> answers{"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"}; ///< empty: says nothing at all
    QList<Request> requests;

    WebhookServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    [[nodiscard]] QUrl address(const QString &path = QStringLiteral("/hook/T0KEN")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }
    static QByteArray status(int code, const QByteArray &headers = {}, const QByteArray &body = {})
    {
        return "HTTP/1.1 " + QByteArray::number(code) + " Whatever\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &text = m_pending[socket];
        text += socket->readAll();
        const qsizetype end = text.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Request request;
        const QList<QByteArray> lines = text.left(end).split('\n');
        request.line = lines.value(0).trimmed();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        if (text.size() - end - 4 < request.headers.value("content-length").toInt())
            return;
        request.body = text.mid(end + 4);
        m_pending.remove(socket);
        requests.append(request);
        socket->write(answers.size() > 1 ? answers.takeFirst() : answers.constFirst());
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_pending;
};

} // namespace Tokenglass
