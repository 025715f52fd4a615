// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgettext.h"
#include "models/session/budgettextparts.h"
#include "models/session/numberformat.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetTextParts;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::BudgetText)
};

QString joined(const QString &text, const QString &further)
{
    //: one sentence after another
    return Texts::tr("%1 %2").arg(text, further);
}

QString stateName(const Alert &alert, const NumberFormat &format, const ReportingZone &zone)
{
    switch (alert.state) {
    case Alert::State::Acknowledged:
        return Texts::tr("acknowledged");
    case Alert::State::Snoozed:
        return Texts::tr("snoozed until %1").arg(format.dateTime(alert.snoozedUntil.toTimeZone(zone.timeZone())));
    case Alert::State::Silent:
        return alert.spokenBy > 0
            ? Texts::tr("no pop-up: passed together with %1").arg(thresholdText(alert.spokenBy, format))
            : Texts::tr("no pop-up");
    case Alert::State::Pending:
    case Alert::State::Shown:
        break;
    }
    return alert.missed ? Texts::tr("missed: Tokenglass was closed") : QString();
}

QString causeText(const Alert &alert)
{
    if (!alert.topModel.isEmpty() && !alert.topUser.isEmpty())
        return Texts::tr("Mostly %1, user %2.").arg(alert.topModel, alert.topUser);
    if (!alert.topModel.isEmpty())
        return Texts::tr("Mostly %1.").arg(alert.topModel);
    return {};
}

QString rollingBody(const Alert &alert, const QString &spent, const NumberFormat &format)
{
    const qint64 left = alert.limit.nanos - alert.spent.nanos;
    const QString days = Texts::tr("%n days", nullptr, alert.rollingDays);
    if (left >= 0)
        return Texts::tr("%1 spent in the last %2, %3 left.")
            .arg(spent, days, format.money({left, alert.limit.currency}));
    return Texts::tr("%1 spent in the last %2, %3 over the limit.")
        .arg(spent, days, format.money({-left, alert.limit.currency}));
}

QString spentBody(const Alert &alert, const BudgetState &state, const NumberFormat &format)
{
    const QString spent = lowerBound(format.money(alert.spent), alert.isLowerBound);
    if (alert.rollingDays > 0)
        return rollingBody(alert, spent, format);
    const bool samePeriod = state.isKnown() && state.span == alert.span;
    if (samePeriod && state.forecast && alert.spent.nanos <= alert.limit.nanos)
        return Texts::tr("%1 spent, forecast %2 by %3.")
            .arg(spent, format.money({state.forecast->endNanos, state.limit.currency}, NumberFormat::Detail::Short),
                 format.dayMonth(alert.span.lastDay));
    const qint64 left = alert.limit.nanos - alert.spent.nanos;
    if (left >= 0)
        return Texts::tr("%1 spent, %2 left until %3.")
            .arg(spent, format.money({left, alert.limit.currency}), format.dayMonth(alert.span.lastDay));
    return Texts::tr("%1 spent, %2 over the limit until %3.")
        .arg(spent, format.money({-left, alert.limit.currency}), format.dayMonth(alert.span.lastDay));
}

QString thresholdBody(const Alert &alert, const BudgetState &state, const NumberFormat &format)
{
    QString text = spentBody(alert, state, format);
    if (!alert.day.isValid())
        return text;
    const QString day = format.weekdayDate(alert.day);
    return joined(text,
                  (alert.rollingDays > 0 ? Texts::tr("Above it since %1.") : Texts::tr("Passed on %1.")).arg(day));
}

QString body(const Alert &alert, const BudgetState &state, const NumberFormat &format)
{
    switch (alert.kind) {
    case Alert::Kind::Threshold:
        return thresholdBody(alert, state, format);
    case Alert::Kind::Anomaly:
        return Texts::tr("%1 on %2; the median of this weekday is %3.")
            .arg(format.money(alert.spent), format.weekdayDate(alert.day), format.money(alert.usual));
    case Alert::Kind::Test:
        break;
    }
    return Texts::tr("This is how Tokenglass will tell you that a budget passes a threshold.");
}
} // namespace

QString alertTitle(const Alert &alert, const NumberFormat &format)
{
    switch (alert.kind) {
    case Alert::Kind::Threshold:
        return Texts::tr("%1 passed %2 of %3")
            .arg(alert.budgetName, thresholdText(alert.threshold, format), limitText(alert.limit, format));
    case Alert::Kind::Anomaly:
        return Texts::tr("%1: unusual spend").arg(alert.budgetName);
    case Alert::Kind::Test:
        break;
    }
    return Texts::tr("Test alert");
}

AlertMessage alertMessage(const Alert &alert, const BudgetState &state, const NumberFormat &format)
{
    // A date may end with a dot of its own, as "30. Nov." does.
    QString text = body(alert, state, format).replace(u".."_s, u"."_s);
    if (const QString cause = causeText(alert); !cause.isEmpty())
        text = joined(text, cause);
    if (alert.missed)
        text = joined(text, Texts::tr("It happened while Tokenglass was closed."));
    return {alert, alertTitle(alert, format), text};
}

AlertMessage alertSummary(const QList<Alert> &alerts, const NumberFormat &format)
{
    constexpr qsizetype MostNamed = 5;
    QMap<QString, Alert> worst; // of each budget
    bool onlyThresholds = true;
    AlertMessage message;
    for (const Alert &alert : alerts) {
        onlyThresholds = onlyThresholds && alert.kind == Alert::Kind::Threshold;
        message.members.append(alert.id);
        const QString key = alert.kind == Alert::Kind::Anomaly ? u"odd "_s + alert.budgetId : alert.budgetId;
        if (!worst.contains(key) || worst.value(key).threshold < alert.threshold)
            worst.insert(key, alert);
    }
    QList<Alert> named = worst.values();
    std::stable_sort(named.begin(), named.end(),
                     [](const Alert &a, const Alert &b) { return a.threshold > b.threshold; });
    message.alert = named.constFirst();
    message.alert.id = -message.members.constFirst();
    message.title = onlyThresholds
        ? Texts::tr("%n budget(s) passed a threshold while Tokenglass was closed", nullptr,
                    static_cast<int>(named.size()))
        : Texts::tr("%n alert(s) from while Tokenglass was closed", nullptr, static_cast<int>(named.size()));
    QStringList lines;
    for (const Alert &alert : std::as_const(named).mid(0, MostNamed))
        lines.append(alertTitle(alert, format));
    if (named.size() > MostNamed)
        lines.append(Texts::tr("and %n more", nullptr, static_cast<int>(named.size() - MostNamed)));
    message.body = lines.join(u'\n');
    return message;
}

QString alertDetailText(const Alert &alert, const NumberFormat &format, const ReportingZone &zone)
{
    const QDateTime raised = alert.raisedAt.toTimeZone(zone.timeZone());
    const bool isLater = alert.day.isValid() && alert.day < raised.date();
    QStringList parts{format.dateTime(raised)};
    if (isLater)
        parts = {Texts::tr("passed %1, seen %2")
                     .arg(format.dayMonth(alert.day), shortTime(raised.toSecsSinceEpoch(), format, zone))};
    if (alert.kind != Alert::Kind::Test)
        parts.append(lowerBound(format.money(alert.spent), alert.isLowerBound));
    if (const QString state = stateName(alert, format, zone); !state.isEmpty())
        parts.append(state);
    return parts.join(u" \u00B7 "_s);
}

} // namespace Tokenglass
