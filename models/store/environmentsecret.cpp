// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/environmentsecret.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

QString environmentSecretVariable(const QString &connectionName)
{
    QString variable = u"TOKENGLASS_PASSWORD_"_s;
    for (const QChar character : connectionName) {
        const bool plain = character.unicode() < 128 && character.isLetterOrNumber();
        variable += plain ? character.toUpper() : u'_';
    }
    return variable;
}

std::optional<QString> environmentSecret(const QString &connectionName)
{
    const QByteArray variable = environmentSecretVariable(connectionName).toLatin1();
    if (!qEnvironmentVariableIsSet(variable.constData()))
        return std::nullopt;
    return qEnvironmentVariable(variable.constData());
}

std::optional<QString> environmentSecret(const ConnectionSettings &connection)
{
    const std::optional<QString> secret = environmentSecret(connection.name);
    return secret || connection.host.isEmpty() ? secret : environmentSecret(connection.host);
}

} // namespace Tokenglass
