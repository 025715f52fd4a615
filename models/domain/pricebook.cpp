// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pricebook.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 TokensPerPrice = 1'000'000;
constexpr int MostSteps = 8; ///< of alias rules that lead to one another

qint64 inputOf(const TokenCounts &tokens)
{
    WideInteger sum = 0;
    for (const TokenBucket bucket :
         {TokenBucket::FreshInput, TokenBucket::CacheRead, TokenBucket::CacheWrite5m, TokenBucket::CacheWrite1h}) {
        sum += tokens[bucket].value_or(0);
    }
    return static_cast<qint64>(qMin<WideInteger>(sum, std::numeric_limits<qint64>::max()));
}

qint64 beginOf(const Price &price)
{
    return price.validFrom.isValid() ? price.validFrom.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

/// Layer first, then the newest beginning; within these, the row of the hour before that of all day, then the size.
auto precedence(const Price &price)
{
    return std::tuple(price.origin, beginOf(price), !price.windows.isEmpty(), price.thresholdTokens);
}

qsizetype literalLength(const QString &pattern)
{
    return pattern.size() - pattern.count(u'*') - pattern.count(u'?');
}

bool goesBefore(const QString &a, const QString &b)
{
    return std::tuple(-literalLength(a), a) < std::tuple(-literalLength(b), b);
}

} // namespace

QString CostLine::exactAmount() const
{
    // Nano-units per million times tokens are 1e-15 units.
    constexpr qint64 FractionPerUnit = Money::NanosPerUnit * TokensPerPrice;
    const WideInteger exact = WideInteger(tokens) * nanosPerMillion;
    const auto whole = static_cast<qint64>(exact / FractionPerUnit);
    QString text = u"%1.%2"_s.arg(whole).arg(static_cast<qint64>(exact % FractionPerUnit), 15, 10, QChar(u'0'));
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

struct PriceBook::Evaluation
{
    CostExplanation::Outcome outcome = CostExplanation::Outcome::UnknownModel;
    const Price *price = nullptr;
    std::optional<Money> cost;
};

PriceBook::PriceBook(const QList<PriceTable> &layers)
{
    QSet<QString> patterns;
    for (const PriceTable &layer : layers) {
        for (const Price &price : layer.prices) {
            m_byModel.insert(price.model, m_prices.size());
            m_prices.append(price);
            const auto highest = m_highest.constFind(price.model);
            if (highest == m_highest.constEnd() || *highest < price.origin)
                m_highest.insert(price.model, price.origin);
            if (isNamePattern(price.model))
                patterns.insert(price.model);
        }
        m_aliasRules.append(layer.aliases);
    }
    m_pricePatterns = patterns.values();
    std::sort(m_pricePatterns.begin(), m_pricePatterns.end(), goesBefore);
    std::stable_sort(m_aliasRules.begin(), m_aliasRules.end(), [](const AliasRule &a, const AliasRule &b) {
        const auto order = [](const AliasRule &rule) {
            return std::tuple(isNamePattern(rule.name), -literalLength(rule.name), rule.name);
        };
        return order(a) != order(b) ? order(a) < order(b) : a.origin > b.origin;
    });
    for (const AliasRule &rule : std::as_const(m_aliasRules)) {
        if (isNamePattern(rule.name) || m_aliases.contains(rule.name))
            continue;
        m_aliases.insert(rule.name, rule.model);
        m_aliasOrigins.insert(rule.name, rule.origin);
    }
    makeFingerprint();
}

Result<PriceBook> PriceBook::fromJson(const QByteArray &json)
{
    Result<PriceTable> table = priceTableFromJson(json);
    if (!table)
        return table.error();
    return PriceBook({*std::move(table)});
}

/// Plain bytes and no JSON: a book is made anew whenever something may have changed, on the window's thread too.
void PriceBook::makeFingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto addNumber = [&hash](qint64 number) {
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&number), sizeof number));
    };
    const auto addText = [&](const QString &text) {
        addNumber(text.size());
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.constData()), text.size() * 2));
    };
    for (const Price &price : std::as_const(m_prices)) {
        addText(price.model);
        addText(price.currency.code());
        for (const std::optional<qint64> &nanos : price.nanosPerMillion)
            addNumber(nanos.value_or(-1));
        for (const qint64 number : {beginOf(price), price.thresholdTokens, qint64(price.origin)})
            addNumber(number);
        for (const DailyWindow &window : price.windows) {
            for (const qint64 number : {qint64(window.beginMinute), qint64(window.endMinute), qint64(window.weekdays)})
                addNumber(number);
        }
    }
    for (const AliasRule &rule : std::as_const(m_aliasRules)) {
        addText(rule.name);
        addText(rule.model);
        addNumber(qint64(rule.origin));
    }
    m_fingerprint = hash.result();
}

/// One rule towards the row: a rule of the user's goes before the rows of lower layers, others after them.
QString PriceBook::step(const QString &name) const
{
    const auto highest = m_highest.constFind(name);
    const bool hasRows = highest != m_highest.constEnd();
    const auto alias = m_aliases.constFind(name);
    if (alias != m_aliases.constEnd() && (!hasRows || m_aliasOrigins.value(name) > *highest))
        return *alias;
    if (hasRows || name.isEmpty())
        return name;
    for (const AliasRule &rule : m_aliasRules) {
        if (isNamePattern(rule.name) && rule.model != name && matchesName(rule.name, name))
            return rule.model;
    }
    for (const QString &pattern : m_pricePatterns) {
        if (matchesName(pattern, name))
            return pattern;
    }
    return name;
}

QString PriceBook::canonicalModel(const QString &name) const
{
    QString current = name;
    for (int steps = 0; steps < MostSteps; ++steps) {
        const QString next = step(current);
        if (next == current)
            return current;
        current = next;
    }
    return name; // rules that lead in a circle lead nowhere
}

bool PriceBook::knows(const QString &model) const
{
    return m_byModel.contains(canonicalModel(model));
}

QString PriceBook::pricedName(const QString &provider, const QString &model, const QString &alias) const
{
    // A pattern made for bare names must not catch the name with its provider before it.
    const auto isExact = [this](const QString &name) { return m_byModel.contains(name) || m_aliases.contains(name); };
    for (const QString &name : {model, alias}) {
        if (!provider.isEmpty() && !name.isEmpty() && isExact(provider + u'/' + name) && knows(provider + u'/' + name))
            return provider + u'/' + name;
    }
    for (const QString &name : {model, alias}) {
        if (!name.isEmpty() && knows(name))
            return name;
    }
    return {};
}

QString PriceBook::requestName(const QString &provider, const QString &model) const
{
    const QString name = pricedName(provider, model, {});
    return name.isEmpty() ? model : name;
}

PriceBook::Holding PriceBook::holdingAt(const QString &model, qint64 inputTokens, const QDateTime &at) const
{
    Holding holding;
    const auto [first, last] = m_byModel.equal_range(canonicalModel(model));
    for (auto it = first; it != last; ++it) {
        const Price &price = m_prices.at(*it);
        if ((price.validFrom.isValid() || !price.windows.isEmpty()) && !at.isValid())
            return {nullptr, true};
        const bool applies = (!price.validFrom.isValid() || price.validFrom <= at)
            && (price.thresholdTokens == 0 || inputTokens > price.thresholdTokens) && price.holdsAt(at);
        if (applies && (holding.price == nullptr || precedence(*holding.price) < precedence(price)))
            holding.price = &price;
    }
    return holding;
}

const Price *PriceBook::priceAt(const QString &model, qint64 inputTokens, const QDateTime &at) const
{
    const Holding own = holdingAt(model, inputTokens, at);
    const bool isUsers = own.price != nullptr && own.price->origin >= PriceOrigin::User;
    const ProviderName name(model);
    if (own.dependsOnTime || isUsers || !name.isQualified() || !knows(model))
        return own.price;
    // What the user entered for the bare name goes before what a list says of the name with its provider, and before
    // such a list holds, the bare name's price still does.
    const Holding bare = holdingAt(name.model, inputTokens, at);
    const bool isMeant = bare.price != nullptr && name.isOf(bare.price->provider);
    return isMeant && (own.price == nullptr || bare.price->origin >= PriceOrigin::User) ? bare.price : own.price;
}

PriceBook::Evaluation PriceBook::evaluate(const QString &model, const TokenCounts &tokens, const QDateTime &at,
                                          QList<CostLine> *lines) const
{
    using Outcome = CostExplanation::Outcome;
    Evaluation result;
    result.price = priceAt(model, inputOf(tokens), at);
    if (result.price == nullptr) {
        result.outcome = knows(model) ? Outcome::NoPriceThen : Outcome::UnknownModel;
        return result;
    }
    result.outcome = Outcome::UnknownTokens;
    if (!tokens[TokenBucket::FreshInput] || !tokens[TokenBucket::Output])
        return result;
    WideInteger sum = 0;
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        const auto bucket = static_cast<TokenBucket>(i);
        const qint64 count = tokens.buckets[i].value_or(0);
        const std::optional<qint64> nanos = result.price->of(bucket);
        if (count < 0 || (count > 0 && !nanos))
            return result;
        sum += WideInteger{count} * nanos.value_or(0);
        if (lines != nullptr && count > 0)
            lines->append({bucket, count, nanos.value_or(0), !result.price->nanosPerMillion[i].has_value()});
    }
    const std::optional<qint64> nanos = narrow(divideHalfEven(sum, TokensPerPrice));
    result.outcome = nanos ? Outcome::Priced : Outcome::TooLarge;
    if (nanos)
        result.cost = Money{*nanos, result.price->currency};
    return result;
}

std::optional<Money> PriceBook::costOf(const QString &model, const TokenCounts &tokens, const QDateTime &at) const
{
    return evaluate(model, tokens, at, nullptr).cost;
}

CostExplanation PriceBook::explain(const QString &model, const TokenCounts &tokens, const QDateTime &at) const
{
    CostExplanation explanation;
    const Evaluation result = evaluate(model, tokens, at, &explanation.lines);
    explanation.outcome = result.outcome;
    explanation.askedModel = model;
    explanation.pricedAs = canonicalModel(model);
    explanation.inputTokens = inputOf(tokens);
    explanation.at = at;
    explanation.cost = result.cost;
    if (result.price != nullptr)
        explanation.price = *result.price;
    return explanation;
}

} // namespace Tokenglass
