// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/servers/timeoutoption.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

Result<std::chrono::seconds> timeoutOption(const ConnectionSettings &settings, const QString &name,
                                           std::chrono::seconds standard)
{
    const auto option = settings.options.constFind(name);
    if (option == settings.options.constEnd())
        return standard;
    constexpr int Longest = 86'400;
    bool isNumber = false;
    const int seconds = option->toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > Longest)
        return Error{Error::Kind::Input, u"%1 must be a number of seconds between 1 and %2"_s.arg(name).arg(Longest)};
    return std::chrono::seconds(seconds);
}

} // namespace Tokenglass
