// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/settings.h"
#include "models/store/jsonfile.h"

#include <QMutex>

namespace Tokenglass {

/// Keeps Settings in a JSON file. Blocks for the time of a small file: save from a worker thread. Thread-safe.
/// Keys it does not know (of a later version) are kept.
class SettingsStore
{
public:
    enum class Source { File, Backup, Nothing }; ///< Nothing: damaged without a copy, these are the defaults
    struct Loaded
    {
        Settings settings;
        QString warning; ///< not empty: the file was damaged
        Source source = Source::File;
    };

    explicit SettingsStore(const QString &path = defaultPath());
    /// "settings.json" in the application's configuration folder.
    static QString defaultPath();

    /// The defaults if there is no file. A value of the wrong type gives that key's default.
    [[nodiscard]] Result<Loaded> load() const;
    [[nodiscard]] Result<void> save(const Settings &settings);
    /// Whether both fail because a newer version wrote the file.
    [[nodiscard]] bool isOfNewerVersion() const { return m_file.isOfNewerVersion(); }

private:
    mutable QMutex m_mutex;
    JsonFile m_file;
};

} // namespace Tokenglass
