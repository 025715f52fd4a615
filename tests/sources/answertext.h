// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

inline QString textOf(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : u"-"_s;
}

inline QString textOf(const Measures &measures)
{
    const TokenTotals &tokens = measures.tokens;
    QString text = u"%1 requests, %2 failed, tokens %3/%4/%5 known of %6/%7/%8, cost"_s.arg(measures.requests)
                       .arg(measures.failures)
                       .arg(tokens.input)
                       .arg(tokens.output)
                       .arg(tokens.total)
                       .arg(tokens.inputRows)
                       .arg(tokens.outputRows)
                       .arg(tokens.totalRows);
    for (const Money &amount : measures.cost.amounts)
        text += u" %1 nano %2"_s.arg(amount.nanos).arg(amount.currency.code());
    for (const qint64 rows : measures.cost.rows)
        text += u" %1"_s.arg(rows);
    return text
        + u", latency %1 of %2, %3/%4/%5\n"_s.arg(measures.latency.sumMicros)
              .arg(measures.latency.rows)
              .arg(textOf(measures.latency.p50Micros), textOf(measures.latency.p95Micros),
                   textOf(measures.latency.p99Micros));
}

/// Every number and name of an answer, one a line, so that a difference can be read.
inline QString textOf(const DashboardSnapshot &snapshot)
{
    QString text = u"totals "_s + textOf(snapshot.totals);
    if (snapshot.previous)
        text += u"previous "_s + textOf(*snapshot.previous);
    for (const ModelUsage &model : snapshot.models) {
        text += u"model [%1|%2|%3] "_s.arg(model.model.alias, model.model.name, model.model.provider)
            + textOf(model.measures);
    }
    for (const TypeUsage &type : snapshot.types)
        text += u"type [%1] "_s.arg(type.type.isNull() ? u"null"_s : type.type) + textOf(type.measures);
    for (const auto *days : {&snapshot.days, &snapshot.hours, &snapshot.previousDays, &snapshot.previousHours}) {
        for (const DayUsage &day : *days) {
            text += u"day %1 "_s.arg(day.range.start) + textOf(day.measures);
            for (const Measures &model : day.byModel)
                text += u"  "_s + textOf(model);
        }
    }
    for (const auto *entities : {&snapshot.users, &snapshot.organisations}) {
        for (const EntityUsage &entity : *entities) {
            text += u"entity [%1|%2|%3] "_s.arg(entity.id.text(), entity.name).arg(static_cast<int>(entity.state))
                + textOf(entity.measures);
        }
    }
    for (const DataNote &note : snapshot.notes) {
        if (note.kind != DataNote::Kind::AccountCanWrite) // a server's login can, a file goes without saying
            text += u"note %1 %2 %3\n"_s.arg(static_cast<int>(note.kind)).arg(note.count).arg(note.detail);
    }
    return text + u"users %1 organisations %2"_s.arg(snapshot.userCount).arg(snapshot.organisationCount);
}

} // namespace Tokenglass
