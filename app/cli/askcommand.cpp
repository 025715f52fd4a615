// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/askcommand.h"

#include "app/cli/askjson.h"
#include "app/cli/askrun.h"
#include "app/cli/interrupt.h"
#include "app/cli/ledgeroption.h"
#include "app/cli/optionreader.h"
#include "app/cli/promptoptions.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/domain/durationtext.h"
#include "models/session/consoletext.h"
#include "models/session/errortext.h"
#include "models/session/failuretext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString countText(const std::optional<qint64> &count)
{
    return count ? QString::number(*count) : u"?"_s;
}

/// "qwen-plus: 19 in, 5 out; 0.0000136 CNY (calculated); first token 0.41 s, total 1.20 s".
QString figures(const AskedModel &asked)
{
    const ReportedUsage usage = asked.outcome.usage.value_or(ReportedUsage());
    const auto seconds = [](std::chrono::microseconds time) -> QString {
        return durationText(static_cast<double>(time.count()) / 1e6, QLocale::c()).replace(QChar::Nbsp, u' ');
    };
    QString text =
        u"%1: %2 in, %3 out"_s.arg(asked.request.model, countText(usage.inputTotal), countText(usage.outputTotal));
    if (asked.outcome.usage && !usage.final)
        text += u" or more"_s;
    if (asked.cost.amount)
        text += u"; %1%2 %3 (%4)"_s.arg(asked.cost.basis == CostBasis::Estimated ? u"≈ "_s : QString(), asked.cost.text,
                                        asked.cost.amount->currency.code(), costBasisName(asked.cost.basis));
    else
        text += u"; cost unknown"_s;
    if (asked.outcome.firstToken)
        text += u"; first token %1"_s.arg(seconds(*asked.outcome.firstToken));
    return text + u"; total %1"_s.arg(seconds(asked.outcome.total));
}

/// Streams the text of one model after the other, each under its name if there are several.
class Printer
{
public:
    Printer(bool silent, bool withNames) : m_silent(silent), m_withNames(withNames) { }

    void show(const AskedModel &asked, const QString &text)
    {
        if (m_silent)
            return;
        if (m_current != &asked) {
            endText();
            if (m_withNames)
                m_failed = !Terminal::print(u"== %1\n"_s.arg(asked.request.model)) || m_failed;
            m_current = &asked;
        }
        m_failed = !Terminal::print(text) || m_failed;
    }
    void endText()
    {
        if (m_current != nullptr)
            m_failed = !Terminal::print(u"\n"_s) || m_failed;
        m_current = nullptr;
    }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    const AskedModel *m_current = nullptr;
    bool m_silent;
    bool m_withNames;
    bool m_failed = false;
};

void addOptions(OptionReader &reader)
{
    addPromptOptions(reader);
    reader.add(u"no-stream"_s, u"Asks for the answer in one piece."_s);
    addPurposeOptions(reader);
}

ExitCode report(const AskRun &run, const PromptOptions &options, const QString &sessionId, bool printed)
{
    bool written = printed;
    if (options.json)
        written = Terminal::print(QString::fromUtf8(askJson(sessionId, options.endpoint.preset.wire, run.models())))
            && written;
    for (const AskedModel &asked : run.models()) {
        if (asked.outcome.failure)
            Terminal::complain(asked.request.model + u": "_s + failureText(*asked.outcome.failure));
        if (asked.outcome.warnings.contains(u"empty_answer"_s))
            Terminal::complain(asked.request.model + u": "_s + warningText(u"empty_answer"_s));
        if (!options.json)
            Terminal::note(figures(asked));
    }
    if (!written)
        return ExitCode::Failure;
    const bool allEnded = std::none_of(run.models().begin(), run.models().end(),
                                       [](const AskedModel &asked) { return asked.outcome.failure.has_value(); });
    if (allEnded)
        return ExitCode::Success;
    return Interrupt::isRequested() ? ExitCode::Interrupted : ExitCode::Unfinished;
}

ExitCode send(PromptOptions options, const ChatPurpose &purpose, const Services &services)
{
    const Interrupt interrupt;
    Result<QString> key = findKey(options, services, interrupt);
    if (!key)
        return complain(key.error(), ExitCode::BadUse);
    options.endpoint.key = *std::move(key);
    Result<Ledger> ledger = openLedger(options.ledger, services, interrupt);
    if (!ledger)
        return complain(ledger.error(),
                        ledger.error().kind == Error::Kind::Input ? ExitCode::BadUse : ExitCode::Failure);

    const std::unique_ptr<CompletionClient> client = services.makeClient();
    AskRun run(*client, *ledger, services.prices);
    if (const Result<void> ready = run.prepare(options.endpoint.preset, options.requests, purpose); !ready)
        return complain(ready.error(), ExitCode::Failure);
    Printer printer(options.json, options.requests.size() > 1);
    const Result<void> kept =
        run.execute(options.endpoint, interrupt,
                    [&printer](const AskedModel &asked, const QString &text) { printer.show(asked, text); });
    printer.endText();
    const ExitCode code = report(run, options, purpose.sessionId, !printer.failed());
    return kept ? code : complain(kept.error(), ExitCode::Failure);
}

} // namespace

ExitCode runAsk(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"ask --provider NAME --model MODEL [options] PROMPT"_s,
                        u"Sends a prompt to one or several models, prints the answer as it comes, and records what the "
                        "provider says it used and cost in the ledger. Exit code 6: a model did not end properly."_s);
    addOptions(reader);
    if (const auto end = ended(reader, arguments, {u"model"_s, u"stop"_s}))
        return *end;
    Result<PromptOptions> options = promptOptions(reader, services);
    if (!options)
        return complain(options.error(), ExitCode::BadUse);
    const Result<ChatPurpose> why = purposeOptions(reader);
    if (!why)
        return complain(why.error(), ExitCode::BadUse);
    for (ChatRequest &request : options->requests)
        request.stream = !reader.isSet(u"no-stream"_s);
    return send(*std::move(options), *why, services);
}

} // namespace Tokenglass
