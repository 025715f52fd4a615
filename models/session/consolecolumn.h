// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatfigures.h"

#include <QElapsedTimer>
#include <QObject>

namespace Tokenglass {

/// One model's answer as it comes: its state, its text so far and, in the end, what the provider reported. Changed by
/// ConsoleRun alone.
class ConsoleColumn : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Preparing, ///< the key is looked up and the row written down; nothing has left yet
        Sent, ///< nothing has come yet
        Streaming,
        Storing, ///< ended, but not yet in the ledger
        Done,
        Stopped, ///< by the user
        Failed,
    };

    /// What came since it was last asked for.
    struct News
    {
        QString text;
        bool textReplaced = false; ///< `text` is all of it, not only what is new
        QString reasoning;
        bool reasoningReplaced = false;
    };

    ConsoleColumn(ChatAnswer answer, State state, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOver() const { return m_state >= State::Done; }
    [[nodiscard]] const ChatAnswer &answer() const { return m_answer; }
    /// Of an answer that is over; made once.
    [[nodiscard]] const ChatFigures &figures() const;
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QString &reasoning() const { return m_reasoning; }
    /// Since the request was written; stands still when the answer is over.
    [[nodiscard]] std::chrono::microseconds elapsed() const;
    /// The answer is whole, but the ledger did not take it.
    [[nodiscard]] const std::optional<Error> &storageError() const { return m_storageError; }
    [[nodiscard]] News takeNews();

    void setState(State state);
    void setAnswer(ChatAnswer answer);
    void setStorageError(const std::optional<Error> &error) { m_storageError = error; }
    /// Takes over text and time; not the end, which has to be written down first.
    void take(const ChatEvent &event);

Q_SIGNALS:
    void stateChanged();
    void newsArrived(); ///< once, until takeNews() is called

private:
    void grow(QString &whole, QString &fresh, bool &replaced, const ChatEvent &event);

    ChatAnswer m_answer;
    mutable std::optional<ChatFigures> m_figures;
    State m_state;
    QString m_text;
    QString m_reasoning;
    News m_news;
    bool m_hasNews = false;
    QElapsedTimer m_watch;
    std::optional<Error> m_storageError;
};

/// The state an answer that is over is in.
[[nodiscard]] ConsoleColumn::State endState(const ChatOutcome &outcome);

} // namespace Tokenglass
