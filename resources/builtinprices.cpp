// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/builtinprices.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Tokenglass {

Result<PriceBook> builtinPriceBook()
{
    QFile file(u":/prices/builtin.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::Storage, file.fileName() + u": "_s + file.errorString()};
    }
    return PriceBook::fromJson(file.readAll());
}

} // namespace Tokenglass
