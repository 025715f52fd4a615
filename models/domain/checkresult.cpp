// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/checkresult.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

QString checkReport(const QList<CheckResult> &results)
{
    qsizetype width = 0;
    for (const CheckResult &result : results)
        width = std::max(width, result.what.size());
    QString report;
    for (const CheckResult &result : results) {
        const QString mark = result.level == CheckResult::Level::Good ? u"ok    "_s
            : result.level == CheckResult::Level::Limited             ? u"limit "_s
                                                                      : u"FAIL  "_s;
        report += mark + result.what.leftJustified(width) + u"  "_s + result.found + u'\n';
    }
    return report;
}

CheckResult::Level worstOf(const QList<CheckResult> &results)
{
    CheckResult::Level worst = CheckResult::Level::Good;
    for (const CheckResult &result : results)
        worst = std::max(worst, result.level);
    return worst;
}

} // namespace Tokenglass
