// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"

#include <QByteArrayView>
#include <QJsonObject>

#include <memory>

namespace Tokenglass {

class AnswerCollector;

/// One wire format's messages, turned into text, usage and ends. The framing and the errors, which do not follow the
/// wire format, are StreamDecoder's.
class WireDecoder
{
public:
    explicit WireDecoder(AnswerCollector &answer) : m_answer(answer) { }
    virtual ~WireDecoder() = default;
    Q_DISABLE_COPY_MOVE(WireDecoder)

    virtual void message(const QJsonObject &message) = 0;
    /// The stream ends in "[DONE]", and a finish reason with usage is as good.
    [[nodiscard]] virtual bool endsWithDone() const { return false; }
    /// Nothing follows the end mark, not even usage.
    [[nodiscard]] virtual bool endsAtMark() const { return false; }
    [[nodiscard]] virtual bool speaksLines() const { return false; }

    [[nodiscard]] static std::unique_ptr<WireDecoder> create(WireFormat wire, AnswerCollector &answer);

protected:
    [[nodiscard]] AnswerCollector &answer() const { return m_answer; }

private:
    AnswerCollector &m_answer;
};

} // namespace Tokenglass
