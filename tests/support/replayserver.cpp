// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/replayserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

const QString Folder = QStringLiteral(TEST_DATA_DIR "/wire/");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> cut(const QByteArray &body, const QJsonValue &segments)
{
    QList<QByteArray> pieces;
    if (segments.toString() == u"every-byte"_s) {
        for (const char byte : body)
            pieces.append(QByteArray(1, byte));
        return pieces;
    }
    qsizetype from = 0;
    const QJsonArray cuts = segments.toArray();
    for (const QJsonValue at : cuts) {
        pieces.append(body.sliced(from, at.toInteger() - from));
        from = at.toInteger();
    }
    while (cuts.isEmpty() && body.indexOf("\n\n", from) >= 0) {
        const qsizetype end = body.indexOf("\n\n", from) + 2;
        pieces.append(body.sliced(from, end - from));
        from = end;
    }
    pieces.append(body.sliced(from));
    return pieces;
}

/// The name as replay clients give it: in a header, the body's model, the path, or Gemini's model in the path.
QString caseOf(const ReplayRequest &request)
{
    if (const QByteArray header = request.header("x-case"); !header.isEmpty())
        return QString::fromLatin1(header);
    static const QRegularExpression inPath(u"/case/([\\w.-]+)|models/case:([\\w.-]+):"_s);
    static const QRegularExpression inBody(u"\"[Mm]odel\"\\s*:\\s*\"case:([\\w.-]+)\""_s);
    if (const auto match = inPath.match(QString::fromLatin1(request.path())); match.hasMatch())
        return match.captured(match.lastCapturedIndex());
    return inBody.match(QString::fromUtf8(request.body)).captured(1);
}

void resetInsteadOfClosing(QTcpSocket *socket)
{
    const linger now{1, 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace

ReplayAnswer ReplayAnswer::json(int status, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .segments = {body}};
}

ReplayAnswer ReplayAnswer::events(const QByteArray &body)
{
    return {.status = 200, .headers = {{"Content-Type", "text/event-stream"}}, .segments = cut(body, QJsonValue())};
}

QByteArray ReplayRequest::header(const QByteArray &lowerName) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).toLower() == lowerName)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

QByteArray ReplayRequest::path() const
{
    return head.split(' ').value(1);
}

std::optional<Transcript> Transcript::load(const QString &name)
{
    const QByteArray description = contents(Folder + name + u".json"_s);
    if (description.isEmpty())
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(description).object();
    Transcript transcript{.body = contents(Folder + name + u".txt"_s), .answer = {}, .description = description};
    const QJsonObject http = object.value("http"_L1).toObject();
    transcript.answer.status = http.value("status"_L1).toInt();
    const QJsonObject headers = http.value("headers"_L1).toObject();
    for (auto each = headers.begin(); each != headers.end(); ++each)
        transcript.answer.headers.append(QPair(each.key().toLatin1(), each.value().toString().toLatin1()));
    transcript.answer.segments = cut(transcript.body, object.value("segments"_L1));
    if (object.value("ending"_L1).toString() == u"reset"_s)
        transcript.answer.ending = ReplayAnswer::Ending::Reset;
    return transcript;
}

QStringList Transcript::names()
{
    QStringList names;
    const QStringList files = QDir(Folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(5));
    return names;
}

ReplayServer::ReplayServer(Choose choose) : m_choose(std::move(choose))
{
    connect(this, &QTcpServer::newConnection, this, &ReplayServer::accept);
    listen(QHostAddress::LocalHost);
}

QString ReplayServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path);
}

ReplayAnswer ReplayServer::transcript(const ReplayRequest &request)
{
    const auto found = Transcript::load(caseOf(request));
    return found ? found->answer : ReplayAnswer::json(404, R"({"error":{"message":"no such case"}})");
}

void ReplayServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++m_closedByPeer;
            socket->deleteLater();
        });
    }
}

void ReplayServer::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->property("received").toByteArray() + socket->readAll();
    socket->setProperty("received", bytes);
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const ReplayRequest request{bytes.first(end), bytes.sliced(end + 4)};
    if (request.body.size() < request.header("content-length").toLongLong())
        return;
    socket->setProperty("received", QByteArray());
    m_requests.append(request);
    const ReplayAnswer answer = m_choose(request);
    QTimer::singleShot(answer.firstDelayMs, socket, [this, socket, answer] { play(socket, answer); });
}

void ReplayServer::play(QTcpSocket *socket, const ReplayAnswer &answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\n";
    for (const auto &[name, value] : answer.headers) {
        if (name.toLower() != "content-length")
            head += name + ": " + value + "\r\n";
    }
    socket->write(head + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    socket->flush();
    playSegment(socket, answer, 0);
}

void ReplayServer::playSegment(QTcpSocket *socket, const ReplayAnswer &answer, qsizetype at)
{
    if (at < answer.segments.size()) {
        if (const QByteArray &segment = answer.segments[at]; !segment.isEmpty())
            socket->write(QByteArray::number(segment.size(), 16) + "\r\n" + segment + "\r\n");
        socket->flush();
        QTimer::singleShot(answer.delayMs, socket, [this, socket, answer, at] { playSegment(socket, answer, at + 1); });
        return;
    }
    switch (answer.ending) {
    case ReplayAnswer::Ending::Clean:
        socket->write("0\r\n\r\n");
        socket->disconnectFromHost();
        break;
    case ReplayAnswer::Ending::Reset:
        resetInsteadOfClosing(socket);
        break;
    case ReplayAnswer::Ending::Hang:
        break;
    }
}

} // namespace Tokenglass
