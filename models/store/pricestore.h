// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/savedprices.h"
#include "models/store/jsonfile.h"

#include <functional>

namespace Tokenglass {

/// Everything about prices that is the user's, in one JSON file that the window and the command line share: every
/// change re-reads it under a lock. Blocks for the time of a small file. All failures are Kind::Storage, but for those
/// of a change itself.
class PriceStore
{
public:
    struct Loaded
    {
        SavedPrices prices;
        QString warning; ///< not empty: the file was damaged, or holds what cannot be understood
    };
    /// Makes new prices of those in the file, or refuses.
    using Change = std::function<Result<SavedPrices>(const SavedPrices &)>;

    explicit PriceStore(const QString &path = defaultPath());
    /// "prices.json" in the application's configuration folder.
    static QString defaultPath();

    [[nodiscard]] Result<Loaded> load() const;
    /// The prices as they are then in the file.
    [[nodiscard]] Result<SavedPrices> change(const Change &change) const;

private:
    JsonFile m_file;
};

} // namespace Tokenglass
