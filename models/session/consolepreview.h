// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatjournal.h"
#include "models/session/consolerun.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace Tokenglass {

/// What one model would use and cost, and how far that is known.
struct PreviewRow
{
    enum class Counting { None, Asking, Counted, Failed };

    ChatTarget target;
    QString label; ///< of the model among the others
    ChatPreview preview;
    Counting counting = Counting::None;
    std::optional<Error> countError; ///< why it is only an estimate although the provider could count
};

/// What one model is expected to cost, which depends on how much it will say.
[[nodiscard]] CostTotal expectedTotal(const ChatPreview &preview);
/// What it costs at most: exact where the provider has counted the input.
[[nodiscard]] CostTotal mostTotal(const ChatPreview &preview);

/// Says what the prompt would cost while it is being typed. Estimates follow the keyboard; providers are asked to count
/// when it has rested, and a question that an edit has overtaken is withdrawn.
class ConsolePreview : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds EstimateDelay{60};
    static constexpr std::chrono::milliseconds CountDelay{600};

    explicit ConsolePreview(const ConsoleServices &services, QObject *parent = nullptr);
    ~ConsolePreview() override;

    /// The request's model is ignored.
    void setQuestion(const ChatRequest &request, const QList<ChatTarget> &targets);
    /// A run has taught something about the models.
    void forgetHistory();
    /// The price book has changed.
    void priceAgain();
    /// Counts again, as after a key was entered.
    void countAgain();

    [[nodiscard]] const QList<PreviewRow> &rows() const { return m_rows; }
    [[nodiscard]] std::optional<ChatPreview> previewOf(const ChatTarget &target) const;
    /// Sums over the models; a model without a price or an expected length counts as unpriced.
    [[nodiscard]] CostTotal expectedTotal() const;
    [[nodiscard]] CostTotal mostTotal() const;
    [[nodiscard]] bool isEmpty() const { return m_request.prompt.isEmpty() && m_request.system.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    void estimate();
    void learn(int row);
    void count();
    void countRow(int row, const ProviderEndpoint &endpoint);
    void withdraw();
    [[nodiscard]] int rowOf(const ChatTarget &target) const;
    /// As the ledger has it.
    [[nodiscard]] QString providerOf(const ChatTarget &target) const;
    [[nodiscard]] QString historyKey(const ChatTarget &target) const;

    ConsoleServices m_services;
    ChatRequest m_request;
    QList<PreviewRow> m_rows;
    QHash<QString, std::optional<ModelHistory>> m_history; ///< empty: being looked up
    QSet<QString> m_outdated; ///< histories to be looked up anew; the old ones stand until then
    QHash<QString, qint64> m_counted; ///< by target, of the request as it is now
    QSet<QString> m_cannotCount; ///< targets whose server has no such endpoint
    QList<QFuture<Result<qint64>>> m_questions;
    QTimer m_estimateTimer;
    QTimer m_countTimer;
    quint64 m_generation = 0;
};

} // namespace Tokenglass
