// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/httpexchange.h"

#include "models/domain/clock.h"
#include "models/providers/jsontext.h"

#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 LargestBody = 32LL * 1024 * 1024;
constexpr int NotFound = 404;
constexpr int MethodNotAllowed = 405;

} // namespace

HttpExchange::HttpExchange(const HttpCall &call, const QString &key, std::chrono::milliseconds timeout,
                           const Clock &clock, Answer answer, QObject *parent)
    : QObject(parent), m_clock(clock), m_mask(key.trimmed()), m_answer(std::move(answer)),
      m_mayBeMissing(call.mayBeMissing), m_reply(send(m_network, call))
{
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_wasSent = true; });
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onFinished);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() > LargestBody)
            finish(Error{Error::Kind::Protocol, u"The answer is too large."_s});
    });
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        finish(Error{Error::Kind::Timeout, u"The server did not answer in time."_s});
    });
    m_timeout.start(timeout);
}

void HttpExchange::abandon()
{
    m_answer = nullptr;
    finish(Error{Error::Kind::Cancelled, {}});
}

void HttpExchange::onFinished()
{
    const int status = statusOf(*m_reply);
    const HttpHeaders headers = headersOf(*m_reply);
    const QByteArray body = m_reply->readAll();
    std::optional<ProviderFailure> failure;
    if (status == 0)
        failure = transportFailure(*m_reply, m_wasSent);
    else if (status >= 300 && status < 400)
        failure = redirectFailure(status, headers);
    else if (status >= 400)
        failure = failureOfAnswer(status, headers, body, m_clock.now());
    else if (const auto object = jsonObject(body))
        failure = failureIn(*object);
    if (!failure) {
        finish(body);
        return;
    }
    if (m_mayBeMissing && (status == NotFound || status == MethodNotAllowed))
        failure->error.kind = Error::Kind::Schema;
    failure->error.detail = m_mask.masked(failure->error.detail);
    finish(failure->error);
}

void HttpExchange::finish(const Result<QByteArray> &result)
{
    m_timeout.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    if (const Answer answer = std::exchange(m_answer, nullptr))
        answer(result);
    deleteLater();
}

} // namespace Tokenglass
