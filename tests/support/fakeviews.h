// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/savedviews.h"

namespace Tokenglass {

/// Saved views that are kept in memory.
class FakeViews
{
public:
    [[nodiscard]] ViewServices services()
    {
        ViewServices services;
        services.load = [this] { return now(); };
        services.put = [this](const SavedView &view) {
            erase(view.name);
            m_views.append(view);
            return now();
        };
        services.remove = [this](const QString &name) {
            erase(name);
            return now();
        };
        services.rename = [this](const QString &from, const QString &to) {
            for (SavedView &view : m_views)
                if (view.isCalled(from))
                    view.name = to;
            return now();
        };
        return services;
    }

private:
    void erase(const QString &name)
    {
        m_views.removeIf([&](const SavedView &view) { return view.isCalled(name); });
    }
    [[nodiscard]] ViewServices::Views now() const
    {
        return QtFuture::makeReadyFuture(Result<QList<SavedView>>(m_views));
    }

    QList<SavedView> m_views;
};

} // namespace Tokenglass
