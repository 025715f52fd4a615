// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/atomicfile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Tokenglass {

using namespace Qt::StringLiterals;

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes,
                                 std::optional<QFile::Permissions> permissions)
{
    const auto failure = [&path](const QSaveFile &file) {
        return Error{Error::Kind::Storage, u"Cannot write %1: %2"_s.arg(path, file.errorString())};
    };
    // Renaming would put a file in the place of a device or a pipe.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return Error{Error::Kind::Storage, u"Cannot write %1: it is not a file"_s.arg(path)};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file);
    if (permissions)
        file.setPermissions(*permissions);
    // A disk that fills up in the middle of a write makes it a short one, which commit() knows nothing of.
    if (file.write(bytes) != bytes.size()) {
        const Error error = file.error() != QFileDevice::NoError
            ? failure(file)
            : Error{Error::Kind::Storage, u"Cannot write %1: there is no room for all of it"_s.arg(path)};
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return failure(file);
    return {};
}

} // namespace Tokenglass
