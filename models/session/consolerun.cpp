// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consolerun.h"

#include "models/domain/chatarchive.h"
#include "models/domain/chatjournal.h"
#include "models/domain/clock.h"
#include "models/domain/provideraddress.h"
#include "models/session/providercatalog.h"
#include "models/session/whenfinished.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using State = ConsoleColumn::State;

/// A run that was cut off by a crash has answers that never ended; the ledger says "interrupted" of them too.
static void interrupt(ChatAnswer &answer)
{
    answer.state = UsageRecord::State::Failed;
    answer.outcome.failure = ProviderFailure{};
    answer.outcome.failure->error.kind = Error::Kind::Truncated;
    answer.outcome.failure->type = u"interrupted"_s;
    answer.outcome.failure->retryable = true;
}

/// What one column needs while it runs.
struct ConsoleRun::Sending
{
    ProviderEndpoint endpoint;
    UsageRecord record;
    std::unique_ptr<CompletionStream> stream;
    bool isReady = false; ///< the endpoint is known
    bool isStopped = false; ///< before it left
};

ConsoleRun::ConsoleRun(const ConsoleServices &services, QObject *parent) : QObject(parent), m_services(services) { }

ConsoleRun::~ConsoleRun() = default;

void ConsoleRun::clear()
{
    m_sendings.clear();
    // Handlers of theirs may still be on the stack.
    for (std::unique_ptr<ConsoleColumn> &column : m_columns)
        column.release()->deleteLater();
    m_columns.clear();
}

void ConsoleRun::start(const ChatRequest &request, const QList<Part> &parts, const ChatPurpose &purpose)
{
    Q_ASSERT(!isRunning());
    clear();
    m_at = m_services.clock.now();
    m_request = request;
    m_request.model.clear();
    m_purpose = purpose;
    QList<int> all;
    for (const Part &part : parts) {
        ChatAnswer answer;
        answer.providerId = part.target.providerId;
        answer.providerName = part.target.providerId;
        if (const auto preset = m_services.providers.find(part.target.providerId)) {
            answer.providerName = preset->name;
            answer.wire = preset->wire;
        }
        answer.request = request;
        answer.request.model = part.target.model;
        answer.preview = part.preview;
        all.append(count());
        m_columns.push_back(std::make_unique<ConsoleColumn>(std::move(answer), State::Preparing));
        m_sendings.push_back(std::make_unique<Sending>());
    }
    Q_EMIT columnsChanged();
    countRunning();
    prepare(all);
}

void ConsoleRun::show(const ChatRun &past)
{
    Q_ASSERT(!isRunning());
    clear();
    m_at = past.at;
    m_request = past.request;
    m_purpose = past.purpose;
    for (ChatAnswer answer : past.answers) {
        if (answer.state == UsageRecord::State::Pending)
            interrupt(answer);
        const State state = endState(answer.outcome);
        m_columns.push_back(std::make_unique<ConsoleColumn>(answer, state));
        m_sendings.push_back(std::make_unique<Sending>());
    }
    Q_EMIT columnsChanged();
}

void ConsoleRun::prepare(const QList<int> &columns)
{
    auto waiting = std::make_shared<int>(static_cast<int>(columns.size()));
    for (const int index : columns) {
        ConsoleColumn *context = m_columns[static_cast<std::size_t>(index)].get();
        const auto found = m_services.providers.endpoint(context->answer().providerId);
        whenFinished(found, context, [this, index, columns, waiting](const Result<ProviderEndpoint> &endpoint) {
            if (!column(index).isOver())
                accept(index, endpoint);
            if (--*waiting == 0)
                writeDown(columns);
        });
    }
}

void ConsoleRun::accept(int index, const Result<ProviderEndpoint> &endpoint)
{
    if (!endpoint) {
        fail(index, endpoint.error(), u"no_key"_s);
        return;
    }
    if (const Result<QUrl> address = apiAddress(endpoint->preset.baseUrl); !address) {
        fail(index, address.error(), u"no_address"_s);
        return;
    }
    if (m_services.providers.lacksKey(endpoint->preset.id)) {
        fail(index, {Error::Kind::Auth, {}}, u"no_key"_s);
        return;
    }
    Sending &sending = *m_sendings[static_cast<std::size_t>(index)];
    sending.endpoint = *endpoint;
    sending.isReady = true;
}

void ConsoleRun::writeDown(const QList<int> &columns)
{
    QList<int> ready;
    QList<UsageRecord> rows;
    for (const int index : columns) {
        Sending &sending = *m_sendings[static_cast<std::size_t>(index)];
        if (!sending.isReady)
            continue;
        if (sending.isStopped) {
            fail(index, {Error::Kind::Cancelled, {}}, u"not_sent"_s);
            continue;
        }
        ChatAnswer answer = column(index).answer();
        answer.at = m_services.clock.now();
        sending.record = pendingRecord(sending.endpoint.preset, answer.request, m_purpose, answer.at);
        column(index).setAnswer(std::move(answer));
        ready.append(index);
        rows.append(sending.record);
    }
    if (ready.isEmpty())
        return;
    ConsoleColumn *context = m_columns[static_cast<std::size_t>(ready.constFirst())].get();
    whenFinished(m_services.journal.begin(rows), context, [this, ready](const Result<QList<qint64>> &ids) {
        for (qsizetype i = 0; i < ready.size(); ++i) {
            const int index = ready[i];
            if (!ids) {
                fail(index, ids.error(), u"not_recorded"_s);
                continue;
            }
            ChatAnswer answer = column(index).answer();
            answer.ledgerId = ids->at(i);
            column(index).setAnswer(std::move(answer));
            send(index);
        }
        if (ids) {
            Q_EMIT recorded();
            archive();
        }
    });
}

void ConsoleRun::send(int index)
{
    Sending &sending = *m_sendings[static_cast<std::size_t>(index)];
    if (sending.isStopped) {
        ChatOutcome outcome;
        outcome.failure = ProviderFailure{};
        outcome.failure->error.kind = Error::Kind::Cancelled;
        conclude(index, outcome);
        return;
    }
    sending.stream = m_services.client.start(sending.endpoint, column(index).answer().request,
                                             [this, index](const ChatEvent &event) { onEvent(index, event); });
}

void ConsoleRun::onEvent(int index, const ChatEvent &event)
{
    column(index).take(event);
    if (event.kind == ChatEvent::Kind::End)
        conclude(index, *event.outcome);
}

void ConsoleRun::conclude(int index, const ChatOutcome &outcome)
{
    Sending &sending = *m_sendings[static_cast<std::size_t>(index)];
    ChatAnswer answer = column(index).answer();
    answer.outcome = outcome;
    answer.cost = costOf(sending.record.provider, answer.request, answer.outcome, *m_services.prices(), answer.at);
    sending.record = completedRecord(sending.record, answer.outcome, answer.cost);
    answer.state = sending.record.state;
    column(index).setAnswer(std::move(answer));
    column(index).setState(State::Storing);
    record(index);
}

void ConsoleRun::record(int index)
{
    ConsoleColumn *context = m_columns[static_cast<std::size_t>(index)].get();
    const UsageRecord &row = m_sendings[static_cast<std::size_t>(index)]->record;
    whenFinished(m_services.journal.complete(context->answer().ledgerId, row), context,
                 [this, index](const Result<void> &stored) {
                     column(index).setStorageError(stored ? std::optional<Error>() : stored.error());
                     if (stored)
                         Q_EMIT recorded();
                     end(index, endState(column(index).answer().outcome));
                     archive();
                 });
}

void ConsoleRun::recordAgain(int index)
{
    if (!column(index).storageError())
        return;
    column(index).setState(State::Storing);
    countRunning();
    record(index);
}

void ConsoleRun::end(int index, State state)
{
    m_sendings[static_cast<std::size_t>(index)]->stream.reset();
    m_sendings[static_cast<std::size_t>(index)]->endpoint.key.clear();
    column(index).setState(state);
    countRunning();
    Q_EMIT columnEnded(index);
}

void ConsoleRun::fail(int index, const Error &error, const QString &type)
{
    ChatAnswer answer = column(index).answer();
    answer.outcome.failure = ProviderFailure{};
    answer.outcome.failure->error = error;
    answer.outcome.failure->type = type;
    const bool stopped = error.kind == Error::Kind::Cancelled;
    answer.state = stopped ? UsageRecord::State::Stopped : UsageRecord::State::Failed;
    column(index).setAnswer(std::move(answer));
    end(index, stopped ? State::Stopped : State::Failed);
}

void ConsoleRun::stop(int index)
{
    Sending &sending = *m_sendings[static_cast<std::size_t>(index)];
    if (column(index).isOver() || column(index).state() == State::Storing)
        return;
    if (sending.stream) {
        sending.stream->cancel();
        return;
    }
    sending.isStopped = true;
    // With a row on its way to the ledger the end comes from there.
    if (!sending.isReady)
        fail(index, {Error::Kind::Cancelled, {}}, u"not_sent"_s);
}

void ConsoleRun::stopAll()
{
    for (int index = 0; index < count(); ++index)
        stop(index);
}

void ConsoleRun::retry(int index)
{
    if (!column(index).isOver())
        return;
    const ChatAnswer &old = column(index).answer();
    ChatAnswer answer;
    answer.providerId = old.providerId;
    answer.providerName = old.providerName;
    answer.wire = old.wire;
    answer.request = old.request;
    answer.preview = old.preview;
    m_columns[static_cast<std::size_t>(index)].release()->deleteLater();
    m_columns[static_cast<std::size_t>(index)] = std::make_unique<ConsoleColumn>(std::move(answer), State::Preparing);
    m_sendings[static_cast<std::size_t>(index)] = std::make_unique<Sending>();
    Q_EMIT columnReplaced(index);
    countRunning();
    prepare({index});
}

ChatRun ConsoleRun::toRun() const
{
    ChatRun run;
    run.at = m_at;
    run.purpose = m_purpose;
    run.request = m_request;
    for (const std::unique_ptr<ConsoleColumn> &each : m_columns)
        run.answers.append(each->answer());
    return run;
}

void ConsoleRun::archive()
{
    if (!m_kept)
        return;
    whenFinished(m_services.archive.save(toRun()), this, [this](const Result<void> &saved) {
        if (saved)
            Q_EMIT archived();
        else if (saved.error().kind != Error::Kind::Cancelled)
            Q_EMIT archiveFailed(saved.error());
    });
}

void ConsoleRun::countRunning()
{
    const auto running = std::count_if(m_columns.begin(), m_columns.end(),
                                       [](const std::unique_ptr<ConsoleColumn> &each) { return !each->isOver(); });
    if (std::exchange(m_running, static_cast<int>(running)) != m_running)
        Q_EMIT runningChanged();
}

} // namespace Tokenglass
