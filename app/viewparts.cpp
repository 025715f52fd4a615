// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewparts.h"

#include "models/store/viewstore.h"

#include <QtConcurrent>

namespace Tokenglass {

std::unique_ptr<SavedViews> makeSavedViews(SourceController &sources, SourceSession &session, QThreadPool &disk)
{
    auto store = std::make_shared<const ViewStore>();
    ViewServices services;
    services.load = [&disk, store] {
        return QtConcurrent::run(&disk, [store]() -> Result<QList<SavedView>> {
            const Result<ViewStore::Loaded> loaded = store->load();
            return loaded ? Result<QList<SavedView>>(loaded->views) : Result<QList<SavedView>>(loaded.error());
        });
    };
    services.put = [&disk, store](const SavedView &view) {
        return QtConcurrent::run(&disk, [store, view] { return store->put(view); });
    };
    services.remove = [&disk, store](const QString &name) {
        return QtConcurrent::run(&disk, [store, name] { return store->remove(name); });
    };
    services.rename = [&disk, store](const QString &from, const QString &to) {
        return QtConcurrent::run(&disk, [store, from, to] { return store->rename(from, to); });
    };
    return std::make_unique<SavedViews>(sources, session, std::move(services));
}

} // namespace Tokenglass
