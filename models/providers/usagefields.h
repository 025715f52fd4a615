// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/reportedusage.h"

#include <QJsonObject>

namespace Tokenglass {

// How each wire format's usage object maps to inclusive totals. An object that says nothing gives an empty result.

/// Chat completions of OpenAI and of everyone who copied them, with their additions.
[[nodiscard]] ReportedUsage openAiChatUsage(const QJsonObject &usage);
/// The "timings" of llama.cpp's server.
[[nodiscard]] ReportedUsage llamaTimingsUsage(const QJsonObject &timings);
/// Responses, and DashScope's own API, which use the same names.
[[nodiscard]] ReportedUsage inputOutputUsage(const QJsonObject &usage);
/// Gemini's usageMetadata, in camelCase or snake_case.
[[nodiscard]] ReportedUsage geminiUsage(const QJsonObject &usage);
[[nodiscard]] ReportedUsage hunyuanUsage(const QJsonObject &usage);
[[nodiscard]] ReportedUsage ollamaUsage(const QJsonObject &message);
/// Cumulative: fields of a later object replace those of an earlier one.
[[nodiscard]] ReportedUsage anthropicUsage(const QJsonObject &usage);

/// The provider's own cost in a usage object, exact.
void readCost(const QJsonObject &usage, ReportedUsage &result);
void setCost(const QString &decimal, Currency currency, ReportedUsage &result);

} // namespace Tokenglass
