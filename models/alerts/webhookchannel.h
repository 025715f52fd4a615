// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace Tokenglass {

class Clock;
class SecretStore;

/// How often and how patiently a webhook is tried.
struct WebhookPatience
{
    int attempts = 5;
    std::chrono::milliseconds firstDelay = std::chrono::seconds(2); ///< doubled before every further attempt
    std::chrono::milliseconds longestDelay = std::chrono::minutes(5); ///< also where the server asks for more
    std::chrono::milliseconds timeout = std::chrono::seconds(15); ///< of one attempt
};

/// Under which names the keychain holds what a webhook needs.
struct WebhookKeys
{
    QString secret; ///< that signs the messages
    QString address; ///< the whole of it
};

/// Posts alerts as JSON to an address. Signed: X-Tokenglass-Signature is "sha256=" and the hexadecimal HMAC-SHA256,
/// with the secret as key, of the value of X-Tokenglass-Timestamp, a dot and the body. All attempts to deliver one
/// alert carry the same Idempotency-Key. Errors name the host only: the rest of an address may be a secret.
class WebhookChannel final : public QObject, public AlertChannel
{
public:
    /// All must outlive the channel.
    WebhookChannel(SecretStore &secrets, const Clock &clock, WebhookKeys keys, WebhookPatience patience = {},
                   QObject *parent = nullptr);
    ~WebhookChannel() override;

    /// `address`: as webhookAddress() lets it pass; empty: off. `isSigned`: nothing is sent without the secret.
    void setTarget(const QUrl &address, bool isSigned);
    /// The address is read from the keychain for each alert: without it nothing is sent.
    void setKeptTarget(bool isSigned);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isOn() const override { return m_isOn; }
    [[nodiscard]] QFuture<Result<void>> deliver(const AlertMessage &message) override;

private:
    struct Delivery;

    void read(const QString &key, const std::function<void(const Result<QString> &)> &then);
    void findAddress(const std::shared_ptr<Delivery> &delivery);
    void findSecret(const std::shared_ptr<Delivery> &delivery);
    void attempt(const std::shared_ptr<Delivery> &delivery);
    void finishAttempt(const std::shared_ptr<Delivery> &delivery, QNetworkReply &reply);
    void tryAgain(const std::shared_ptr<Delivery> &delivery, const Error &error);
    [[nodiscard]] std::chrono::milliseconds delayBefore(int attempt, const Error &error) const;

    SecretStore &m_secrets;
    const Clock &m_clock;
    WebhookKeys m_keys;
    WebhookPatience m_patience;
    QUrl m_address; ///< empty: in the keychain
    bool m_isOn = false;
    bool m_signed = false;
    quint64 m_targets = 0; ///< how often it was pointed elsewhere
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made for the first delivery
};

} // namespace Tokenglass
