// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consolepreview.h"

#include "models/domain/clock.h"
#include "models/domain/pricebook.h"
#include "models/session/consoletext.h"
#include "models/session/providercatalog.h"
#include "models/session/whenfinished.h"

namespace Tokenglass {

namespace {

CostTotal totalOf(const std::optional<Money> &cost, CostBasis basis)
{
    CostTotal total;
    total.add(cost.value_or(Money{}), cost ? basis : CostBasis::Unknown);
    return total;
}

} // namespace

CostTotal expectedTotal(const ChatPreview &preview)
{
    return totalOf(preview.expectedCost, CostBasis::Estimated);
}

CostTotal mostTotal(const ChatPreview &preview)
{
    return totalOf(preview.mostCost, preview.isCounted ? CostBasis::Calculated : CostBasis::Estimated);
}

ConsolePreview::ConsolePreview(const ConsoleServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_estimateTimer.setSingleShot(true);
    m_estimateTimer.setInterval(EstimateDelay);
    connect(&m_estimateTimer, &QTimer::timeout, this, &ConsolePreview::estimate);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(CountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &ConsolePreview::count);
}

ConsolePreview::~ConsolePreview()
{
    withdraw();
}

void ConsolePreview::setQuestion(const ChatRequest &request, const QList<ChatTarget> &targets)
{
    if (m_request != request) {
        withdraw();
        m_counted.clear();
        m_request = request;
    }
    QStringList models;
    for (const ChatTarget &target : targets)
        models.append(target.model);
    QList<PreviewRow> rows;
    for (const ChatTarget &target : targets) {
        const int old = rowOf(target);
        PreviewRow row = old < 0 ? PreviewRow{} : m_rows[old];
        row.target = target;
        row.label = modelLabel(target.model, m_services.providers.nameOf(target.providerId), models);
        rows.append(row);
    }
    m_rows = rows;
    m_estimateTimer.start();
    m_countTimer.start();
}

void ConsolePreview::forgetHistory()
{
    m_outdated = {m_history.keyBegin(), m_history.keyEnd()};
    m_estimateTimer.start();
}

void ConsolePreview::countAgain()
{
    m_cannotCount.clear();
    m_countTimer.start();
}

std::optional<ChatPreview> ConsolePreview::previewOf(const ChatTarget &target) const
{
    const int row = rowOf(target);
    return row < 0 || m_estimateTimer.isActive() ? std::nullopt : std::optional(m_rows[row].preview);
}

CostTotal ConsolePreview::expectedTotal() const
{
    CostTotal sum;
    for (const PreviewRow &row : m_rows)
        sum += Tokenglass::expectedTotal(row.preview);
    return sum;
}

CostTotal ConsolePreview::mostTotal() const
{
    CostTotal sum;
    for (const PreviewRow &row : m_rows)
        sum += Tokenglass::mostTotal(row.preview);
    return sum;
}

int ConsolePreview::rowOf(const ChatTarget &target) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].target == target)
            return row;
    }
    return -1;
}

QString ConsolePreview::providerOf(const ChatTarget &target) const
{
    const auto preset = m_services.providers.find(target.providerId);
    return preset ? preset->recordedProvider() : target.providerId;
}

QString ConsolePreview::historyKey(const ChatTarget &target) const
{
    return providerOf(target) + u'\n' + target.model;
}

void ConsolePreview::priceAgain()
{
    m_estimateTimer.start();
}

void ConsolePreview::estimate()
{
    const std::shared_ptr<const PriceBook> prices = m_services.prices();
    for (int index = 0; index < m_rows.size(); ++index) {
        PreviewRow &row = m_rows[index];
        PreviewFacts facts;
        facts.provider = providerOf(row.target);
        const QString key = historyKey(row.target);
        if (!m_history.contains(key) || m_outdated.remove(key))
            learn(index);
        if (const std::optional<ModelHistory> known = m_history.value(key)) {
            facts.ratio = known->input;
            facts.usualOutput = known->usualOutput;
        }
        const auto counted = m_counted.constFind(row.target.toText());
        if (counted != m_counted.cend())
            facts.countedInput = *counted;
        else if (row.counting == PreviewRow::Counting::Counted)
            row.counting = PreviewRow::Counting::None;
        ChatRequest request = m_request;
        request.model = row.target.model;
        row.preview = Tokenglass::previewOf(request, facts, *prices, m_services.clock.now());
    }
    Q_EMIT changed();
}

void ConsolePreview::learn(int index)
{
    const ChatTarget target = m_rows[index].target;
    const auto preset = m_services.providers.find(target.providerId);
    if (!preset)
        return;
    const QString key = historyKey(target);
    if (!m_history.contains(key))
        m_history.insert(key, std::nullopt);
    whenFinished(m_services.journal.history(preset->recordedProvider(), target.model), this,
                 [this, key](const Result<ModelHistory> &history) {
                     // Without a history the plain estimate stands.
                     m_history[key] = history ? *history : ModelHistory{};
                     estimate();
                 });
}

void ConsolePreview::withdraw()
{
    ++m_generation;
    for (QFuture<Result<qint64>> &question : m_questions)
        question.cancel();
    m_questions.clear();
    for (PreviewRow &row : m_rows)
        row.counting = PreviewRow::Counting::None;
}

void ConsolePreview::count()
{
    withdraw();
    if (isEmpty())
        return;
    for (PreviewRow &shown : m_rows) {
        const ChatTarget target = shown.target;
        if (m_cannotCount.contains(target.toText()))
            continue;
        if (m_counted.contains(target.toText())) {
            shown.counting = PreviewRow::Counting::Counted;
            continue;
        }
        whenFinished(m_services.providers.endpoint(target.providerId), this,
                     [this, target, generation = m_generation](const Result<ProviderEndpoint> &endpoint) {
                         const int row = rowOf(target);
                         const bool mayAsk = endpoint && !m_services.providers.lacksKey(target.providerId);
                         if (generation == m_generation && row >= 0 && mayAsk && canCount(*endpoint))
                             countRow(row, *endpoint);
                     });
    }
}

void ConsolePreview::countRow(int index, const ProviderEndpoint &endpoint)
{
    PreviewRow &row = m_rows[index];
    row.counting = PreviewRow::Counting::Asking;
    row.countError.reset();
    ChatRequest request = m_request;
    request.model = row.target.model;
    const QFuture<Result<qint64>> question = m_services.client.countTokens(endpoint, request);
    m_questions.append(question);
    whenFinished(question, this, [this, target = row.target, generation = m_generation](const Result<qint64> &count) {
        const int at = rowOf(target);
        if (generation != m_generation || at < 0)
            return;
        const bool isMissing = !count && count.error().kind == Error::Kind::Schema;
        m_rows[at].counting = count ? PreviewRow::Counting::Counted
            : isMissing             ? PreviewRow::Counting::None
                                    : PreviewRow::Counting::Failed;
        if (count)
            m_counted.insert(target.toText(), *count);
        else if (isMissing)
            m_cannotCount.insert(target.toText());
        else
            m_rows[at].countError = count.error();
        estimate();
    });
    Q_EMIT changed();
}

} // namespace Tokenglass
