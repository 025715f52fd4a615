// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/tokens.h"

namespace Tokenglass {

TokenTotals &TokenTotals::operator+=(const TokenTotals &other)
{
    input += other.input;
    output += other.output;
    total += other.total;
    cacheRead += other.cacheRead;
    cacheWrite += other.cacheWrite;
    reasoning += other.reasoning;
    inputRows += other.inputRows;
    outputRows += other.outputRows;
    totalRows += other.totalRows;
    cacheReadRows += other.cacheReadRows;
    cacheWriteRows += other.cacheWriteRows;
    reasoningRows += other.reasoningRows;
    return *this;
}

} // namespace Tokenglass
