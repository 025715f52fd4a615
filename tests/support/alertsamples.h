// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertchannel.h"

namespace Tokenglass {

/// 80 % of a month's 500 yuan, passed on 20 November 2026.
inline AlertMessage sampleAlert(qint64 id = 7)
{
    AlertMessage message;
    Alert &alert = message.alert;
    alert.id = id;
    alert.budgetId = QStringLiteral("b-1");
    alert.budgetName = QStringLiteral("Org A");
    alert.sourceId = QStringLiteral("team-ledger");
    alert.span = {{1'793'462'400, 1'796'054'400}, QDate(2026, 11, 1), QDate(2026, 11, 30)};
    alert.threshold = 8'000;
    alert.limit = {500 * Money::NanosPerUnit, Currency::cny()};
    alert.spent = {401'550'000'000, Currency::cny()};
    alert.day = QDate(2026, 11, 20);
    alert.raisedAt = QDateTime(QDate(2026, 11, 20), QTime(3, 7), Qt::UTC);
    alert.topModel = QStringLiteral("kimi");
    message.title = QStringLiteral("Org A passed 80 % of ¥500");
    message.body = QStringLiteral("¥401.55 spent & <b>more</b> to come");
    return message;
}

} // namespace Tokenglass
