// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/summary.h"

#include <QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qsizetype MinimumDecimals = 6;

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("Summary", text, nullptr, n);
}

QStringList unanswered(const PanelStates &panels)
{
    const std::array<std::pair<PanelState, const char *>, 8> all{{
        {panels.models, QT_TRANSLATE_NOOP("Summary", "models")},
        {panels.types, QT_TRANSLATE_NOOP("Summary", "request types")},
        {panels.days, QT_TRANSLATE_NOOP("Summary", "days")},
        {panels.users, QT_TRANSLATE_NOOP("Summary", "users")},
        {panels.organisations, QT_TRANSLATE_NOOP("Summary", "organisations")},
        {panels.tokenSplit, QT_TRANSLATE_NOOP("Summary", "input and output tokens")},
        {panels.latency, QT_TRANSLATE_NOOP("Summary", "response times")},
        {panels.failures, QT_TRANSLATE_NOOP("Summary", "failures")},
    }};
    QStringList names;
    for (const auto &[state, name] : all) {
        if (state == PanelState::NotAnswerable)
            names.append(translated(name));
    }
    return names;
}

/// What is not in the cost and in the tokens, and what of them is a guess.
QStringList lowerBoundNotes(const Measures &totals)
{
    QStringList notes;
    const auto note = [&notes](qint64 rows, const char *text) {
        if (rows > 0)
            notes.append(translated(text, static_cast<int>(qMin<qint64>(rows, std::numeric_limits<int>::max()))));
    };
    note(totals.pricelessRows(),
         QT_TRANSLATE_N_NOOP("Summary", "%n request(s) have no price; the cost is at least what is shown."));
    note(totals.untoldUnpriced,
         QT_TRANSLATE_N_NOOP("Summary", "%n request(s) did not report their tokens and are not in the cost."));
    note(totals.failedUnpriced,
         QT_TRANSLATE_N_NOOP("Summary", "%n request(s) failed and are not in the cost; some may have been billed."));
    note(totals.cost.rows[static_cast<std::size_t>(CostBasis::Estimated)],
         QT_TRANSLATE_N_NOOP("Summary",
                             "%n request(s) did not report their tokens to the end: the tokens are at least what is "
                             "shown, and the cost is estimated."));
    note(totals.requests - totals.tokens.totalRows,
         QT_TRANSLATE_N_NOOP("Summary",
                             "%n request(s) report no tokens or only a part of them; the tokens are at least what is "
                             "shown."));
    return notes;
}

} // namespace

QStringList summaryWarnings(const DashboardSnapshot &snapshot)
{
    QStringList warnings;
    if (snapshot.partial)
        warnings.append(translated(
            QT_TRANSLATE_NOOP("Summary", "These figures are partial: not all requests of the period are in them.")));
    const QStringList missing = unanswered(snapshot.panels);
    if (!missing.isEmpty())
        warnings.append(translated(QT_TRANSLATE_NOOP("Summary", "This source cannot answer by or about: %1."))
                            .arg(missing.join(QCoreApplication::translate("Summary", ", "))));
    return warnings + summaryNotes(snapshot);
}

QStringList summaryNotes(const DashboardSnapshot &snapshot)
{
    QStringList notes = lowerBoundNotes(snapshot.totals);
    for (const DataNote &note : snapshot.notes)
        notes.append(note.text());
    return notes;
}

QString exactDecimal(const Money &money)
{
    QString text = money.toDecimal(9);
    const qsizetype shortest = text.indexOf(u'.') + 1 + MinimumDecimals;
    while (text.size() > shortest && text.endsWith(u'0'))
        text.chop(1);
    return text;
}

} // namespace Tokenglass
