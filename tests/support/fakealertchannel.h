// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

#include <QPromise>

#include <memory>

namespace Tokenglass {

/// A channel that does as a test tells it.
class FakeAlertChannel final : public AlertChannel
{
public:
    bool on = true;
    std::optional<Error> failure; ///< of every delivery
    bool isSlow = false; ///< deliveries end with finish()
    QList<AlertMessage> delivered; ///< also those that failed
    QList<qint64> withdrawn;

    explicit FakeAlertChannel(QString name) : m_name(std::move(name)) { }

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] bool isOn() const override { return on; }
    [[nodiscard]] std::optional<Error> trouble() const override { return m_trouble; }
    [[nodiscard]] QFuture<Result<void>> deliver(const AlertMessage &message) override
    {
        delivered.append(message);
        const Result<void> result = failure ? Result<void>(*failure) : Result<void>();
        if (!isSlow)
            return QtFuture::makeReadyFuture(result);
        m_slow = std::make_shared<QPromise<Result<void>>>();
        m_slow->start();
        return m_slow->future();
    }
    void withdraw(qint64 alertId) override { withdrawn.append(alertId); }

    void finish()
    {
        m_slow->addResult(failure ? Result<void>(*failure) : Result<void>());
        m_slow->finish();
    }
    void setTrouble(const std::optional<Error> &trouble)
    {
        m_trouble = trouble;
        failure = trouble;
        tellTrouble();
    }
    void click(qint64 alertId, AlertAction action) { tellAction(alertId, action); }

private:
    QString m_name;
    std::optional<Error> m_trouble;
    std::shared_ptr<QPromise<Result<void>>> m_slow;
};

} // namespace Tokenglass
