// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"
#include "models/store/jsonfile.h"

#include <QList>

namespace Tokenglass {

/// The providers the user added or changed, without their keys, in one JSON file that the window and the command line
/// share: every change re-reads it under a lock. Blocks for the time of a small file. All failures are Kind::Storage.
class ProviderStore
{
public:
    struct Saved
    {
        QList<ProviderPreset> providers; ///< in the order they were added
        QString warning; ///< not empty: the file was damaged, or holds what cannot be understood
    };

    explicit ProviderStore(const QString &path = defaultPath());
    /// "providers.json" in the application's configuration folder.
    static QString defaultPath();

    [[nodiscard]] Result<Saved> load() const;
    /// Adds the provider, or puts it in the place of the one with the same id.
    [[nodiscard]] Result<void> put(const ProviderPreset &preset);
    /// One that is not there is no error.
    [[nodiscard]] Result<void> remove(const QString &id);

private:
    JsonFile m_file;
};

} // namespace Tokenglass
