// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>

#include <memory>

class QSslConfiguration;
class QTcpServer;
class QTcpSocket;

namespace Tokenglass {

/// A small HTTP/1.1 server on a loopback port of its own that answers as it is told and remembers what it was asked.
class AdminRestServer final : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        enum class Manner {
            Whole,
            Silent, ///< takes the request and says nothing
            BreaksOff, ///< half of the announced body, then the connection ends
        };
        int status = 200;
        QByteArray body;
        QList<QByteArray> headers; ///< "Name: value"; content type and length are added
        Manner manner = Manner::Whole;
        QByteArray type = "application/json";
    };
    struct Request
    {
        QByteArray method;
        QByteArray path; ///< without the query
        QByteArray query;
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
    };

    AdminRestServer();
    /// With TLS.
    explicit AdminRestServer(const QSslConfiguration &tls);
    ~AdminRestServer() override;

    [[nodiscard]] quint16 port() const;
    /// What a path is answered from now on; others get 404.
    void set(const QByteArray &path, const Answer &answer) { m_answers.insert(path, answer); }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int openConnections() const { return m_open; }

private:
    void listen();
    void accept();
    void read(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const Request &request);

    std::unique_ptr<QTcpServer> m_server;
    QHash<QByteArray, Answer> m_answers;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QList<Request> m_requests;
    int m_open = 0;
};

} // namespace Tokenglass
