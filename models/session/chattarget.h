// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Tokenglass {

/// A model of a provider that a prompt goes to.
struct ChatTarget
{
    QString providerId;
    QString model;

    /// "qwen/qwen-plus"; the model may hold slashes of its own.
    [[nodiscard]] QString toText() const { return providerId + u'/' + model; }
    [[nodiscard]] static std::optional<ChatTarget> fromText(const QString &text)
    {
        const qsizetype slash = text.indexOf(u'/');
        if (slash <= 0 || slash + 1 == text.size())
            return std::nullopt;
        return ChatTarget{text.left(slash), text.mid(slash + 1)};
    }
    friend bool operator==(const ChatTarget &, const ChatTarget &) = default;
};

} // namespace Tokenglass
