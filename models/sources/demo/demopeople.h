// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/demo/demorandom.h"

#include <QString>

#include <vector>

namespace Tokenglass {

struct DemoOrganisation
{
    QString code;
    QString name;
};

struct DemoUser
{
    QString name;
    int organisation = 0; ///< number of the organisation from 1; 0: none
    bool deleted = false; ///< has usage, but is not in the users table any more
};

/// The invented people and organisations of the sample data, and how often each of them comes by.
class DemoPeople
{
public:
    DemoPeople(int users, DemoRandom &random);

    [[nodiscard]] const std::vector<DemoUser> &users() const { return m_users; } ///< [0] has id 1
    [[nodiscard]] const std::vector<DemoOrganisation> &organisations() const { return m_organisations; }
    /// The id of a user, from 1: a few do most of the work.
    [[nodiscard]] int pick(DemoRandom &random) const;

private:
    std::vector<DemoUser> m_users;
    std::vector<DemoOrganisation> m_organisations;
    std::vector<int> m_idByRank;
    std::vector<double> m_weightUpToRank;
};

} // namespace Tokenglass
