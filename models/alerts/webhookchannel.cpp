// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/webhookchannel.h"

#include "models/alerts/alertpayload.h"
#include "models/domain/alertsettings.h"
#include "models/domain/clock.h"
#include "models/domain/secretstore.h"

#include <QFutureWatcher>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostAnswerBytes = 64 * 1024; ///< nothing in an answer is of use; more than this is a mistake

Error::Kind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::OperationCanceledError: // what the transfer's time-out does
        return Error::Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return Error::Kind::Protocol;
    default:
        return Error::Kind::Offline;
    }
}

Error::Kind kindOf(int status)
{
    switch (status) {
    case 401:
        return Error::Kind::Auth;
    case 403:
        return Error::Kind::Forbidden;
    case 408:
        return Error::Kind::Timeout;
    case 429:
        return Error::Kind::RateLimited;
    default:
        return Error::Kind::Protocol;
    }
}

bool isWorthAnotherTry(int status)
{
    return status == 0 || status == 408 || status == 429 || status >= 500;
}

// Qt puts the whole address into many of its sentences.
QString withoutAddress(QString sentence, const QUrl &address)
{
    for (const auto &form : {address.toString(), QString::fromLatin1(address.toEncoded())})
        sentence.replace(form, webhookPlace(address));
    const QString path = address.path();
    return path.size() > 1 ? sentence.replace(path, u"/\u2026"_s) : sentence;
}

Error answerError(const QNetworkReply &reply, int status)
{
    const QString place = webhookPlace(reply.request().url());
    if (status == 0)
        return {kindOf(reply.error()), place + u": " + withoutAddress(reply.errorString(), reply.request().url())};
    if (status >= 300 && status < 400)
        return {Error::Kind::Protocol,
                u"%1 answered with a redirect (%2), which is not followed"_s.arg(place).arg(status)};
    Error error{kindOf(status), u"%1 answered with HTTP %2"_s.arg(place).arg(status)};
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
    if (isNumber && seconds >= 0)
        error.retryAfter = std::chrono::seconds(seconds);
    return error;
}

QByteArray signature(const QString &secret, const QByteArray &timestamp, const QByteArray &body)
{
    return "sha256="
        + QMessageAuthenticationCode::hash(timestamp + '.' + body, secret.toUtf8(), QCryptographicHash::Sha256).toHex();
}

} // namespace

struct WebhookChannel::Delivery
{
    quint64 target = 0; ///< of m_targets
    QUrl address;
    QString secret; ///< empty: unsigned
    QByteArray id;
    QByteArray body;
    int attempts = 0;
    QPromise<Result<void>> promise;

    void finish(const Result<void> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

WebhookChannel::WebhookChannel(SecretStore &secrets, const Clock &clock, WebhookKeys keys, WebhookPatience patience,
                               QObject *parent)
    : QObject(parent), m_secrets(secrets), m_clock(clock), m_keys(std::move(keys)), m_patience(patience)
{ }

WebhookChannel::~WebhookChannel() = default;

QString WebhookChannel::name() const
{
    return u"webhook"_s;
}

void WebhookChannel::setTarget(const QUrl &address, bool isSigned)
{
    ++m_targets;
    m_address = address;
    m_isOn = !address.isEmpty();
    m_signed = isSigned;
}

void WebhookChannel::setKeptTarget(bool isSigned)
{
    ++m_targets;
    m_address.clear();
    m_isOn = true;
    m_signed = isSigned;
}

QFuture<Result<void>> WebhookChannel::deliver(const AlertMessage &message)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->target = m_targets;
    delivery->address = m_address;
    delivery->id = alertDeliveryId(message.alert).toLatin1();
    delivery->body = alertJson(message);
    delivery->promise.start();
    QFuture<Result<void>> future = delivery->promise.future();
    findAddress(delivery);
    return future;
}

void WebhookChannel::read(const QString &key, const std::function<void(const Result<QString> &)> &then)
{
    auto *watcher = new QFutureWatcher<Result<QString>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, then] {
        watcher->deleteLater();
        const QFuture<Result<QString>> answer = watcher->future();
        then(answer.resultCount() > 0 ? answer.result() : Result<QString>(Error{Error::Kind::Secret, {}}));
    });
    watcher->setFuture(m_secrets.read(key));
}

void WebhookChannel::findAddress(const std::shared_ptr<Delivery> &delivery)
{
    if (!delivery->address.isEmpty()) {
        findSecret(delivery);
        return;
    }
    read(m_keys.address, [this, delivery](const Result<QString> &text) {
        const Result<QUrl> address = text ? webhookAddress(*text) : Result<QUrl>(text.error());
        if (!address) {
            delivery->finish(Error{Error::Kind::Storage, text ? QString() : text.error().detail});
            return;
        }
        delivery->address = *address;
        findSecret(delivery);
    });
}

void WebhookChannel::findSecret(const std::shared_ptr<Delivery> &delivery)
{
    if (!m_signed) {
        attempt(delivery);
        return;
    }
    read(m_keys.secret, [this, delivery](const Result<QString> &secret) {
        if (!secret || secret->isEmpty()) {
            delivery->finish(secret ? Error{Error::Kind::Secret, {}} : secret.error());
            return;
        }
        delivery->secret = *secret;
        attempt(delivery);
    });
}

void WebhookChannel::attempt(const std::shared_ptr<Delivery> &delivery)
{
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    ++delivery->attempts;
    const bool isLocal = delivery->address.scheme() == u"http"; // which is this machine
    m_network->setProxy(isLocal ? QNetworkProxy(QNetworkProxy::NoProxy) : QNetworkProxy(QNetworkProxy::DefaultProxy));
    QNetworkRequest request(delivery->address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(static_cast<int>(m_patience.timeout.count()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("User-Agent", "Tokenglass/" TOKENGLASS_VERSION);
    request.setRawHeader("Idempotency-Key", delivery->id);
    const QByteArray timestamp = QByteArray::number(m_clock.now().toSecsSinceEpoch());
    request.setRawHeader("X-Tokenglass-Timestamp", timestamp);
    if (!delivery->secret.isEmpty())
        request.setRawHeader("X-Tokenglass-Signature", signature(delivery->secret, timestamp, delivery->body));
    QNetworkReply *reply = m_network->post(request, delivery->body);
    // A server that keeps sending, however slowly, must not hold the attempt for ever.
    QTimer::singleShot(m_patience.timeout, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::readyRead, reply, [reply, received = qint64(0)]() mutable {
        received += reply->skip(reply->bytesAvailable());
        if (received > mostAnswerBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, delivery, reply] {
        reply->deleteLater();
        finishAttempt(delivery, *reply);
    });
}

void WebhookChannel::finishAttempt(const std::shared_ptr<Delivery> &delivery, QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300) {
        // Whatever follows in the answer, the alert was taken.
        delivery->finish({});
        return;
    }
    const Error error = answerError(reply, status);
    if (isWorthAnotherTry(status) && delivery->attempts < m_patience.attempts)
        tryAgain(delivery, error);
    else
        delivery->finish(error);
}

std::chrono::milliseconds WebhookChannel::delayBefore(int attempt, const Error &error) const
{
    const std::chrono::milliseconds own = m_patience.firstDelay * (1 << std::min(attempt - 1, 16));
    const std::chrono::milliseconds asked = error.retryAfter.value_or(std::chrono::seconds(0));
    return std::min(std::max(own, asked), m_patience.longestDelay);
}

void WebhookChannel::tryAgain(const std::shared_ptr<Delivery> &delivery, const Error &error)
{
    QTimer::singleShot(delayBefore(delivery->attempts, error), this, [this, delivery, error] {
        // Switched off or pointed elsewhere meanwhile: the old address gets nothing more.
        if (delivery->target == m_targets)
            attempt(delivery);
        else
            delivery->finish(error);
    });
}

} // namespace Tokenglass
