// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Tokenglass {

/// One prompt to one model, in no provider's dialect. Empty optionals are left to the provider's own default.
struct ChatRequest
{
    QString model;
    QString system; ///< empty: none
    QString prompt;
    std::optional<double> temperature;
    std::optional<qint64> maxOutput; ///< tokens
    QStringList stop;
    std::optional<qint64> seed;
    bool stream = true;

    friend bool operator==(const ChatRequest &, const ChatRequest &) = default;
};

} // namespace Tokenglass
