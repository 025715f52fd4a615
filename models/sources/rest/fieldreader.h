// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/entity.h"
#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Tokenglass {

/// Takes fields out of a service's JSON and remembers the first one that is missing or of the wrong type, so that a
/// reader states what it expects in a line each and asks once at the end.
class FieldReader
{
public:
    explicit FieldReader(QString what) : m_what(std::move(what)) { }

    [[nodiscard]] QJsonObject object(const QJsonObject &parent, const QString &key);
    [[nodiscard]] QJsonArray array(const QJsonObject &parent, const QString &key);
    /// A whole number from 0 to 2^63 - 1, exactly as written.
    [[nodiscard]] qint64 count(const QJsonObject &parent, const QString &key);
    /// Empty where the service says null.
    [[nodiscard]] std::optional<qint64> optionalCount(const QJsonObject &parent, const QString &key);
    /// The decimal that is written there, not the nearest binary fraction.
    [[nodiscard]] Money money(const QJsonObject &parent, const QString &key, Currency currency);
    /// Seconds as microseconds; empty for null and for 0, which stands for "none" in averages.
    [[nodiscard]] std::optional<qint64> micros(const QJsonObject &parent, const QString &key);
    /// A null text for null.
    [[nodiscard]] QString text(const QJsonObject &parent, const QString &key);
    [[nodiscard]] EntityId id(const QJsonObject &parent, const QString &key);

    void fail(const QString &field, const QString &why);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    QString m_what;
    std::optional<Error> m_error;
};

/// The shortest decimal text that is the number: what was written, for up to 15 digits.
[[nodiscard]] std::optional<Money> exactMoney(const QJsonValue &value, Currency currency);

} // namespace Tokenglass
