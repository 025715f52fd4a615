// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportfile.h"

#include "models/export/bytesink.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

ExportFile::ExportFile(const QString &path) : m_path(path)
{
    if (path == "-"_L1) {
        m_device = std::make_unique<QFile>();
        return;
    }
    auto save = std::make_unique<QSaveFile>(path);
    m_save = save.get();
    m_device = std::move(save);
}

Result<std::unique_ptr<ExportFile>> ExportFile::open(const QString &path)
{
    // Renaming would put a file in the place of a device or a pipe.
    if (const QFileInfo there(path); path != "-"_L1 && there.exists() && !there.isFile())
        return Error{Error::Kind::Storage, u"Cannot write %1: it is not a file"_s.arg(path)};
    std::unique_ptr<ExportFile> file(new ExportFile(path));
    const bool opened = file->m_save != nullptr
        ? file->m_save->open(QIODevice::WriteOnly)
        : static_cast<QFile &>(*file->m_device).open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!opened)
        return Error{Error::Kind::Storage, u"Cannot write %1: %2"_s.arg(path, file->m_device->errorString())};
    return file;
}

QString ExportFile::folder() const
{
    return m_save != nullptr ? QFileInfo(m_path).absolutePath() : QDir::tempPath();
}

Result<void> ExportFile::commit()
{
    const auto failure = [this](const QString &why) {
        return Error{Error::Kind::Storage, u"Cannot write %1: %2"_s.arg(m_path, why)};
    };
    errno = 0;
    if (!m_device->flush())
        return failure(writeProblem(*m_device));
    if (m_save == nullptr)
        return std::fflush(stdout) == 0 ? Result<void>() : failure(QString::fromLocal8Bit(std::strerror(errno)));
    // A disk may find out only now that it is full.
    if (::fsync(m_save->handle()) != 0)
        return failure(QString::fromLocal8Bit(std::strerror(errno)));
    if (!m_save->commit())
        return failure(m_save->errorString());
    return {};
}

} // namespace Tokenglass
