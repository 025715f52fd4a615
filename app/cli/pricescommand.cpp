// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pricescommand.h"

#include "app/cli/optionreader.h"
#include "app/cli/priceimporttext.h"
#include "app/cli/pricesjson.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/domain/texttable.h"
#include "models/session/errortext.h"
#include "models/session/pricetext.h"
#include "models/store/pricestore.h"
#include "models/store/settingsstore.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 MostTokens = qint64{1} << 53;

/// A file of prices says more of itself than the kind of its error.
ExitCode refused(const Error &error)
{
    Terminal::complain(error.kind == Error::Kind::Input ? error.detail : errorText(error) + u' ' + error.detail);
    return error.kind == Error::Kind::Storage ? ExitCode::Failure : exitCodeFor(error);
}

ExitCode printedJson(const QByteArray &json)
{
    return printed(QString::fromUtf8(json));
}

NumberFormat plainFormat()
{
    return NumberFormat(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

Result<QDateTime> timeOption(const OptionReader &reader)
{
    if (!reader.isSet(u"at"_s))
        return QDateTime::currentDateTimeUtc();
    const QDateTime at = QDateTime::fromString(reader.value(u"at"_s), Qt::ISODate);
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        return Error{Error::Kind::Input, u"--at needs a time such as 2026-11-24T10:00:00Z"_s};
    return at.toUTC();
}

ExitCode list(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"prices list [--filter TEXT] [--json]"_s,
                        u"Lists the price book: per 1 M tokens, from when on, and who says so."_s);
    reader.add(u"filter"_s, u"Only rows whose model, provider or source contains this."_s, u"TEXT"_s);
    reader.add(u"json"_s, u"For programs."_s);
    if (const auto end = ended(reader, arguments))
        return *end;
    const QString filter = reader.value(u"filter"_s);
    QList<Price> prices;
    for (const Price &price : services.prices.prices()) {
        const QString text = price.model + u'\n' + price.provider + u'\n' + price.source;
        if (filter.isEmpty() || text.contains(filter, Qt::CaseInsensitive))
            prices.append(price);
    }
    if (reader.isSet(u"json"_s))
        return printedJson(pricesJson(prices));
    TextTable table;
    for (const QString &title : {u"Model"_s, u"Provider"_s, u"Currency"_s})
        table.addColumn(title, TextTable::Align::Left);
    for (const QString &title : {u"Input"_s, u"Cache read"_s, u"Output"_s})
        table.addColumn(title, TextTable::Align::Right);
    for (const QString &title : {u"Holds"_s, u"As of"_s, u"Source"_s})
        table.addColumn(title, TextTable::Align::Left);
    const PriceText texts(plainFormat());
    const auto amount = [](const Price &price, TokenBucket bucket) {
        const auto nanos = price.nanosPerMillion[static_cast<std::size_t>(bucket)];
        return nanos ? textFromNanos(*nanos) : u"–"_s;
    };
    for (const Price &price : std::as_const(prices)) {
        table.addRow({price.model, price.provider, price.currency.code(), amount(price, TokenBucket::FreshInput),
                      amount(price, TokenBucket::CacheRead), amount(price, TokenBucket::Output), texts.holds(price),
                      price.asOf, texts.source(price)});
    }
    return printed(u"Prices per 1 M tokens\n\n"_s + table.text());
}

Result<TokenCounts> tokenOptions(const OptionReader &reader)
{
    TokenCounts tokens;
    const std::array<std::pair<QString, TokenBucket>, 5> options{{{u"input"_s, TokenBucket::FreshInput},
                                                                  {u"output"_s, TokenBucket::Output},
                                                                  {u"cache-read"_s, TokenBucket::CacheRead},
                                                                  {u"cache-write"_s, TokenBucket::CacheWrite5m},
                                                                  {u"reasoning"_s, TokenBucket::Reasoning}}};
    for (const auto &[name, bucket] : options) {
        const Result<qint64> count = reader.number(name, 0, MostTokens, 0);
        if (!count)
            return count.error();
        tokens[bucket] = *count;
    }
    return tokens;
}

QString explanationText(const CostExplanation &why)
{
    const PriceText texts(plainFormat());
    QString text = texts.outcome(why) + u"\n\n"_s;
    if (!why.lines.isEmpty()) {
        TextTable table;
        for (const QString &title : PriceText::bucketTitles())
            table.addColumn(title,
                            title == PriceText::bucketTitles().constFirst() ? TextTable::Align::Left
                                                                            : TextTable::Align::Right);
        for (const CostLine &line : why.lines)
            table.addRow(texts.bucketCells(why, line));
        text += table.text() + u'\n';
    }
    for (const PriceText::Line &line : texts.explanation(why))
        text += line.title + u": "_s + line.text + u'\n';
    return text;
}

ExitCode explain(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"prices explain --model MODEL --input N --output N [options]"_s,
                        u"Says what a request costs and why: kinds of token times prices, and the price row."_s);
    reader.add(u"model"_s, u"Its name, as a source has it."_s, u"MODEL"_s);
    reader.add(u"input"_s, u"Input tokens that were neither read from nor written to a cache."_s, u"N"_s);
    reader.add(u"output"_s, u"Output tokens without reasoning."_s, u"N"_s);
    reader.add(u"cache-read"_s, u"Input tokens read from a cache."_s, u"N"_s);
    reader.add(u"cache-write"_s, u"Input tokens written to a cache."_s, u"N"_s);
    reader.add(u"reasoning"_s, u"Reasoning tokens."_s, u"N"_s);
    reader.add(u"at"_s, u"The time of the request; else now."_s, u"TIME"_s);
    reader.add(u"json"_s, u"For programs."_s);
    if (const auto end = ended(reader, arguments))
        return *end;
    if (reader.value(u"model"_s).isEmpty())
        return refused({Error::Kind::Input, u"--model is missing; see --help"_s});
    const Result<TokenCounts> tokens = tokenOptions(reader);
    const Result<QDateTime> at = timeOption(reader);
    if (!tokens || !at)
        return refused(tokens ? at.error() : tokens.error());
    const CostExplanation why = services.prices.explain(reader.value(u"model"_s), *tokens, *at);
    const ExitCode code = reader.isSet(u"json"_s) ? printedJson(explanationJson(why)) : printed(explanationText(why));
    // Figures that are not there are partial figures.
    return code == ExitCode::Success && !why.cost ? ExitCode::Partial : code;
}

QString estimatesText(const QList<NamedEstimate> &estimates, const ExchangeRate &rate)
{
    TextTable table;
    table.addColumn(u"Model"_s, TextTable::Align::Left);
    const std::array currencies{Currency::cny(), Currency::usd()};
    for (const Currency &currency : currencies)
        table.addColumn(currency.code(), TextTable::Align::Right);
    const auto addRow = [&](const QString &name, const auto &costIn) {
        QStringList cells{name};
        for (const Currency &currency : currencies) {
            const QString amount = amountIn(costIn(currency), currency, rate);
            cells.append(amount.isEmpty() ? u"–"_s : amount);
        }
        table.addRow(cells);
    };
    for (const NamedEstimate &each : estimates)
        addRow(each.model,
               [&each](Currency) { return each.estimate ? std::optional(each.estimate->total) : std::nullopt; });
    if (estimates.size() > 1)
        addRow(u"total"_s, [&](Currency currency) { return totalOf(estimates, currency, rate); });
    return table.text() + u'\n' + plainFormat().rate(rate) + u" ("_s + rate.date + u")\n"_s;
}

ExitCode estimate(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"prices estimate --model MODEL... --input N --output N [--calls N] [--json]"_s,
                        u"Says what calls would cost at the prices of now, in CNY and USD."_s);
    reader.add(u"model"_s, u"A model; may be given several times."_s, u"MODEL"_s);
    reader.add(u"input"_s, u"Input tokens of a call."_s, u"N"_s);
    reader.add(u"output"_s, u"Output tokens of a call."_s, u"N"_s);
    reader.add(u"calls"_s, u"How many calls; else 1."_s, u"N"_s);
    reader.add(u"json"_s, u"For programs."_s);
    if (const auto end = ended(reader, arguments, {u"model"_s}))
        return *end;
    if (reader.values(u"model"_s).isEmpty())
        return refused({Error::Kind::Input, u"--model is missing; see --help"_s});
    const Result<qint64> input = reader.number(u"input"_s, 0, MostTokens, 0);
    const Result<qint64> output = reader.number(u"output"_s, 0, MostTokens, 0);
    const Result<qint64> calls = reader.number(u"calls"_s, 0, MostTokens, 1);
    for (const Result<qint64> &number : {input, output, calls}) {
        if (!number)
            return refused(number.error());
    }
    const CallSize size{*input, *output, *calls};
    const ExchangeRate rate = currentRate(services);
    QList<NamedEstimate> estimates;
    bool all = true;
    for (const QString &model : reader.values(u"model"_s)) {
        estimates.append({model, estimateCost(services.prices, model, size, QDateTime::currentDateTimeUtc())});
        all = all && estimates.constLast().estimate;
    }
    ExitCode code = ExitCode::Success;
    if (reader.isSet(u"json"_s)) {
        code = printedJson(estimatesJson(estimates, size, rate));
    } else {
        code = printed(estimatesText(estimates, rate));
    }
    return code == ExitCode::Success && !all ? ExitCode::Partial : code;
}

ExitCode importList(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"prices import FILE [--dry-run] [--questionable] [--json]"_s,
                        u"Takes prices over from LiteLLM's model_prices_and_context_window.json, OpenRouter's "
                        "/api/v1/models, genai-prices, models.dev or a CSV file. Prices you entered are never "
                        "overwritten; changed ones hold from today (UTC) on."_s);
    reader.addPositional(u"FILE"_s, u"The price list."_s);
    reader.add(u"dry-run"_s, u"Only shows what would change, price by price."_s);
    reader.add(u"questionable"_s, u"Also takes prices a thousand times from similar ones, or in another currency."_s);
    reader.add(u"json"_s, u"For programs."_s);
    if (const auto end = ended(reader, arguments))
        return *end;
    QFile file(reader.positional().constFirst());
    if (!file.open(QIODevice::ReadOnly))
        return refused({Error::Kind::Input, u"%1: %2"_s.arg(file.fileName(), file.errorString())});
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const Result<PriceImport> list = importPrices(file.readAll(), today.toString(Qt::ISODate));
    if (!list)
        return refused({Error::Kind::Input, u"%1: %2"_s.arg(file.fileName(), list.error().detail)});
    const QList<PriceChange> changes = diffPrices(services.prices, list->table, today);
    QList<PriceChange> taken;
    for (const PriceChange &change : changes) {
        if (change.kind != PriceChange::Kind::Unchanged && (change.doubts.isEmpty() || reader.isSet(u"questionable"_s)))
            taken.append(change);
    }
    const bool dryRun = reader.isSet(u"dry-run"_s);
    if (dryRun)
        taken.clear();
    if (!taken.isEmpty()) {
        const auto saved = PriceStore(services.pricesPath).change([&](const SavedPrices &before) {
            return Result<SavedPrices>(withChanges(before, services.prices, taken, list->table.aliases));
        });
        if (!saved)
            return refused(saved.error());
    }
    return reader.isSet(u"json"_s) ? printedJson(importJson(*list, changes, taken.size()))
                                   : printed(importText(*list, changes, taken.size(), dryRun));
}

} // namespace

ExitCode runPrices(const QStringList &arguments, const Services &services)
{
    return runAction(u"prices"_s,
                     {{u"list"_s, list}, {u"explain"_s, explain}, {u"estimate"_s, estimate}, {u"import"_s, importList}},
                     arguments, services);
}

} // namespace Tokenglass
