// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrecord.h"
#include "models/domain/completionclient.h"
#include "models/domain/pricebook.h"

#include <QDateTime>

#include <vector>

namespace Tokenglass {

class Interrupt;
class Ledger;

/// One model's request of a run, and its end.
struct AskedModel
{
    ChatRequest request;
    UsageRecord record;
    qint64 ledgerId = 0;
    QDateTime at;
    ChatOutcome outcome;
    ChatCost cost;
    bool isOver = false;
};

/// All models of one run at once; each is a row in the ledger before it leaves and after it ended.
class AskRun
{
public:
    /// Gets the text of the models in their order: the first as it streams, the next ones once it is over.
    using ShowText = std::function<void(const AskedModel &asked, const QString &text)>;

    AskRun(CompletionClient &client, Ledger &ledger, const PriceBook &prices);

    /// Fails before anything is sent if the ledger cannot take the rows.
    [[nodiscard]] Result<void> prepare(const ProviderPreset &preset, const QList<ChatRequest> &requests,
                                       const ChatPurpose &purpose);
    /// Runs the event loop until every model has ended; Ctrl-C stops them all.
    [[nodiscard]] Result<void> execute(const ProviderEndpoint &endpoint, const Interrupt &interrupt,
                                       const ShowText &showText);

    [[nodiscard]] const std::vector<AskedModel> &models() const { return m_models; }

private:
    void onEvent(std::size_t index, const ChatEvent &event, const ShowText &showText);
    void show(std::size_t index, const ChatEvent &event, const ShowText &showText);
    void conclude(AskedModel &asked);

    CompletionClient &m_client;
    Ledger &m_ledger;
    const PriceBook &m_prices;
    std::vector<AskedModel> m_models;
    std::vector<QString> m_waiting; ///< text that is not shown yet
    std::vector<std::unique_ptr<CompletionStream>> m_streams;
    std::function<void()> m_allOver;
    std::size_t m_shown = 0; ///< the model whose text is shown now
    std::optional<Error> m_ledgerError;
};

} // namespace Tokenglass
