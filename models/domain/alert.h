// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"

#include <QDateTime>

namespace Tokenglass {

/// One thing the user has to be told, kept until it is told and after. Stored before it is shown.
struct Alert
{
    enum class Kind : quint8 {
        Threshold, ///< a budget passed a threshold
        Anomaly, ///< a day is far above its weekdays' median
        Test, ///< "send a test alert"
    };
    enum class State : quint8 {
        Pending, ///< stored, not shown yet
        Shown,
        Snoozed, ///< shown again after snoozedUntil
        Acknowledged,
        Silent, ///< recorded without a pop-up: a higher threshold of the same jump spoke for it
    };

    qint64 id = 0; ///< of its row
    Kind kind = Kind::Threshold;
    State state = State::Pending;
    QString budgetId;
    QString budgetName; ///< when it was raised
    QString sourceId; ///< of the budget
    BudgetSpan span; ///< the budget's period
    int rollingDays = 0; ///< of a budget over the last days; 0: its period has an end
    BasisPoints threshold = 0; ///< Kind::Threshold
    BasisPoints spokenBy = 0; ///< State::Silent: the threshold that was shown instead; 0: not known
    Money limit;
    Money spent; ///< when it was raised
    bool isLowerBound = false; ///< of `spent`: some requests are unpriced
    QDate day; ///< on which it happened by the costs of the days, in the budget's zone
    QDateTime raisedAt; ///< UTC
    QDateTime snoozedUntil; ///< UTC
    bool missed = false; ///< it happened while the application was closed, or was not shown before it ended
    QString topModel; ///< the largest part of the spend; empty: unknown
    QString topUser;
    // Kind::Anomaly
    Money usual; ///< the median of the weekdays looked at
    double factor = 0; ///< how many times the median was allowed
    QString scope; ///< what was looked at, whichever budget asked: see scopeKey()

    friend bool operator==(const Alert &, const Alert &) = default;
};

} // namespace Tokenglass
