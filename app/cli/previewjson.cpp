// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/previewjson.h"

#include "models/domain/answerjson.h"
#include "models/domain/cost.h"
#include "models/domain/jsonwriter.h"
#include "models/session/numberformat.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Cost = std::optional<Money> ChatPreview::*;

QString exact(const std::optional<Money> &money)
{
    constexpr int Decimals = 9;
    return money ? money->toDecimal(Decimals) : QString();
}

/// One sum a currency; empty if one of the models has no such figure: a sum of some would look like all.
QList<Money> total(const QList<PlannedRequest> &models, Cost cost)
{
    CostTotal sum;
    for (const PlannedRequest &each : models) {
        if (!(each.preview.*cost))
            return {};
        sum.add(*(each.preview.*cost), CostBasis::Estimated);
    }
    return sum.amounts;
}

void writeTotal(JsonWriter &json, const char *name, const QList<Money> &amounts)
{
    json.key(name);
    if (amounts.isEmpty()) {
        json.null();
        return;
    }
    json.beginObject();
    for (const Money &amount : amounts)
        json.key(amount.currency.code()).value(exact(amount));
    json.end();
}

QString costText(const std::optional<Money> &money)
{
    return money ? u"≈ "_s + exact(money) + u' ' + money->currency.code() : u"unknown"_s;
}

/// A price for a count is no estimate.
QString inputCostText(const ChatPreview &preview)
{
    const bool isExact = preview.isCounted && preview.inputCost;
    return isExact ? exact(preview.inputCost) + u' ' + preview.inputCost->currency.code() : costText(preview.inputCost);
}

void writeEffect(JsonWriter &json, const BudgetEffect &effect)
{
    constexpr qint64 MillionthsPerBasisPoint = 10'000; // of a percent
    const auto amount = [&](const std::optional<qint64> &nanos) {
        return nanos ? exact(Money{*nanos, effect.state.limit.currency}) : QString();
    };
    json.beginObject();
    json.key("id").value(effect.budget.id);
    json.key("name").value(effect.budget.name);
    json.key("currency").value(effect.state.limit.currency.code());
    json.key("limit").value(amount(effect.state.limit.nanos));
    json.key("spent").value(amount(effect.state.spent.nanos));
    json.key("expected_after").value(amount(effect.expectedNanos));
    json.key("most_after").value(amount(effect.mostNanos));
    json.key("could_pass_threshold_percent");
    if (const auto threshold = effect.wouldPass())
        json.millionths(qint64(*threshold) * MillionthsPerBasisPoint);
    else
        json.null();
    json.end();
}

} // namespace

QByteArray previewJson(WireFormat wire, const QList<PlannedRequest> &models, const QList<BudgetEffect> &budgets)
{
    JsonWriter json;
    json.beginObject(JsonWriter::Layout::Lines);
    json.key("results").beginArray(JsonWriter::Layout::Lines);
    for (const PlannedRequest &each : models) {
        json.beginObject(JsonWriter::Layout::Lines);
        json.key("model").value(each.model);
        json.key("wire").value(wireName(wire));
        writePreviewMembers(json, each.preview);
        json.end();
    }
    json.end();
    json.key("total").beginObject();
    writeTotal(json, "input", total(models, &ChatPreview::inputCost));
    writeTotal(json, "expected", total(models, &ChatPreview::expectedCost));
    writeTotal(json, "most", total(models, &ChatPreview::mostCost));
    json.end();
    json.key("budgets").beginArray(JsonWriter::Layout::Lines);
    for (const BudgetEffect &effect : budgets)
        writeEffect(json, effect);
    json.end();
    json.end();
    return json.json();
}

QString previewText(const QList<PlannedRequest> &models, const QList<BudgetEffect> &budgets)
{
    QString text;
    for (const PlannedRequest &each : models) {
        const ChatPreview &preview = each.preview;
        const auto count = [](const std::optional<qint64> &tokens) {
            return tokens ? QString::number(*tokens) : u"unknown"_s;
        };
        text += each.model + u'\n';
        text += u"  input     %1%2 tokens, %3\n"_s.arg(preview.isCounted ? QString() : u"≈ "_s)
                    .arg(preview.inputTokens)
                    .arg(inputCostText(preview));
        text += u"  expected  %1 tokens of output, %2\n"_s.arg(count(preview.expectedOutput),
                                                               costText(preview.expectedCost));
        text += u"  at most   %1 tokens of output, %2\n"_s.arg(count(preview.mostOutput), costText(preview.mostCost));
    }
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (!budgets.isEmpty())
        text += u"budgets\n"_s;
    for (const BudgetEffect &effect : budgets)
        text += u"  "_s + budgetEffectText(effect, format).replace(QChar::Nbsp, u' ') + u'\n';
    return text;
}

} // namespace Tokenglass
