// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ledgeroption.h"

#include "app/cli/connectionoption.h"
#include "app/cli/services.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool namesNewFile(const QString &name)
{
    static const QStringList endings{u"sqlite"_s, u"sqlite3"_s, u"db"_s};
    const QFileInfo file(name);
    return file.fileName() == name && !file.exists() && endings.contains(file.suffix().toLower());
}

} // namespace

Result<Ledger> openLedger(const QString &name, const Services &services, const Interrupt &interrupt)
{
    if (name.isEmpty())
        return Ledger::open(services.ledgerPath);
    Result<ChosenSource> chosen = chooseSource(name, services, &interrupt);
    // A new file in the current folder is made like one with its whole path.
    if (!chosen && namesNewFile(name))
        chosen = chooseSource(QDir::current().filePath(name), services, &interrupt);
    return chosen ? Ledger::open(chosen->settings, chosen->password) : Result<Ledger>(chosen.error());
}

} // namespace Tokenglass
