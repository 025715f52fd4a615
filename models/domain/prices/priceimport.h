// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/pricetable.h"

#include <QJsonArray>
#include <QMap>

namespace Tokenglass {

/// What was found in a price list of others, and what was left out of it and why.
struct PriceImport
{
    QString format; ///< "LiteLLM", "OpenRouter", "genai-prices", "models.dev", "CSV"
    PriceTable table;
    QStringList warnings;
    qsizetype skipped = 0; ///< entries without a price per token: images, audio, unknown
};

/// What a list charges for besides tokens and a price of ours cannot say: counted by kind, told as warnings.
class LeftOutPrices
{
public:
    /// `kind`: "a fee per request"
    void add(const QString &kind, const QString &model);
    [[nodiscard]] QStringList warnings() const;

private:
    QMap<QString, QStringList> m_models; ///< by kind
};

/// Reads any of the formats below, told by its shape. `asOf`: the ISO date the list was taken, for lists that have
/// none.
[[nodiscard]] Result<PriceImport> importPrices(const QByteArray &bytes, const QString &asOf);

/// LiteLLM's model_prices_and_context_window.json: USD per token, thresholds in the names of keys, tiered_pricing.
[[nodiscard]] PriceImport importLiteLlm(const QJsonObject &models, const QString &asOf);
/// The answer of OpenRouter's /api/v1/models: USD per token as text, overrides by prompt size and hour.
[[nodiscard]] PriceImport importOpenRouter(const QJsonArray &data, const QString &asOf);
/// genai-prices' data.json: USD per million, tiers per bucket, prices with a date or an hour as condition.
[[nodiscard]] PriceImport importGenaiPrices(const QJsonArray &providers, const QString &asOf);
/// models.dev's api.json: USD per million.
[[nodiscard]] PriceImport importModelsDev(const QJsonObject &providers, const QString &asOf);
/// Our own columns; see pricesToCsv(). A line that is not understood is left out and named.
[[nodiscard]] Result<PriceImport> importPriceCsv(const QByteArray &csv, const QString &asOf);
/// "provider,model,currency,above_input_tokens,utc_hours,valid_from,input_per_mtok,cache_read,cache_write,
/// cache_write_1h,output_per_mtok,reasoning,as_of,source".
[[nodiscard]] QByteArray pricesToCsv(const QList<Price> &prices);

/// Whether a provider sells its own models: its names are used bare, those of others with their seller before them.
[[nodiscard]] bool isFirstParty(const QString &provider);
/// "vertex_ai" for LiteLLM's "vertex_ai-language-models": the seller without its kind of model.
[[nodiscard]] QString sellerName(const QString &provider);
/// Whether two names are those of one seller, as different lists and our own presets call it: "google" and "gemini".
/// No name, or "-", may be anybody's.
[[nodiscard]] bool isSameSeller(const QString &a, const QString &b);
/// A number or a number as text, times `scale`, in nano-units; empty: not a price. Rounded to nano-units once.
[[nodiscard]] std::optional<qint64> nanosFromJson(const QJsonValue &value, double scale);
void setNanos(Price &price, TokenBucket bucket, std::optional<qint64> nanos);
[[nodiscard]] bool hasNanos(const Price &price, TokenBucket bucket);

} // namespace Tokenglass
