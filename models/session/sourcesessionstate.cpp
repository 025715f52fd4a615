// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcesession.h"

namespace Tokenglass {

std::shared_ptr<const Catalog> SourceSession::catalog() const
{
    std::shared_ptr<const Catalog> catalog = m_source ? m_source->catalog() : nullptr;
    return catalog ? catalog : std::make_shared<const Catalog>();
}

Period SourceSession::usualPeriod() const
{
    return m_view.usual ? *m_view.usual : m_view.beforeDay.value_or(m_view.period);
}

std::optional<Error> SourceSession::error() const
{
    return m_answerError ? m_answerError : m_status.error;
}

SourceSession::State SourceSession::state() const
{
    if (!m_source)
        return State::Idle;
    const bool reading = m_status.phase == SourcePhase::Connecting || m_status.phase == SourcePhase::Loading;
    if (m_snapshot) {
        const bool nothingYet = m_snapshot->totals.requests == 0 && !m_snapshot->completeFrom;
        const bool noRows = m_status.answersFilters && m_snapshot->rowsInSource == 0;
        if (m_status.phase == SourcePhase::Failed && (noRows || nothingYet))
            return State::Failed;
        if (m_snapshot->partial || (reading && nothingYet))
            return nothingYet ? State::Loading : State::Partial;
        return State::Ready;
    }
    if (m_status.phase == SourcePhase::Failed || (m_answerError && !reading && !m_asking))
        return State::Failed;
    return State::Loading;
}

QFuture<Result<DashboardSnapshot>> SourceSession::dashboard(const DashboardQuery &query) const
{
    return m_source ? m_source->dashboard(query)
                    : QtFuture::makeReadyFuture(Result<DashboardSnapshot>(Error{Error::Kind::Cancelled, {}}));
}

SourceSession::PanelStatus SourceSession::panelStatus(Panel panel) const
{
    switch (state()) {
    case State::Idle:
        return PanelStatus::Idle;
    case State::Loading:
        return PanelStatus::Loading;
    case State::Failed:
        return PanelStatus::Failed;
    default:
        break;
    }
    const PanelStates &panels = m_snapshot->panels;
    const auto answered = [&] {
        switch (panel) {
        case Panel::Totals:
            return PanelState::Ready;
        case Panel::Days:
            return panels.days;
        case Panel::Models:
            return panels.models;
        case Panel::Types:
            return panels.types;
        case Panel::Tokens:
            return panels.tokenSplit == PanelState::Ready ? panels.models : panels.tokenSplit;
        case Panel::Users:
            return panels.users;
        case Panel::Organisations:
            return panels.organisations;
        }
        return PanelState::Ready;
    }();
    if (answered == PanelState::NotAnswerable)
        return PanelStatus::NotAnswerable;
    if (m_snapshot->partial)
        return PanelStatus::Partial;
    return m_snapshot->totals.requests == 0 ? PanelStatus::Empty : PanelStatus::Ready;
}

bool SourceSession::isSourceEmpty() const
{
    // A source of sums has no rows to count: that it holds nothing is not known of it.
    return m_status.answersFilters && m_snapshot && !m_snapshot->partial && m_snapshot->rowsInSource == 0
        && (m_status.phase == SourcePhase::Ready || m_status.phase == SourcePhase::Refreshing)
        && m_status.rowsLoaded == 0;
}

} // namespace Tokenglass
