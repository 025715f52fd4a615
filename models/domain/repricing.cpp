// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/repricing.h"

#include "models/domain/price.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

bool RepriceRule::holdsAt(qint64 second) const
{
    return (!fromSecond || second >= *fromSecond) && (!toSecond || second < *toSecond);
}

bool RepriceRule::concerns(const QString &name, const QString &alias) const
{
    return model.isEmpty() || matchesName(model, name) || (!alias.isEmpty() && matchesName(model, alias));
}

bool RepriceRule::replaces(CostBasis basis, bool isZero) const
{
    switch (rows) {
    case Rows::Unpriced:
        return basis == CostBasis::Unknown || (basis == CostBasis::Stored && isZero);
    case Rows::Calculated:
        return basis == CostBasis::Calculated || basis == CostBasis::Estimated || basis == CostBasis::Unknown
            || (basis == CostBasis::Stored && isZero);
    case Rows::All:
        return true;
    }
    Q_UNREACHABLE();
}

QString repriceRowsName(RepriceRule::Rows rows)
{
    switch (rows) {
    case RepriceRule::Rows::Unpriced:
        return u"unpriced"_s;
    case RepriceRule::Rows::Calculated:
        return u"calculated"_s;
    case RepriceRule::Rows::All:
        return u"all"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Tokenglass
