// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatarchive.h"
#include "models/domain/chatjournal.h"
#include "models/domain/completionclient.h"
#include "models/domain/pricebook.h"
#include "models/session/consolesession.h"
#include "models/session/providercatalog.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/fakesource.h"

#include <QMap>
#include <QTimer>

namespace Tokenglass {

/// A client whose streams a test plays by hand.
class ScriptedClient final : public CompletionClient
{
public:
    struct Sent
    {
        ProviderEndpoint endpoint;
        ChatRequest request;
        Handler handler;
        bool isOpen = true;
        bool isCancelled = false;
    };
    struct Count
    {
        ProviderEndpoint endpoint;
        ChatRequest request;
        std::shared_ptr<QPromise<Result<qint64>>> promise;
    };

    std::vector<std::shared_ptr<Sent>> sent;
    std::vector<Count> counts;

    std::unique_ptr<CompletionStream> start(const ProviderEndpoint &endpoint, const ChatRequest &request,
                                            Handler handler) override
    {
        sent.push_back(std::make_shared<Sent>(Sent{endpoint, request, std::move(handler)}));
        return std::make_unique<Stream>(sent.back());
    }
    QFuture<Result<QStringList>> listModels(const ProviderEndpoint &) override
    {
        return QtFuture::makeReadyFuture(Result<QStringList>(QStringList{QStringLiteral("offered")}));
    }
    QFuture<Result<qint64>> countTokens(const ProviderEndpoint &endpoint, const ChatRequest &request) override
    {
        auto promise = std::make_shared<QPromise<Result<qint64>>>();
        promise->start();
        counts.push_back({endpoint, request, promise});
        return promise->future();
    }

    void begin(std::size_t stream) { pass(stream, {ChatEvent::Kind::Sent, {}}); }
    void say(std::size_t stream, const QString &text) { pass(stream, {ChatEvent::Kind::Text, text}); }
    void think(std::size_t stream, const QString &text) { pass(stream, {ChatEvent::Kind::Reasoning, text}); }
    void end(std::size_t stream, const ChatOutcome &outcome)
    {
        ChatEvent event;
        event.kind = ChatEvent::Kind::End;
        event.outcome = outcome;
        pass(stream, event);
    }
    void pass(std::size_t stream, const ChatEvent &event)
    {
        const auto target = sent.at(stream);
        if (target->isOpen)
            target->handler(event);
    }
    void answer(std::size_t count, const Result<qint64> &tokens)
    {
        counts.at(count).promise->addResult(tokens);
        counts.at(count).promise->finish();
    }

private:
    class Stream final : public CompletionStream
    {
    public:
        explicit Stream(std::shared_ptr<Sent> sent) : m_sent(std::move(sent)) { }
        ~Stream() override { m_sent->isOpen = false; }
        void cancel() override
        {
            m_sent->isCancelled = true;
            // As the real one does it: from the event loop.
            QTimer::singleShot(0, [sent = m_sent] {
                ChatEvent event;
                event.kind = ChatEvent::Kind::End;
                event.outcome = ChatOutcome{};
                event.outcome->failure = ProviderFailure{};
                event.outcome->failure->error.kind = Error::Kind::Cancelled;
                if (sent->isOpen)
                    sent->handler(event);
            });
        }

    private:
        std::shared_ptr<Sent> m_sent;
    };
};

/// A ledger in memory that can be told to fail.
class FakeJournal final : public ChatJournal
{
public:
    QMap<qint64, UsageRecord> rows;
    QHash<QString, ModelHistory> histories; ///< by model
    std::optional<Error> beginError;
    std::optional<Error> completeError;

    QFuture<Result<QList<qint64>>> begin(const QList<UsageRecord> &pending) override
    {
        if (beginError)
            return QtFuture::makeReadyFuture(Result<QList<qint64>>(*beginError));
        QList<qint64> ids;
        for (const UsageRecord &record : pending) {
            ids.append(rows.size() + 1);
            rows.insert(ids.constLast(), record);
        }
        return QtFuture::makeReadyFuture(Result<QList<qint64>>(ids));
    }
    QFuture<Result<void>> complete(qint64 id, const UsageRecord &record) override
    {
        if (completeError)
            return QtFuture::makeReadyFuture(Result<void>(*completeError));
        rows.insert(id, record);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<ModelHistory>> history(const QString &, const QString &model) override
    {
        return QtFuture::makeReadyFuture(Result<ModelHistory>(histories.value(model)));
    }
};

/// An archive in memory.
class FakeArchive final : public ChatArchive
{
public:
    QList<ChatRun> runs; ///< oldest first
    QList<FavouritePrompt> kept;
    std::optional<Error> error;

    QFuture<Result<void>> save(const ChatRun &run) override
    {
        if (error)
            return QtFuture::makeReadyFuture(Result<void>(*error));
        drop(run.purpose.sessionId);
        runs.append(run);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<QList<ChatRunSummary>>> find(const QString &words, int limit) override
    {
        QList<ChatRunSummary> found;
        for (auto run = runs.crbegin(); run != runs.crend() && found.size() < limit; ++run) {
            if (!run->request.prompt.contains(words, Qt::CaseInsensitive))
                continue;
            ChatRunSummary summary{run->purpose.sessionId, run->at, run->request.prompt, {}, {}, 0};
            for (const ChatAnswer &answer : run->answers) {
                summary.models.append(answer.request.model);
                summary.cost.add(answer.cost.amount.value_or(Money{}), answer.cost.basis);
                summary.failed += answer.outcome.failure ? 1 : 0;
            }
            found.append(summary);
        }
        return QtFuture::makeReadyFuture(Result<QList<ChatRunSummary>>(found));
    }
    QFuture<Result<ChatRun>> load(const QString &sessionId) override
    {
        for (const ChatRun &run : runs) {
            if (run.purpose.sessionId == sessionId)
                return QtFuture::makeReadyFuture(Result<ChatRun>(run));
        }
        return QtFuture::makeReadyFuture(Result<ChatRun>(Error{Error::Kind::Storage, {}}));
    }
    QFuture<Result<void>> remove(const QString &sessionId) override
    {
        drop(sessionId);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<qint64>> count() override { return QtFuture::makeReadyFuture(Result<qint64>(runs.size())); }
    QFuture<Result<void>> clear() override
    {
        runs.clear();
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<QList<FavouritePrompt>>> favourites() override
    {
        return QtFuture::makeReadyFuture(Result<QList<FavouritePrompt>>(kept));
    }
    QFuture<Result<qint64>> saveFavourite(const FavouritePrompt &favourite) override
    {
        kept.append(favourite);
        kept.last().id = ++m_lastId;
        return QtFuture::makeReadyFuture(Result<qint64>(m_lastId));
    }
    QFuture<Result<void>> removeFavourite(qint64 id) override
    {
        kept.removeIf([id](const FavouritePrompt &each) { return each.id == id; });
        return QtFuture::makeReadyFuture(Result<void>());
    }

private:
    void drop(const QString &sessionId)
    {
        runs.removeIf([&](const ChatRun &run) { return run.purpose.sessionId == sessionId; });
    }
    qint64 m_lastId = 0;
};

/// A console with everything around it in memory. Its providers: "alpha" and "beta" with keys, "locked" without one,
/// "open" on this
/// computer, which may have one but needs none.
struct FakeConsole
{
    ManualClock clock;
    MemorySecretStore secrets;
    ScriptedClient client;
    FakeJournal journal;
    FakeArchive archive;
    PriceBook prices;
    std::unique_ptr<ProviderCatalog> providers;
    std::unique_ptr<ConsoleSession> session;
    QHash<QString, QByteArray> files; ///< what was exported

    FakeConsole()
    {
        ProviderServices services;
        services.load = [] {
            return QtFuture::makeReadyFuture(Result<QList<ProviderPreset>>(QList<ProviderPreset>()));
        };
        services.put = [](const ProviderPreset &) { return QtFuture::makeReadyFuture(Result<void>()); };
        services.remove = [](const QString &) { return QtFuture::makeReadyFuture(Result<void>()); };
        services.environment = [](const QString &) { return QString(); };
        const QList<ProviderPreset> builtIn{preset(u"alpha"), preset(u"beta"), preset(u"locked"), preset(u"open")};
        providers = std::make_unique<ProviderCatalog>(builtIn, client, secrets, services);
        providers->useKeyForSession(QStringLiteral("alpha"), QStringLiteral("sk-alpha"));
        providers->useKeyForSession(QStringLiteral("beta"), QStringLiteral("sk-beta"));
        prices = *PriceBook::fromJson(R"({"format": 1, "source": "a test", "as_of": "2026-01-01", "currency": "CNY",
            "models": [{"provider": "alpha", "model": "alpha-large", "prices": [{"per_million": {"input": "1", "output": "2"}}]},
                       {"provider": "beta", "model": "beta-large", "prices": [{"per_million": {"input": "2", "output": "4"}}]}]})");
        makeSession();
    }
    void makeSession()
    {
        ConsoleServices services{
            client, journal, archive, *providers, [this] { return std::make_shared<const PriceBook>(prices); },
            clock,  {},      {}};
        services.curlCommand = [](const ProviderPreset &preset, const ChatRequest &request) -> Result<QString> {
            return QString(QStringLiteral("curl ") + preset.baseUrl + u' ' + request.model);
        };
        services.writeFile = [this](const QString &path, const std::function<QByteArray()> &content) {
            files.insert(path, content());
            return QtFuture::makeReadyFuture(Result<void>());
        };
        session = std::make_unique<ConsoleSession>(services);
    }
    static ProviderPreset preset(QStringView id)
    {
        ProviderPreset preset;
        preset.id = id.toString();
        preset.name = id.toString().toUpper();
        const bool isLocal = id == QStringView(u"open");
        preset.baseUrl =
            isLocal ? QStringLiteral("http://localhost:1/v1") : QStringLiteral("https://%1.example/v1").arg(id);
        preset.models = {preset.id + u"-large", preset.id + u"-small"};
        preset.keyVariables = {preset.id.toUpper() + u"_API_KEY"};
        if (preset.id == u"alpha")
            preset.counting = CountMethod::Anthropic;
        return preset;
    }
    /// An answer that ended properly.
    static ChatOutcome whole(const QString &text, qint64 input, qint64 output)
    {
        ChatOutcome outcome;
        outcome.text = text;
        outcome.finishReason = QStringLiteral("stop");
        outcome.terminated = true;
        outcome.usage = ReportedUsage{};
        outcome.usage->inputTotal = input;
        outcome.usage->outputTotal = output;
        outcome.usage->final = true;
        outcome.httpStatus = 200;
        outcome.firstToken = std::chrono::milliseconds(400);
        outcome.total = std::chrono::milliseconds(2400);
        outcome.rawRequest = "POST /v1/chat/completions\n\n{}";
        outcome.rawResponse = "HTTP/1.1 200 OK\n\ndata: [DONE]";
        return outcome;
    }
    static ChatOutcome failed(Error::Kind kind, int status)
    {
        ChatOutcome outcome;
        outcome.failure = ProviderFailure{};
        outcome.failure->error = {kind, QStringLiteral("said the provider")};
        outcome.failure->status = status;
        outcome.httpStatus = status;
        outcome.total = std::chrono::milliseconds(90);
        return outcome;
    }
};

} // namespace Tokenglass
