// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/costrules.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Tokenglass {

QByteArray CostRules::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (prices)
        hash.addData(prices->fingerprint());
    const auto second = [](const std::optional<qint64> &value) { return value ? QString::number(*value) : u"-"_s; };
    for (const RepriceRule &rule : repricing) {
        hash.addData((rule.model + u'|' + second(rule.fromSecond) + u'|' + second(rule.toSecond) + u'|'
                      + repriceRowsName(rule.rows) + u'\n')
                         .toUtf8());
    }
    if (conversion) {
        hash.addData((conversion->target.code() + u'|' + conversion->second.code()).toLatin1());
        hash.addData(conversion->rates.toCsv());
    }
    return hash.result();
}

} // namespace Tokenglass
