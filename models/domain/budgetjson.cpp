// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budgetjson.h"

#include "models/domain/budgetshape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int Format = 1;
constexpr int MoneyDecimals = 9;
constexpr double BasisPointsPerPercent = 100;

/// Names of BudgetPeriod::Kind, in its order.
constexpr std::array<QLatin1StringView, 7> PeriodNames{"day"_L1,     "week"_L1,   "month"_L1, "quarter"_L1,
                                                       "rolling"_L1, "custom"_L1, "once"_L1};
/// Names of Qt::DayOfWeek from Monday on.
constexpr std::array<QLatin1StringView, 7> DayNames{"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                                                    "friday"_L1, "saturday"_L1, "sunday"_L1};

template <typename Names>
std::optional<int> indexOf(const Names &names, const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<int>(found - names.begin()));
}

Error invalid(const QString &name, const QString &what)
{
    return Error{Error::Kind::Input, u"budget \"%1\": %2"_s.arg(name, what)};
}

QString amountText(const Money &money)
{
    QString text = money.toDecimal(MoneyDecimals);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

QJsonArray textsJson(const QStringList &texts)
{
    QJsonArray array;
    for (const QString &text : texts)
        array.append(textOrNull(text));
    return array;
}

QStringList textsFromJson(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto item : array)
        texts.append(item.isNull() ? QString() : item.toString(u""_s));
    return texts;
}

QJsonArray entitiesJson(const QList<EntityId> &ids, const QHash<EntityId, QString> &names)
{
    QJsonArray array;
    for (const EntityId &id : ids) {
        QJsonObject object;
        if (id.isNone())
            object["id"_L1] = QJsonValue();
        else if (id.isNumber())
            object["id"_L1] = id.number();
        else
            object["id"_L1] = id.text();
        if (names.contains(id))
            object["name"_L1] = names.value(id);
        array.append(object);
    }
    return array;
}

QList<EntityId> entitiesFromJson(const QJsonValue &value, QHash<EntityId, QString> &names)
{
    QList<EntityId> ids;
    const QJsonArray array = value.toArray();
    for (const auto item : array) {
        const QJsonValue id = item["id"_L1];
        const EntityId entity = id.isDouble() ? EntityId(id.toInteger())
            : id.isString()                   ? EntityId(id.toString())
                                              : EntityId();
        ids.append(entity);
        if (item["name"_L1].isString())
            names.insert(entity, item["name"_L1].toString());
    }
    return ids;
}

QJsonObject scopeJson(const Budget &budget)
{
    const UsageFilter &scope = budget.scope;
    QJsonObject object;
    const auto put = [&object](QLatin1StringView key, const QJsonArray &array) {
        if (!array.isEmpty())
            object[key] = array;
    };
    put("models"_L1, textsJson(scope.models));
    put("providers"_L1, textsJson(scope.providers));
    put("request_types"_L1, textsJson(scope.requestTypes));
    put("organisations"_L1, entitiesJson(scope.organisations, budget.scopeNames));
    put("users"_L1, entitiesJson(scope.users, budget.scopeNames));
    put("keys"_L1, entitiesJson(scope.callers, budget.callerNames));
    if (scope.success)
        object["success"_L1] = *scope.success;
    return object;
}

void readScope(const QJsonObject &object, Budget &budget)
{
    UsageFilter &scope = budget.scope;
    scope.models = textsFromJson(object["models"_L1]);
    scope.providers = textsFromJson(object["providers"_L1]);
    scope.requestTypes = textsFromJson(object["request_types"_L1]);
    scope.organisations = entitiesFromJson(object["organisations"_L1], budget.scopeNames);
    scope.users = entitiesFromJson(object["users"_L1], budget.scopeNames);
    scope.callers = entitiesFromJson(object["keys"_L1], budget.callerNames);
    if (object["success"_L1].isBool())
        scope.success = object["success"_L1].toBool();
}

QJsonObject periodJson(const BudgetPeriod &period)
{
    QJsonObject object;
    object["kind"_L1] = PeriodNames[static_cast<std::size_t>(period.kind)];
    if (period.kind == BudgetPeriod::Kind::Week)
        object["first_day"_L1] = DayNames[static_cast<std::size_t>(period.firstDayOfWeek - 1)];
    if (period.kind == BudgetPeriod::Kind::Rolling || period.kind == BudgetPeriod::Kind::Custom)
        object["days"_L1] = period.days;
    return object;
}

Result<void> readPeriod(const QJsonObject &object, Budget &budget)
{
    const auto kind = indexOf(PeriodNames, object["kind"_L1].toString());
    if (!kind)
        return invalid(budget.name,
                       u"\"period\" needs a \"kind\" of day, week, month, quarter, rolling, custom, once"_s);
    budget.period.kind = static_cast<BudgetPeriod::Kind>(*kind);
    budget.period.days = static_cast<int>(object["days"_L1].toInteger(budget.period.days));
    if (object.contains("first_day"_L1)) {
        const auto day = indexOf(DayNames, object["first_day"_L1].toString());
        if (!day)
            return invalid(budget.name, u"\"first_day\" is not the English name of a day"_s);
        budget.period.firstDayOfWeek = static_cast<Qt::DayOfWeek>(*day + 1);
    }
    return {};
}

Result<Money> readAmount(const QJsonObject &object, const QString &name, Currency currency)
{
    const QByteArray text = object["amount"_L1].toString().toLatin1();
    const auto money = Money::fromDecimal({text.constData(), static_cast<std::size_t>(text.size())}, currency);
    if (!money)
        return invalid(name, u"\"amount\" is a decimal number in quotes, such as \"500\""_s);
    return *money;
}

Result<void> readExceptions(const QJsonArray &array, Budget &budget)
{
    for (const auto value : array) {
        const Result<Money> limit = readAmount(value.toObject(), budget.name, budget.limit.currency);
        if (!limit)
            return limit.error();
        budget.exceptions.append(
            {QDate::fromString(value["day"_L1].toString(), Qt::ISODate), *limit, value["note"_L1].toString()});
    }
    return {};
}

Result<void> readThresholds(const QJsonValue &value, Budget &budget)
{
    if (value.isUndefined())
        return {};
    budget.thresholds.clear();
    const QJsonArray array = value.toArray();
    for (const auto threshold : array) {
        const double points = threshold.toDouble(-1) * BasisPointsPerPercent;
        if (!(points > 0 && points < 1e8))
            return invalid(budget.name, u"\"thresholds\" are percentages above 0"_s);
        budget.thresholds.append(static_cast<BasisPoints>(std::lround(points)));
    }
    return {};
}

QJsonObject toObject(const Budget &budget)
{
    QJsonObject object;
    object["id"_L1] = budget.id;
    object["name"_L1] = budget.name;
    object["amount"_L1] = amountText(budget.limit);
    object["currency"_L1] = budget.limit.currency.code();
    object["period"_L1] = periodJson(budget.period);
    object["scope"_L1] = scopeJson(budget);
    QJsonArray thresholds;
    for (const BasisPoints threshold : budget.thresholds)
        thresholds.append(threshold / BasisPointsPerPercent);
    object["thresholds"_L1] = thresholds;
    object["enabled"_L1] = budget.enabled;
    const auto put = [&object](QLatin1StringView key, const QString &text) {
        if (!text.isEmpty())
            object[key] = text;
    };
    put("zone"_L1, budget.zone);
    put("source"_L1, budget.sourceId);
    put("start_date"_L1, budget.startDate.toString(Qt::ISODate));
    put("end_date"_L1, budget.endDate.toString(Qt::ISODate));
    put("note"_L1, budget.note);
    QJsonArray exceptions;
    for (const BudgetException &exception : budget.exceptions) {
        exceptions.append(QJsonObject{{"day"_L1, exception.day.toString(Qt::ISODate)},
                                      {"amount"_L1, amountText(exception.limit)},
                                      {"note"_L1, exception.note}});
    }
    if (!exceptions.isEmpty())
        object["exceptions"_L1] = exceptions;
    return object;
}

} // namespace

QString scopeKey(const Budget &budget, const QString &sourceId)
{
    Budget plain;
    plain.scope = budget.scope;
    QJsonObject scope = scopeJson(plain);
    for (const QString &key : scope.keys()) {
        const QJsonArray values = scope[key].toArray();
        QStringList texts;
        for (const auto value : values)
            texts.append(QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)));
        texts.sort();
        if (!texts.isEmpty())
            scope[key] = QJsonArray::fromStringList(texts);
    }
    scope["source"_L1] = sourceId;
    return QString::fromUtf8(QJsonDocument(scope).toJson(QJsonDocument::Compact));
}

QByteArray budgetJson(const Budget &budget)
{
    return QJsonDocument(toObject(budget)).toJson(QJsonDocument::Compact);
}

QByteArray budgetsJson(const QList<Budget> &budgets)
{
    QJsonArray array;
    for (const Budget &budget : budgets)
        array.append(toObject(budget));
    return QJsonDocument(QJsonObject{{"format"_L1, Format}, {"budgets"_L1, array}}).toJson();
}

Result<Budget> budgetFromJson(const QJsonObject &object)
{
    Budget budget;
    budget.id = object["id"_L1].toString();
    budget.name = object["name"_L1].toString();
    if (const Result<void> shape = checkBudgetShape(object); !shape)
        return invalid(budget.name, shape.error().detail);
    const auto currency = Currency::fromCode(object["currency"_L1].toString());
    if (!currency)
        return invalid(budget.name, u"\"currency\" is an ISO code such as \"CNY\""_s);
    const Result<Money> limit = readAmount(object, budget.name, *currency);
    if (!limit)
        return limit.error();
    budget.limit = *limit;
    budget.zone = object["zone"_L1].toString();
    budget.sourceId = object["source"_L1].toString();
    budget.startDate = QDate::fromString(object["start_date"_L1].toString(), Qt::ISODate);
    budget.endDate = QDate::fromString(object["end_date"_L1].toString(), Qt::ISODate);
    budget.note = object["note"_L1].toString();
    budget.enabled = object["enabled"_L1].toBool(true);
    readScope(object["scope"_L1].toObject(), budget);
    if (const Result<void> period = readPeriod(object["period"_L1].toObject(), budget); !period)
        return period.error();
    if (const Result<void> thresholds = readThresholds(object["thresholds"_L1], budget); !thresholds)
        return thresholds.error();
    if (const Result<void> exceptions = readExceptions(object["exceptions"_L1].toArray(), budget); !exceptions)
        return exceptions.error();
    if (const Result<void> sound = checkBudget(budget); !sound)
        return invalid(budget.name, sound.error().detail);
    return budget;
}

Result<QList<Budget>> budgetsFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return Error{Error::Kind::Input, u"this is not a file of budgets: "_s + parseError.errorString()};
    if (root["format"_L1].toInteger() != Format || !root["budgets"_L1].isArray())
        return Error{Error::Kind::Input, u"this is not a file of budgets, or a newer program has written it"_s};
    QList<Budget> budgets;
    QSet<QString> ids;
    const QJsonArray array = root["budgets"_L1].toArray();
    for (const auto value : array) {
        Result<Budget> budget = budgetFromJson(value.toObject());
        if (!budget)
            return budget.error();
        if (!budget->id.isEmpty() && ids.contains(budget->id))
            return invalid(budget->name, u"another budget of the file has the same id"_s);
        ids.insert(budget->id);
        budgets.append(*std::move(budget));
    }
    return budgets;
}

} // namespace Tokenglass
