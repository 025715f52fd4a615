// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrun.h"

namespace Tokenglass {

/// What one answer's counts and times come to. Empty: a part of it is unknown.
struct ChatFigures
{
    std::optional<qint64> estimatedInput; ///< only of an answer whose usage was not reported at all
    std::optional<qint64> estimatedOutput; ///< with reasoning
    std::optional<double> tokensPerSecond; ///< reported output from the first token to the end
    std::optional<Money> costPerThousandOutput; ///< the whole cost over the reported output
    std::optional<double> inputError; ///< of the preview: 0.02 said 2 % too much
    std::optional<double> costError; ///< of the expected cost
};

/// Reads the whole text of an answer without usage.
[[nodiscard]] ChatFigures figuresOf(const ChatAnswer &answer);

} // namespace Tokenglass
