// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/notificationserver.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPromise>

#include <memory>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::NotificationServer)
};

} // namespace

QFuture<CheckResult> notificationServer()
{
    constexpr int AnswerMs = 3000;
    const CheckResult missing{
        Texts::tr("Pop-ups"), CheckResult::Level::Limited,
        Texts::tr("no notification service answers: alerts are shown by the tray icon or in the window")};
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return QtFuture::makeReadyFuture(missing);
    const QString service = u"org.freedesktop.Notifications"_s;
    const QDBusMessage question = QDBusMessage::createMethodCall(service, u"/org/freedesktop/Notifications"_s, service,
                                                                 u"GetServerInformation"_s);
    auto promise = std::make_shared<QPromise<CheckResult>>();
    promise->start();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, AnswerMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [=] {
        const QDBusPendingReply<QString, QString, QString, QString> reply = *watcher;
        CheckResult result = missing;
        if (!reply.isError())
            result = {missing.what, CheckResult::Level::Good, reply.argumentAt<0>() + u' ' + reply.argumentAt<2>()};
        promise->addResult(result);
        promise->finish();
        watcher->deleteLater();
    });
    return promise->future();
}

} // namespace Tokenglass
