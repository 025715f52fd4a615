// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFile>
#include <QSaveFile>

#include <memory>

namespace Tokenglass {

/// Where an export goes: a file that is there whole or not at all, or standard output. Without commit() nothing is left
/// behind, and what was there before stays.
class ExportFile
{
public:
    /// `path`: "-" is standard output. Kind::Storage.
    [[nodiscard]] static Result<std::unique_ptr<ExportFile>> open(const QString &path);

    [[nodiscard]] QIODevice &device() { return *m_device; }
    /// The folder of the file, for what must be on the same disk; that of temporary files for standard output.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] qint64 bytesWritten() const { return m_device->pos(); }
    /// Everything is on the disk afterwards, under its name. Kind::Storage.
    [[nodiscard]] Result<void> commit();

private:
    explicit ExportFile(const QString &path);

    QString m_path;
    std::unique_ptr<QFileDevice> m_device;
    QSaveFile *m_save = nullptr; ///< m_device, if it is a file
};

} // namespace Tokenglass
