// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consoletext.h"

#include "models/session/consolerun.h"
#include "models/session/numberformat.h"
#include "models/session/numberlocale.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int MoneyDecimals = 9;
constexpr int MostDecimals = 12; ///< more than that a double does not hold for amounts of this size

QString translated(const char *text)
{
    return QCoreApplication::translate("ConsoleText", text);
}

QString amountText(const QString &decimal, Currency currency, const NumberFormat &format)
{
    const qsizetype point = decimal.indexOf(u'.');
    const auto decimals = static_cast<int>(point < 0 ? 0 : decimal.size() - point - 1);
    return numberLocale(format.locale())
        .toCurrencyString(decimal.toDouble(), format.currencySymbol(currency), std::clamp(decimals, 2, MostDecimals));
}

QString withoutZeros(QString decimal)
{
    while (decimal.endsWith(u'0'))
        decimal.chop(1);
    return decimal;
}

} // namespace

QString modelLabel(const QString &model, const QString &providerName, const QStringList &models)
{
    return models.count(model) > 1 ? QString(model + u" \u00B7 "_s + providerName) : model;
}

QString columnLabel(const ConsoleRun &run, int column)
{
    QStringList models;
    for (int index = 0; index < run.count(); ++index)
        models.append(run.column(index).answer().request.model);
    return modelLabel(models[column], run.column(column).answer().providerName, models);
}

QString columnStateText(const ConsoleColumn &column)
{
    using State = ConsoleColumn::State;
    switch (column.state()) {
    case State::Preparing:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "Preparing\u2026"));
    case State::Sent:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "Waiting\u2026"));
    case State::Streaming:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "Streaming\u2026"));
    case State::Storing:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "Recording\u2026"));
    case State::Stopped:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "Stopped"));
    case State::Failed:
        if (const auto &failure = column.answer().outcome.failure; failure && failure->type == u"interrupted")
            return failureTitle(*failure);
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "Failed"));
    case State::Done:
        break;
    }
    if (column.storageError())
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "Not recorded"));
    const std::optional<ReportedUsage> &usage = column.answer().outcome.usage;
    return usage && usage->isComplete() ? translated(QT_TRANSLATE_NOOP("ConsoleText", "Done"))
                                        : translated(QT_TRANSLATE_NOOP("ConsoleText", "No usage reported"));
}

QString exactMoneyText(const Money &money, const NumberFormat &format)
{
    return amountText(withoutZeros(money.toDecimal(MoneyDecimals)), money.currency, format);
}

QString roundMoneyText(const Money &money, const NumberFormat &format)
{
    int decimals = 2;
    if (money.nanos > 0 && money.nanos < Money::NanosPerUnit) {
        decimals = 3;
        for (qint64 below = Money::NanosPerUnit / 10; money.nanos < below && decimals < MoneyDecimals; below /= 10)
            ++decimals;
    }
    return amountText(money.toDecimal(decimals), money.currency, format);
}

QString chatCostText(const ChatCost &cost, const NumberFormat &format)
{
    if (!cost.amount)
        return NumberFormat::unknown();
    // The provider's own figure may have more digits than money does.
    const QString text = amountText(cost.text, cost.amount->currency, format);
    return cost.basis == CostBasis::Estimated ? u"\u2248\u00A0"_s + text : text;
}

QString costTotalText(const CostTotal &total, const NumberFormat &format,
                      QString (*amount)(const Money &, const NumberFormat &))
{
    if (total.pricedRows() == 0)
        return NumberFormat::unknown();
    QStringList parts;
    for (const Money &money : total.amounts)
        parts.append(amount(money, format));
    const QString text = parts.join(u" + "_s);
    // One mark: "at least" says that it is not exact, too.
    if (total.unpricedRows() > 0)
        return u"\u2265\u00A0"_s + text;
    const bool isEstimate = total.rows[static_cast<std::size_t>(CostBasis::Estimated)] > 0;
    return isEstimate ? u"\u2248\u00A0"_s + text : text;
}

QString costBasisText(CostBasis basis)
{
    switch (basis) {
    case CostBasis::Reported:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "reported by the provider"));
    case CostBasis::Stored:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "stored by the source"));
    case CostBasis::Calculated:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "calculated from the reported usage and the price table"));
    case CostBasis::Estimated:
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "estimated, because the usage was not reported in full"));
    case CostBasis::Unknown:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ConsoleText", "unknown: the model has no price, or nothing was reported"));
}

QString missingUsageText(const ChatAnswer &answer)
{
    if (answer.outcome.text.isEmpty() && answer.outcome.reasoning.isEmpty())
        return translated(QT_TRANSLATE_NOOP(
            "ConsoleText", "The answer came without usage and without text: its tokens and its cost are unknown."));
    if (!answer.cost.amount)
        return translated(QT_TRANSLATE_NOOP(
            "ConsoleText",
            "The answer came without usage: the tokens are estimated, and the cost is unknown without a price."));
    return translated(QT_TRANSLATE_NOOP(
        "ConsoleText", "The answer came without usage: tokens and cost are estimated, and the row is marked so."));
}

QString reportedTokensText(const std::optional<qint64> &tokens, const NumberFormat &format)
{
    return tokens ? format.count(*tokens) : NumberFormat::unknown();
}

QString speedText(const std::optional<double> &tokensPerSecond, const NumberFormat &format)
{
    if (!tokensPerSecond)
        return NumberFormat::unknown();
    constexpr double WholeFrom = 10;
    const QString number =
        numberLocale(format.locale()).toString(*tokensPerSecond, 'f', *tokensPerSecond < WholeFrom ? 1 : 0);
    //: tokens per second
    return translated(QT_TRANSLATE_NOOP("ConsoleText", "%1 tok/s")).arg(number);
}

QString errorPercentText(double ratio, const NumberFormat &format)
{
    constexpr double Percent = 100;
    const QString number = numberLocale(format.locale()).toString(std::abs(ratio) * Percent, 'f', 1);
    const bool none = number == numberLocale(format.locale()).toString(0.0, 'f', 1);
    const QString sign = none ? QString() : (ratio > 0 ? u"+"_s : u"\u2212"_s);
    return sign + number + u"\u00A0%"_s;
}

QString failureTitle(const ProviderFailure &failure)
{
    using Kind = Error::Kind;
    const auto title = [&failure]() -> QString {
        if (failure.type == u"no_key")
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "No key"));
        if (failure.type == u"interrupted")
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Interrupted"));
        if (failure.type == u"no_address")
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Not sent: no usable address"));
        if (failure.type == u"not_recorded")
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Not sent: the ledger takes no rows"));
        switch (failure.error.kind) {
        case Kind::Cancelled:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Stopped"));
        case Kind::Timeout:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "No answer in time"));
        case Kind::Offline:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Not reachable"));
        case Kind::Auth:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Key refused"));
        case Kind::Forbidden:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Not allowed"));
        case Kind::RateLimited:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Too many requests"));
        case Kind::Quota:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Credit used up"));
        case Kind::Truncated:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Answer broke off"));
        case Kind::Input:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Request not accepted"));
        case Kind::Secret:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Key not readable"));
        default:
            return translated(QT_TRANSLATE_NOOP("ConsoleText", "Provider failed"));
        }
    };
    return failure.status ? QString::number(*failure.status) + u' ' + title() : title();
}

QString warningText(const QString &warning)
{
    if (warning == u"no_done")
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "The stream ended without its end mark."));
    if (warning == u"bad_event")
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "A part of the stream could not be read and was left out."));
    if (warning == u"empty_answer")
        return translated(QT_TRANSLATE_NOOP("ConsoleText",
                                            "The provider ended the answer without a word and without "
                                            "a reason."));
    if (warning == u"zero_usage")
        return translated(QT_TRANSLATE_NOOP("ConsoleText", "The provider reported a usage of zero."));
    if (warning == u"usage_refused")
        return translated(QT_TRANSLATE_NOOP(
            "ConsoleText", "The server refused to be asked for usage; the request was sent once more without."));
    return warning;
}

} // namespace Tokenglass
