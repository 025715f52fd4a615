// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/previewcommand.h"

#include "app/cli/await.h"
#include "app/cli/ledgeroption.h"
#include "app/cli/optionreader.h"
#include "app/cli/previewbudgets.h"
#include "app/cli/previewjson.h"
#include "app/cli/promptoptions.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/domain/completionclient.h"
#include "models/session/errortext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// The provider's count; without one an estimate does, and standard error says why.
std::optional<qint64> counted(CompletionClient &client, const ProviderEndpoint &endpoint, const ChatRequest &request,
                              const Interrupt &interrupt)
{
    const Result<qint64> count = await(client.countTokens(endpoint, request), &interrupt);
    if (count)
        return *count;
    const Error &error = count.error();
    const bool wasReached = error.kind != Error::Kind::Offline && error.kind != Error::Kind::Timeout;
    // Schema: this server has no such endpoint, as many; "estimated" in the answer says enough.
    if (error.kind != Error::Kind::Cancelled && error.kind != Error::Kind::Schema)
        Terminal::complain(u"%1: the provider %2, so this is an estimate: %3"_s.arg(
            request.model, wasReached ? u"did not count"_s : u"could not be asked to count"_s, error.detail));
    return std::nullopt;
}

PreviewFacts learnt(Ledger *ledger, const ProviderPreset &preset, const ChatRequest &request)
{
    PreviewFacts facts;
    facts.provider = preset.recordedProvider();
    if (ledger == nullptr)
        return facts;
    if (const auto history = ledger->history(facts.provider, request.model)) {
        facts.ratio = history->input;
        facts.usualOutput = history->usualOutput;
    }
    return facts;
}

ExitCode preview(PromptOptions options, const ChatPurpose &purpose, bool mayAsk, const Services &services)
{
    const Interrupt interrupt;
    if (mayAsk) {
        Result<QString> key = findKey(options, services, interrupt);
        if (!key)
            return complain(key.error(), ExitCode::BadUse);
        options.endpoint.key = *std::move(key);
    }
    Result<Ledger> ledger = openLedger(options.ledger, services, interrupt);
    if (!ledger)
        Terminal::complain(errorText(ledger.error()));
    const std::unique_ptr<CompletionClient> client = services.makeClient();
    QList<PlannedRequest> models;
    for (const ChatRequest &request : std::as_const(options.requests)) {
        PreviewFacts facts = learnt(ledger ? &*ledger : nullptr, options.endpoint.preset, request);
        if (mayAsk && canCount(options.endpoint))
            facts.countedInput = counted(*client, options.endpoint, request, interrupt);
        if (Interrupt::isRequested())
            return ExitCode::Interrupted;
        models.append({request.model, options.endpoint.preset.recordedProvider(),
                       previewOf(request, facts, services.prices, QDateTime::currentDateTimeUtc())});
    }
    const QList<BudgetEffect> budgets =
        ledger ? previewBudgets(options.ledger, models, purpose, services, interrupt) : QList<BudgetEffect>();
    if (Interrupt::isRequested())
        return ExitCode::Interrupted;
    const QString text = options.json ? QString::fromUtf8(previewJson(options.endpoint.preset.wire, models, budgets))
                                      : previewText(models, budgets);
    return printed(text);
}

} // namespace

ExitCode runPreview(const QStringList &arguments, const Services &services)
{
    OptionReader reader(
        u"preview --provider NAME --model MODEL [options] PROMPT"_s,
        u"Says what a prompt would use and cost: the input as the provider counts it where it can, else "
        "estimated and corrected by earlier requests to the model; the output as it usually was, and at "
        "most; and what that would do to the budgets that count the ledger. Nothing is answered and nothing is "
        "billed."_s);
    addPromptOptions(reader);
    addPurposeOptions(reader);
    reader.add(u"offline"_s, u"Estimates only; asks no provider."_s);
    if (const auto end = ended(reader, arguments, {u"model"_s, u"stop"_s}))
        return *end;
    Result<PromptOptions> options = promptOptions(reader, services);
    if (!options)
        return complain(options.error(), ExitCode::BadUse);
    const Result<ChatPurpose> purpose = purposeOptions(reader);
    if (!purpose)
        return complain(purpose.error(), ExitCode::BadUse);
    return preview(*std::move(options), *purpose, !reader.isSet(u"offline"_s), services);
}

} // namespace Tokenglass
