// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/completionclient.h"
#include "models/session/chattarget.h"
#include "models/session/consolecolumn.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace Tokenglass {

class ChatArchive;
class ChatJournal;
class Clock;
class PriceBook;
class ProviderCatalog;

/// What a console needs of the rest of the application. All of it outlives the console.
struct ConsoleServices
{
    CompletionClient &client;
    ChatJournal &journal;
    ChatArchive &archive;
    ProviderCatalog &providers;
    std::function<std::shared_ptr<const PriceBook>()> prices; ///< the book as it is now; never null
    const Clock &clock;
    /// A request as a command line, the key replaced by a variable.
    std::function<Result<QString>(const ProviderPreset &, const ChatRequest &)> curlCommand;
    /// Makes the content and writes a whole file or none, both elsewhere.
    std::function<QFuture<Result<void>>(const QString &path, std::function<QByteArray()> content)> writeFile;
};

/// One prompt on its way to several models. Every request is a row in the ledger before it leaves and again when it has
/// ended; if the ledger does not take the rows, nothing is sent. Nothing is ever sent twice unless retry() is called.
class ConsoleRun : public QObject
{
    Q_OBJECT

public:
    /// What goes to one model, and what it was expected to cost.
    struct Part
    {
        ChatTarget target;
        std::optional<ChatPreview> preview;
    };

    explicit ConsoleRun(const ConsoleServices &services, QObject *parent = nullptr);
    ~ConsoleRun() override;

    /// Only when nothing is running. The request's model is left empty.
    void start(const ChatRequest &request, const QList<Part> &parts, const ChatPurpose &purpose);
    /// A run of the past.
    void show(const ChatRun &past);
    void stop(int column);
    void stopAll();
    /// Sends a column that failed or was stopped once more, as a new row; it may be billed again.
    void retry(int column);
    /// Tries again to write down an answer that the ledger did not take.
    void recordAgain(int column);

    [[nodiscard]] bool isRunning() const { return m_running > 0; }
    [[nodiscard]] int running() const { return m_running; }
    [[nodiscard]] int count() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] ConsoleColumn &column(int index) const { return *m_columns[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const ChatPurpose &purpose() const { return m_purpose; }
    /// Whether ended runs go to the archive.
    void setKept(bool kept) { m_kept = kept; }
    /// As it stands now.
    [[nodiscard]] ChatRun toRun() const;

Q_SIGNALS:
    void columnsChanged(); ///< another run; the old columns are gone
    void columnReplaced(int column); ///< it is being sent once more
    void columnEnded(int column);
    void runningChanged();
    void recorded(); ///< rows of the ledger are new or changed
    void archived(); ///< the run is in the archive, or changed there
    void archiveFailed(const Tokenglass::Error &error);

private:
    struct Sending;

    void clear();
    void prepare(const QList<int> &columns);
    /// Where it goes; or nothing can be sent, and then nothing is written down.
    void accept(int column, const Result<ProviderEndpoint> &endpoint);
    void writeDown(const QList<int> &columns);
    void send(int column);
    void onEvent(int column, const ChatEvent &event);
    void conclude(int column, const ChatOutcome &outcome);
    void record(int column);
    void end(int column, ConsoleColumn::State state);
    void fail(int column, const Error &error, const QString &type);
    void archive();
    void countRunning();

    ConsoleServices m_services;
    QDateTime m_at;
    ChatRequest m_request;
    ChatPurpose m_purpose;
    std::vector<std::unique_ptr<ConsoleColumn>> m_columns;
    std::vector<std::unique_ptr<Sending>> m_sendings; ///< beside the columns; what is needed while they run
    int m_running = 0;
    bool m_kept = true;
};

} // namespace Tokenglass
