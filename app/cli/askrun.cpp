// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/askrun.h"

#include "app/cli/interrupt.h"
#include "models/store/ledger/ledger.h"

#include <QEventLoop>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

AskRun::AskRun(CompletionClient &client, Ledger &ledger, const PriceBook &prices)
    : m_client(client), m_ledger(ledger), m_prices(prices)
{ }

Result<void> AskRun::prepare(const ProviderPreset &preset, const QList<ChatRequest> &requests,
                             const ChatPurpose &purpose)
{
    QList<UsageRecord> rows;
    for (const ChatRequest &request : requests) {
        AskedModel asked;
        asked.request = request;
        asked.at = QDateTime::currentDateTimeUtc();
        asked.record = pendingRecord(preset, request, purpose, asked.at);
        rows.append(asked.record);
        m_models.push_back(std::move(asked));
    }
    const Result<QList<qint64>> ids = m_ledger.begin(rows);
    if (!ids)
        return ids.error();
    for (std::size_t i = 0; i < m_models.size(); ++i)
        m_models[i].ledgerId = ids->at(static_cast<qsizetype>(i));
    m_waiting.resize(m_models.size());
    return {};
}

Result<void> AskRun::execute(const ProviderEndpoint &endpoint, const Interrupt &interrupt, const ShowText &showText)
{
    QEventLoop loop;
    m_allOver = [&loop] { loop.quit(); };
    QObject::connect(&interrupt, &Interrupt::requested, &loop, [this] {
        for (const auto &stream : m_streams)
            stream->cancel();
    });
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        m_streams.push_back(m_client.start(endpoint, m_models[i].request, [this, i, &showText](const ChatEvent &event) {
            onEvent(i, event, showText);
        }));
    }
    loop.exec();
    m_streams.clear();
    return m_ledgerError ? Result<void>(*m_ledgerError) : Result<void>();
}

void AskRun::onEvent(std::size_t index, const ChatEvent &event, const ShowText &showText)
{
    AskedModel &asked = m_models[index];
    if (event.kind == ChatEvent::Kind::Text && event.choice == 0)
        show(index, event, showText);
    if (event.kind != ChatEvent::Kind::End)
        return;
    asked.outcome = *event.outcome;
    conclude(asked);
    while (m_shown < m_models.size() && m_models[m_shown].isOver) {
        ++m_shown;
        if (m_shown < m_models.size() && !m_waiting[m_shown].isEmpty())
            showText(m_models[m_shown], std::exchange(m_waiting[m_shown], {}));
    }
    if (std::all_of(m_models.begin(), m_models.end(), [](const AskedModel &each) { return each.isOver; }))
        m_allOver();
}

void AskRun::show(std::size_t index, const ChatEvent &event, const ShowText &showText)
{
    // What a terminal has shown stays; the JSON has the corrected text.
    if (index == m_shown)
        showText(m_models[index], event.text);
    else
        m_waiting[index] = event.replaces ? event.text : QString(m_waiting[index] + event.text);
}

void AskRun::conclude(AskedModel &asked)
{
    asked.cost = costOf(asked.record.provider, asked.request, asked.outcome, m_prices, asked.at);
    asked.record = completedRecord(asked.record, asked.outcome, asked.cost);
    asked.isOver = true;
    if (const Result<void> kept = m_ledger.complete(asked.ledgerId, asked.record); !kept)
        m_ledgerError = kept.error();
}

} // namespace Tokenglass
