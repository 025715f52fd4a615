// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/domain/savedview.h"
#include "models/store/jsonfile.h"

namespace Tokenglass {

/// The saved views in a JSON file that all windows share: every change re-reads it under a lock. Blocks for the time of
/// a small file. All failures are Kind::Storage, but for those of a change itself.
class ViewStore
{
public:
    struct Loaded
    {
        QList<SavedView> views;
        QString warning; ///< not empty: the file was damaged, or holds what cannot be understood
    };

    explicit ViewStore(const QString &path = defaultPath());
    /// "views.json" in the application's configuration folder.
    static QString defaultPath();

    [[nodiscard]] Result<Loaded> load() const;
    /// Adds the view or takes the place of that with its name. The views as they are then in the file.
    [[nodiscard]] Result<QList<SavedView>> put(const SavedView &view) const;
    [[nodiscard]] Result<QList<SavedView>> remove(const QString &name) const;
    /// Fails with Kind::Input if the new name is another view's.
    [[nodiscard]] Result<QList<SavedView>> rename(const QString &from, const QString &to) const;

private:
    JsonFile m_file;
};

} // namespace Tokenglass
