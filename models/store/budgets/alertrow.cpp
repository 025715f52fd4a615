// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/budgets/alertrow.h"

#include "models/store/ledger/ledgerdatabase.h"

#include <algorithm>
#include <array>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

using Value = LedgerDatabase::Value;

constexpr std::array<QLatin1StringView, 3> Kinds{"threshold"_L1, "anomaly"_L1, "test"_L1};
constexpr std::array<QLatin1StringView, 5> States{"pending"_L1, "shown"_L1, "snoozed"_L1, "acknowledged"_L1,
                                                  "silent"_L1};

template <typename Enum, typename Names>
Enum fromName(const Names &names, const QByteArray &name)
{
    const auto found = std::find(names.begin(), names.end(), QLatin1StringView(name));
    return static_cast<Enum>(found == names.end() ? 0 : found - names.begin());
}

Value number(qint64 value)
{
    return std::optional(value);
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QDate date(const QByteArray &text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

QDateTime instant(const QByteArray &seconds)
{
    return seconds.isNull() ? QDateTime() : QDateTime::fromSecsSinceEpoch(seconds.toLongLong(), Qt::UTC);
}

} // namespace

QByteArray alertColumns()
{
    return "id, kind, state, budget_id, budget_name, source_id, period_start, period_end, first_day, last_day, "
           "threshold, currency, limit_nanos, spent_nanos, lower_bound, day, raised_at, snoozed_until, missed, "
           "top_model, top_user, usual_nanos, factor, spoken_by, rolling_days, scope";
}

QString alertStateName(Alert::State state)
{
    return States[static_cast<std::size_t>(state)];
}

Alert alertFromRow(const QByteArrayList &row)
{
    int column = 0;
    const auto next = [&row, &column]() -> const QByteArray & { return row.at(column++); };
    const auto nextText = [&next] { return QString::fromUtf8(next()); };
    const auto nextNumber = [&next] { return next().toLongLong(); };
    Alert alert;
    alert.id = nextNumber();
    alert.kind = fromName<Alert::Kind>(Kinds, next());
    alert.state = fromName<Alert::State>(States, next());
    alert.budgetId = nextText();
    alert.budgetName = nextText();
    alert.sourceId = nextText();
    alert.span.range.start = nextNumber();
    alert.span.range.end = nextNumber();
    alert.span.firstDay = date(next());
    alert.span.lastDay = date(next());
    alert.threshold = static_cast<BasisPoints>(nextNumber());
    const Currency currency = Currency::fromCode(nextText()).value_or(Currency());
    alert.limit = {nextNumber(), currency};
    alert.spent = {nextNumber(), currency};
    alert.isLowerBound = nextNumber() != 0;
    alert.day = date(next());
    alert.raisedAt = instant(next());
    alert.snoozedUntil = instant(next());
    alert.missed = nextNumber() != 0;
    alert.topModel = nextText();
    alert.topUser = nextText();
    alert.usual = {nextNumber(), currency};
    alert.factor = next().toDouble();
    alert.spokenBy = static_cast<BasisPoints>(nextNumber());
    alert.rollingDays = static_cast<int>(nextNumber());
    alert.scope = nextText();
    return alert;
}

Result<qint64> insertAlert(LedgerDatabase &database, const Alert &alert, const QString &writer)
{
    const auto snoozed =
        alert.snoozedUntil.isValid() ? std::optional(alert.snoozedUntil.toSecsSinceEpoch()) : std::nullopt;
    const QList<Value> values{QString(Kinds[static_cast<std::size_t>(alert.kind)]),
                              alertStateName(alert.state),
                              notNull(alert.budgetId),
                              notNull(alert.budgetName),
                              notNull(alert.sourceId),
                              number(alert.span.range.start),
                              number(alert.span.range.end),
                              notNull(alert.span.firstDay.toString(Qt::ISODate)),
                              notNull(alert.span.lastDay.toString(Qt::ISODate)),
                              number(alert.threshold),
                              notNull(alert.limit.currency.code()),
                              number(alert.limit.nanos),
                              number(alert.spent.nanos),
                              number(alert.isLowerBound ? 1 : 0),
                              notNull(alert.day.toString(Qt::ISODate)),
                              number(alert.raisedAt.toSecsSinceEpoch()),
                              snoozed,
                              number(alert.missed ? 1 : 0),
                              alert.topModel.isEmpty() ? QString() : alert.topModel,
                              alert.topUser.isEmpty() ? QString() : alert.topUser,
                              number(alert.usual.nanos),
                              std::optional(alert.factor),
                              writer,
                              number(alert.spokenBy),
                              number(alert.rollingDays),
                              alert.scope.isEmpty() ? QString() : alert.scope};
    const auto answer = database.execute(
        "INSERT INTO alerts (kind, state, budget_id, budget_name, source_id, period_start, period_end, first_day, "
        "last_day, threshold, currency, limit_nanos, spent_nanos, lower_bound, day, raised_at, snoozed_until, missed, "
        "top_model, top_user, usual_nanos, factor, writer, spoken_by, rolling_days, scope) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING RETURNING id",
        values);
    if (!answer)
        return answer.error();
    return answer->rows.isEmpty() ? 0 : answer->rows.constFirst().constFirst().toLongLong();
}

} // namespace Tokenglass
