// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace Tokenglass {

/// A page that is made when it is first asked for; what is to be done with it can be said before.
template <typename Page>
class LatePage
{
public:
    explicit LatePage(std::function<Page *()> make) : m_make(std::move(make)) { }

    [[nodiscard]] Page *made() const { return m_page; } ///< null: not yet

    [[nodiscard]] Page *get() const
    {
        if (!m_page) {
            m_page = m_make();
            for (const auto &use : std::exchange(m_uses, {}))
                use(*m_page);
        }
        return m_page;
    }

    /// At once if it is there.
    void whenMade(std::function<void(Page &)> use) const
    {
        if (m_page)
            use(*m_page);
        else
            m_uses.push_back(std::move(use));
    }

private:
    std::function<Page *()> m_make;
    mutable Page *m_page = nullptr;
    mutable std::vector<std::function<void(Page &)>> m_uses;
};

} // namespace Tokenglass
