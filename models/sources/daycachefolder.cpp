// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/daycachefolder.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// What is kept of one source.
struct Kept
{
    QFileInfoList files;
    qint64 bytes = 0;
    QDateTime saved;
};

/// By the source's name, which all of its files begin with.
std::map<QString, Kept> keptIn(const QString &folder)
{
    std::map<QString, Kept> sources;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s, u"*.facts"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        Kept &kept = sources[file.baseName().section(u'-', 0, 0)];
        kept.files.append(file);
        kept.bytes += file.size();
        kept.saved = kept.saved.isValid() ? std::max(kept.saved, file.lastModified()) : file.lastModified();
    }
    return sources;
}

} // namespace

DayCacheFolder::DayCacheFolder(QString folder) : m_folder(std::move(folder)) { }

QString DayCacheFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/sources"_s;
}

qint64 DayCacheFolder::bytes() const
{
    qint64 sum = 0;
    for (const auto &[name, kept] : keptIn(m_folder))
        sum += kept.bytes;
    return sum;
}

Result<void> DayCacheFolder::fit(qint64 mostBytes) const
{
    std::vector<Kept> newestFirst;
    for (auto &[name, kept] : keptIn(m_folder))
        newestFirst.push_back(kept);
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [](const Kept &a, const Kept &b) { return a.saved > b.saved; });
    qint64 sum = 0;
    for (const Kept &kept : newestFirst) {
        sum += kept.bytes;
        if (sum <= mostBytes)
            continue;
        for (const QFileInfo &info : kept.files) {
            QFile file(info.filePath());
            // Another program may have replaced the image meanwhile, and removed this one.
            if (!file.remove() && file.exists())
                return Error{Error::Kind::Storage, u"Cannot remove %1: %2"_s.arg(file.fileName(), file.errorString())};
        }
    }
    return {};
}

} // namespace Tokenglass
