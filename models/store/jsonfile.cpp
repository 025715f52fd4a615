// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/jsonfile.h"

#include "models/store/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>

#include <chrono>
#include <optional>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const QString versionKey = u"version"_s;
constexpr std::chrono::milliseconds lockTimeout{3000};

Error storageError(const QString &sentence)
{
    return Error{Error::Kind::Storage, sentence};
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return storageError(u"Cannot read %1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

std::optional<QJsonObject> parsed(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject() || !document.object().value(versionKey).isDouble())
        return std::nullopt;
    return document.object();
}

Result<void> replace(const QString &path, const QByteArray &bytes)
{
    return writeFileAtomically(path, bytes, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

JsonFile::JsonFile(QString path, int version) : m_path(std::move(path)), m_version(version) { }

Result<JsonFile::Contents> JsonFile::read() const
{
    // A missing file is a fresh start, even beside a backup: deleting it is how a user starts over.
    if (!QFileInfo::exists(m_path))
        return Contents{};
    Result<QByteArray> bytes = bytesOf(m_path);
    if (!bytes)
        return bytes.error();

    Contents contents;
    std::optional<QJsonObject> object = parsed(*bytes);
    if (!object) {
        const Result<QByteArray> backup = QFileInfo::exists(backupPath()) ? bytesOf(backupPath()) : QByteArray();
        object = backup ? parsed(*backup) : std::nullopt;
        contents.warning = object ? u"%1 is damaged; the copy from before the last change is used."_s.arg(m_path)
                                  : u"%1 is damaged and has no usable copy."_s.arg(m_path);
    }
    if (object && object->value(versionKey).toInt() > m_version)
        return storageError(u"%1 was written by a newer version of Tokenglass and is left as it is."_s.arg(m_path));
    if (object) {
        contents.version = object->take(versionKey).toInt();
        contents.object = *object;
    }
    return contents;
}

bool JsonFile::isOfNewerVersion() const
{
    const Result<QByteArray> bytes = bytesOf(m_path);
    const std::optional<QJsonObject> object = bytes ? parsed(*bytes) : std::nullopt;
    return object && object->value(versionKey).toInt() > m_version;
}

Result<void> JsonFile::write(QJsonObject object) const
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return storageError(u"Cannot create the folder %1."_s.arg(QFileInfo(m_path).absolutePath()));
    if (QFileInfo::exists(m_path)) {
        const Result<QByteArray> current = bytesOf(m_path);
        if (!current)
            return current.error();
        // Only a good file becomes the backup: a damaged one must not push out the last good copy.
        if (parsed(*current)) {
            if (Result<void> kept = replace(backupPath(), *current); !kept)
                return kept;
        } else {
            const QString aside = m_path + u".damaged"_s;
            QFile::remove(aside);
            QFile::copy(m_path, aside);
        }
    }
    object.insert(versionKey, m_version);
    return replace(m_path, QJsonDocument(object).toJson());
}

Result<void> JsonFile::change(const std::function<Result<void>(QJsonObject &)> &apply) const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return storageError(u"Cannot create the folder %1."_s.arg(folder));
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(static_cast<int>(lockTimeout.count()))) {
        return storageError(lock.error() == QLockFile::LockFailedError
                                ? u"%1 is in use by another program."_s.arg(m_path)
                                : u"The folder %1 cannot be written."_s.arg(folder));
    }
    Result<Contents> contents = read();
    if (!contents)
        return contents.error();
    if (Result<void> applied = apply(contents->object); !applied)
        return applied;
    return write(contents->object);
}

} // namespace Tokenglass
