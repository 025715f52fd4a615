// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace Tokenglass {

/// One small JSON document of ours on disk: versioned, replaced atomically, readable by its owner only, with the last
/// good copy beside it (".bak").
class JsonFile
{
public:
    struct Contents
    {
        QJsonObject object; ///< empty if there is no file yet
        int version = 0; ///< it was written in; 0: there is no file yet
        QString warning; ///< not empty: the file was damaged and this is the backup, or nothing
    };

    JsonFile(QString path, int version);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString backupPath() const { return m_path + QStringLiteral(".bak"); }

    /// Fails if the file cannot be read or was written by a newer version: then it must not be overwritten either.
    [[nodiscard]] Result<Contents> read() const;
    /// Whether read() fails because a newer version wrote the file.
    [[nodiscard]] bool isOfNewerVersion() const;
    /// All of it or nothing.
    [[nodiscard]] Result<void> write(QJsonObject object) const;
    /// Reads, changes and writes under a lock that other programs respect; an error of `apply` leaves all as it was.
    [[nodiscard]] Result<void> change(const std::function<Result<void>(QJsonObject &)> &apply) const;

private:
    QString m_path;
    int m_version;
};

} // namespace Tokenglass
