// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace Tokenglass {

/// Runs a program of the user's for every alert: no shell, the alert as JSON on its standard input and as
/// TOKENGLASS_ALERT_… in its environment. It has to end with code 0 in time; then it and what it started are killed.
class CommandChannel final : public QObject, public AlertChannel
{
public:
    static constexpr std::chrono::milliseconds DefaultTimeout = std::chrono::seconds(30);

    explicit CommandChannel(std::chrono::milliseconds timeout = DefaultTimeout, QObject *parent = nullptr);
    ~CommandChannel() override;

    /// The program, then its arguments; empty: off.
    void setCommand(const QStringList &command) { m_command = command; }

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isOn() const override { return !m_command.isEmpty(); }
    [[nodiscard]] QFuture<Result<void>> deliver(const AlertMessage &message) override;

private:
    class Run;

    std::chrono::milliseconds m_timeout;
    QStringList m_command;
};

} // namespace Tokenglass
