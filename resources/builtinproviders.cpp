// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/builtinproviders.h"

#include "models/domain/providerjson.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Tokenglass {

Result<QList<ProviderPreset>> builtinProviders()
{
    const QDir folder(u":/providers"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QList<ProviderPreset> presets;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Storage, file.fileName() + u": "_s + file.errorString()};
        auto preset = providerFromJson(file.readAll());
        if (!preset)
            return Error{preset.error().kind, name + u": "_s + preset.error().detail};
        presets.append(*std::move(preset));
    }
    return presets;
}

} // namespace Tokenglass
