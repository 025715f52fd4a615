// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QTcpServer>

#include <functional>
#include <optional>

class QJsonObject;
class QTcpSocket;

namespace Tokenglass {

/// How one HTTP answer travels.
struct ReplayAnswer
{
    enum class Ending { Clean, Reset, Hang };

    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QList<QByteArray> segments; ///< each an HTTP chunk and a write of its own
    Ending ending = Ending::Clean;
    int firstDelayMs = 0;
    int delayMs = 0; ///< between segments

    static ReplayAnswer json(int status, const QByteArray &body);
    static ReplayAnswer events(const QByteArray &body);
};

struct ReplayRequest
{
    QByteArray head; ///< request line and headers
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &lowerName) const;
    [[nodiscard]] QByteArray path() const;
};

/// A recorded answer of tests/data/wire with what to make of it.
struct Transcript
{
    QByteArray body;
    ReplayAnswer answer;
    QByteArray description; ///< the JSON file

    static std::optional<Transcript> load(const QString &name);
    static QStringList names();
};

/// An HTTP server on loopback that plays transcripts (chosen by the header X-Case, "model": "case:NAME", or the path
/// /case/NAME/…) or whatever `choose` says.
class ReplayServer : public QTcpServer
{
    Q_OBJECT

public:
    using Choose = std::function<ReplayAnswer(const ReplayRequest &request)>;

    explicit ReplayServer(Choose choose = &ReplayServer::transcript);

    [[nodiscard]] QString url(const QString &path = {}) const;
    [[nodiscard]] const QList<ReplayRequest> &requests() const { return m_requests; }
    /// Connections that the other side has closed.
    [[nodiscard]] int closedByPeer() const { return m_closedByPeer; }

    static ReplayAnswer transcript(const ReplayRequest &request);

private:
    void accept();
    void read(QTcpSocket *socket);
    void play(QTcpSocket *socket, const ReplayAnswer &answer);
    void playSegment(QTcpSocket *socket, const ReplayAnswer &answer, qsizetype at);

    Choose m_choose;
    QList<ReplayRequest> m_requests;
    int m_closedByPeer = 0;
};

} // namespace Tokenglass
