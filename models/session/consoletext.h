// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/consolecolumn.h"

namespace Tokenglass {

class ConsoleRun;
class NumberFormat;

// The words and figures of the console, the same in columns, tables and pictures. Unknown is an en dash, an estimate
// carries "≈", a lower bound "≥".

/// What a model is called, and by which it has its colour, among `models`: with its provider where several have it.
[[nodiscard]] QString modelLabel(const QString &model, const QString &providerName, const QStringList &models);
/// The same of a column among the columns of its run.
[[nodiscard]] QString columnLabel(const ConsoleRun &run, int column);
[[nodiscard]] QString columnStateText(const ConsoleColumn &column);
/// The amount to its last digit: "¥0.000594".
[[nodiscard]] QString exactMoneyText(const Money &money, const NumberFormat &format);
/// Three digits that count: "¥0.00121", for what is not known to the last one.
[[nodiscard]] QString roundMoneyText(const Money &money, const NumberFormat &format);
[[nodiscard]] QString chatCostText(const ChatCost &cost, const NumberFormat &format);
/// Each currency by itself: "¥0.0093 + $0.0012".
[[nodiscard]] QString costTotalText(const CostTotal &total, const NumberFormat &format,
                                    QString (*amount)(const Money &, const NumberFormat &) = exactMoneyText);
/// Where a cost is from: "reported by the provider".
[[nodiscard]] QString costBasisText(CostBasis basis);
/// What an answer that came without usage is recorded as.
[[nodiscard]] QString missingUsageText(const ChatAnswer &answer);
[[nodiscard]] QString reportedTokensText(const std::optional<qint64> &tokens, const NumberFormat &format);
/// "84 tok/s"
[[nodiscard]] QString speedText(const std::optional<double> &tokensPerSecond, const NumberFormat &format);
/// "+2.0 %"
[[nodiscard]] QString errorPercentText(double ratio, const NumberFormat &format);
/// Why a column has no answer, as a title of a few words: "429 Too many requests".
[[nodiscard]] QString failureTitle(const ProviderFailure &failure);
/// What a warning of ChatOutcome::warnings means.
[[nodiscard]] QString warningText(const QString &warning);

} // namespace Tokenglass
