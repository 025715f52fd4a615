// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int TakingMs = 3000; ///< a window that is busy, or still on its way up
constexpr int RetryMs = 50;
constexpr int ShortWaitMs = 1000;
constexpr qint64 LongestCall = 64 * 1024;
constexpr auto Taken = "taken\n";

QString nameFor(const QString &settingsPath)
{
    const QByteArray hash = QCryptographicHash::hash(settingsPath.toUtf8(), QCryptographicHash::Sha256);
    return u"tokenglass-"_s + QString::fromLatin1(hash.toHex().left(16));
}

QString runtimeFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QDir::tempPath() : folder;
}

QByteArray toBytes(const SingleInstance::Call &call)
{
    const QJsonObject object{{u"arguments"_s, QJsonArray::fromStringList(call.arguments)},
                             {u"activation_token"_s, call.activationToken}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

SingleInstance::Call fromBytes(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    SingleInstance::Call call;
    const QJsonArray arguments = object["arguments"_L1].toArray();
    for (const auto argument : arguments)
        call.arguments.append(argument.toString());
    call.activationToken = object["activation_token"_L1].toString();
    return call;
}

} // namespace

SingleInstance::SingleInstance(const QString &settingsPath, QObject *parent)
    : QObject(parent), m_name(nameFor(settingsPath)), m_lock(runtimeFolder() + u'/' + m_name + u".lock"_s),
      m_server(std::make_unique<QLocalServer>())
{
    m_lock.setStaleLockTime(0); // for as long as its process lives
    // Whoever can write here could open files in this user's window.
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::take);
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Role SingleInstance::begin(const Call &call)
{
    QElapsedTimer waited;
    waited.start();
    do {
        // The lock decides; a socket file may be a dead program's.
        if (m_lock.tryLock(0))
            return listen() ? Role::First : Role::Alone;
        if (m_lock.error() != QLockFile::LockFailedError)
            return Role::Alone;
        if (hand(call))
            return Role::Later;
        QThread::msleep(RetryMs);
    } while (waited.elapsed() < TakingMs);
    return Role::Alone;
}

SingleInstance::Role SingleInstance::beginUncalled()
{
    return m_lock.tryLock(0) && listen() ? Role::First : Role::Alone;
}

bool SingleInstance::listen()
{
    const QString path = runtimeFolder() + u'/' + m_name;
    QLocalServer::removeServer(path);
    return m_server->listen(path);
}

bool SingleInstance::hand(const Call &call) const
{
    QLocalSocket socket;
    socket.connectToServer(runtimeFolder() + u'/' + m_name);
    if (!socket.waitForConnected(ShortWaitMs))
        return false;
    socket.write(toBytes(call));
    while (socket.bytesToWrite() > 0)
        if (!socket.waitForBytesWritten(ShortWaitMs))
            return false;
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(ShortWaitMs))
            return false;
    return socket.readLine() == Taken;
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        socket->setReadBufferSize(LongestCall);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() >= LongestCall)
                    socket->abort();
                return;
            }
            const Call call = fromBytes(socket->readLine());
            socket->write(Taken);
            socket->disconnectFromServer();
            Q_EMIT called(call);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace Tokenglass
