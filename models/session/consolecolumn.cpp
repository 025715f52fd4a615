// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consolecolumn.h"

namespace Tokenglass {

ConsoleColumn::ConsoleColumn(ChatAnswer answer, State state, QObject *parent)
    : QObject(parent), m_answer(std::move(answer)), m_state(state), m_text(m_answer.outcome.text),
      m_reasoning(m_answer.outcome.reasoning)
{ }

std::chrono::microseconds ConsoleColumn::elapsed() const
{
    if (m_state > State::Streaming || !m_watch.isValid())
        return m_answer.outcome.total;
    return std::chrono::microseconds(m_watch.nsecsElapsed() / 1000);
}

const ChatFigures &ConsoleColumn::figures() const
{
    if (!m_figures)
        m_figures = figuresOf(m_answer);
    return *m_figures;
}

ConsoleColumn::News ConsoleColumn::takeNews()
{
    m_hasNews = false;
    return std::exchange(m_news, {});
}

void ConsoleColumn::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void ConsoleColumn::setAnswer(ChatAnswer answer)
{
    m_answer = std::move(answer);
    m_figures.reset();
}

void ConsoleColumn::grow(QString &whole, QString &fresh, bool &replaced, const ChatEvent &event)
{
    if (!event.replaces) {
        whole += event.text;
        fresh += event.text;
    } else if (event.text.startsWith(whole)) {
        // The usual way of a provider that repeats itself: only the end is new.
        fresh += QStringView(event.text).mid(whole.size());
        whole = event.text;
    } else {
        whole = event.text;
        fresh = event.text;
        replaced = true;
    }
    if (replaced)
        fresh = whole;
    if (!std::exchange(m_hasNews, true))
        Q_EMIT newsArrived();
}

void ConsoleColumn::take(const ChatEvent &event)
{
    using Kind = ChatEvent::Kind;
    if (event.kind == Kind::Sent) {
        m_watch.start();
        setState(State::Sent);
        return;
    }
    if (event.choice != 0)
        return;
    if (event.kind == Kind::Text)
        grow(m_text, m_news.text, m_news.textReplaced, event);
    else if (event.kind == Kind::Reasoning)
        grow(m_reasoning, m_news.reasoning, m_news.reasoningReplaced, event);
    if (m_state == State::Sent && event.kind != Kind::End && event.kind != Kind::Usage)
        setState(State::Streaming);
}

ConsoleColumn::State endState(const ChatOutcome &outcome)
{
    if (!outcome.failure)
        return ConsoleColumn::State::Done;
    return outcome.failure->error.kind == Error::Kind::Cancelled ? ConsoleColumn::State::Stopped
                                                                 : ConsoleColumn::State::Failed;
}

} // namespace Tokenglass
