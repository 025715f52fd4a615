// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatevent.h"
#include "models/domain/provider.h"

#include <QJsonObject>

namespace Tokenglass {

/// What a transcript's JSON says of itself.
struct Expectation
{
    explicit Expectation(const QByteArray &description);

    [[nodiscard]] WireFormat wire() const;
    [[nodiscard]] bool streams() const; ///< the transcript answers a streamed request
    [[nodiscard]] int status() const;
    [[nodiscard]] bool endsInReset() const;
    /// Every difference between the expectation and the outcome, one a line; empty: none.
    [[nodiscard]] QString differences(const ChatOutcome &outcome) const;

private:
    QJsonObject m_object;
};

} // namespace Tokenglass
