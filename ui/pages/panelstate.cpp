// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panelstate.h"

#include "models/session/numberformat.h"

namespace Tokenglass {

using PanelStatus = SourceSession::PanelStatus;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::PanelState)
};

} // namespace

CardState cardState(PanelStatus status)
{
    switch (status) {
    case PanelStatus::Idle:
    case PanelStatus::Empty:
        return CardState::Empty;
    case PanelStatus::Loading:
        return CardState::Loading;
    case PanelStatus::Partial:
        return CardState::Partial;
    case PanelStatus::Ready:
        return CardState::Ready;
    case PanelStatus::NotAnswerable:
        return CardState::NotAnswerable;
    case PanelStatus::Failed:
        return CardState::Failed;
    }
    return CardState::Empty;
}

QString panelMessage(const SourceSession &session, PanelStatus status, const NumberFormat &format)
{
    switch (status) {
    case PanelStatus::Partial: {
        const auto snapshot = session.snapshot();
        if (!snapshot || !snapshot->completeFrom)
            return {};
        const QDateTime from = QDateTime::fromSecsSinceEpoch(*snapshot->completeFrom, session.zone().timeZone());
        return Words::tr("Loading older days: complete from %1").arg(format.dateTime(from));
    }
    case PanelStatus::Empty:
        return session.filter().isEmpty() ? QString() : Words::tr("No request of this period matches the filter");
    case PanelStatus::NotAnswerable:
        return session.filter().isEmpty() || session.status().answersFilters
            ? QString()
            : Words::tr("This source gives totals only and cannot filter");
    default:
        return {};
    }
}

QString panelAction(const SourceSession &session, PanelStatus status)
{
    const bool filtered = !session.filter().isEmpty();
    return filtered && (status == PanelStatus::Empty || status == PanelStatus::NotAnswerable)
        ? Words::tr("Clear filter")
        : QString();
}

} // namespace Tokenglass
