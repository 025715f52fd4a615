// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>
#include <QtGlobal>

namespace Tokenglass {

struct ChatRequest;

/// About how many tokens a text has, by script: 4 characters a token for Latin text and code, 1.5 for Chinese,
/// Japanese and Korean, mixed text by run. Always shown with "≈".
[[nodiscard]] qint64 estimateTokens(QStringView text);

/// The text's estimate with what chat formats add around each message.
[[nodiscard]] qint64 estimateTokens(const ChatRequest &request);

/// How far estimates of one model were off: learnt from what providers reported, newest weighing most.
class TokenRatio
{
public:
    TokenRatio() = default;
    /// Restores what was kept with reported() and estimated().
    TokenRatio(qint64 reported, qint64 estimated);

    /// One request whose input the provider counted.
    void observe(qint64 estimated, qint64 reported);
    [[nodiscard]] qint64 correct(qint64 estimate) const;
    [[nodiscard]] bool isLearnt() const { return m_estimated > 0; }
    [[nodiscard]] qint64 reported() const { return m_reported; }
    [[nodiscard]] qint64 estimated() const { return m_estimated; }

private:
    qint64 m_reported = 0;
    qint64 m_estimated = 0;
};

} // namespace Tokenglass
