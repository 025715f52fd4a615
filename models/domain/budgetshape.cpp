// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budgetshape.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

enum class Shape : quint8 { Text, Flag, Number, Date, Texts, Entities, Percentages, Exceptions, Period, Scope };

struct Field
{
    QLatin1StringView name;
    Shape shape;
};

constexpr std::array BudgetFields{Field{"id"_L1, Shape::Text},
                                  Field{"name"_L1, Shape::Text},
                                  Field{"amount"_L1, Shape::Text},
                                  Field{"currency"_L1, Shape::Text},
                                  Field{"period"_L1, Shape::Period},
                                  Field{"scope"_L1, Shape::Scope},
                                  Field{"thresholds"_L1, Shape::Percentages},
                                  Field{"enabled"_L1, Shape::Flag},
                                  Field{"zone"_L1, Shape::Text},
                                  Field{"source"_L1, Shape::Text},
                                  Field{"start_date"_L1, Shape::Date},
                                  Field{"end_date"_L1, Shape::Date},
                                  Field{"note"_L1, Shape::Text},
                                  Field{"exceptions"_L1, Shape::Exceptions}};
constexpr std::array PeriodFields{Field{"kind"_L1, Shape::Text}, Field{"days"_L1, Shape::Number},
                                  Field{"first_day"_L1, Shape::Text}};
constexpr std::array ScopeFields{Field{"models"_L1, Shape::Texts},        Field{"providers"_L1, Shape::Texts},
                                 Field{"request_types"_L1, Shape::Texts}, Field{"organisations"_L1, Shape::Entities},
                                 Field{"users"_L1, Shape::Entities},      Field{"keys"_L1, Shape::Entities},
                                 Field{"success"_L1, Shape::Flag}};
constexpr std::array ExceptionFields{Field{"day"_L1, Shape::Date}, Field{"amount"_L1, Shape::Text},
                                     Field{"note"_L1, Shape::Text}};

QString howToWrite(Shape shape)
{
    switch (shape) {
    case Shape::Text:
        return u"a text in quotes"_s;
    case Shape::Flag:
        return u"true or false"_s;
    case Shape::Number:
        return u"a number"_s;
    case Shape::Date:
        return u"a date such as \"2026-11-26\""_s;
    case Shape::Texts:
        return u"a list of texts such as [\"qwen\"]"_s;
    case Shape::Entities:
        return u"a list such as [{\"id\": 5}]"_s;
    case Shape::Percentages:
        return u"a list of numbers such as [50, 80, 100]"_s;
    case Shape::Exceptions:
        return u"a list of objects"_s;
    case Shape::Period:
    case Shape::Scope:
        break;
    }
    return u"an object in braces"_s;
}

template <typename Fits>
bool all(const QJsonValue &value, Fits fits)
{
    const QJsonArray array = value.toArray();
    return value.isArray() && std::all_of(array.begin(), array.end(), fits);
}

bool isEntity(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonValue id = object.value("id"_L1);
    return value.isObject() && (id.isDouble() || id.isString() || id.isNull())
        && object.size() == (object.contains("name"_L1) ? 2 : 1);
}

bool fits(const QJsonValue &value, Shape shape)
{
    switch (shape) {
    case Shape::Text:
        return value.isString();
    case Shape::Flag:
        return value.isBool();
    case Shape::Number:
        return value.isDouble();
    case Shape::Date:
        return QDate::fromString(value.toString(), Qt::ISODate).isValid();
    case Shape::Texts:
        return all(value, [](const QJsonValue &each) { return each.isString() || each.isNull(); });
    case Shape::Entities:
        return all(value, &isEntity);
    case Shape::Percentages:
        return all(value, [](const QJsonValue &each) { return each.isDouble(); });
    case Shape::Exceptions:
        return all(value, [](const QJsonValue &each) { return each.isObject(); });
    case Shape::Period:
    case Shape::Scope:
        break;
    }
    return value.isObject();
}

Result<void> check(const QJsonObject &object, std::span<const Field> fields, const QString &what)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&it](const Field &each) { return each.name == it.key(); });
        if (field == fields.end()) {
            QStringList names;
            for (const Field &each : fields)
                names.append(each.name);
            return Error{Error::Kind::Input,
                         u"%1 has no \"%2\", only %3"_s.arg(what, it.key().left(40), names.join(u", "_s))};
        }
        if (!fits(it.value(), field->shape))
            return Error{Error::Kind::Input, u"\"%1\" is %2"_s.arg(field->name, howToWrite(field->shape))};
    }
    return {};
}

} // namespace

Result<void> checkBudgetShape(const QJsonObject &budget)
{
    if (Result<void> checked = check(budget, BudgetFields, u"a budget"_s); !checked)
        return checked;
    if (Result<void> checked = check(budget["period"_L1].toObject(), PeriodFields, u"a period"_s); !checked)
        return checked;
    if (Result<void> checked = check(budget["scope"_L1].toObject(), ScopeFields, u"a scope"_s); !checked)
        return checked;
    const QJsonArray exceptions = budget["exceptions"_L1].toArray();
    for (const auto exception : exceptions) {
        if (Result<void> checked = check(exception.toObject(), ExceptionFields, u"an exception"_s); !checked)
            return checked;
    }
    return {};
}

} // namespace Tokenglass
