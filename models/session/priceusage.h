// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/period.h"
#include "models/domain/pricetally.h"
#include "models/session/pricecontroller.h"

#include <QObject>

namespace Tokenglass {

/// How many requests of the answer on screen each price holds for: counted page by page, without holding the window.
/// Earlier figures stand until the new ones are complete, unless they are of another question.
class PriceUsage : public QObject
{
    Q_OBJECT

public:
    explicit PriceUsage(PriceController &prices, QObject *parent = nullptr);

    /// For the session's answer and the book of now; changed() follows, at once or later.
    void count();
    /// Empty: not known, or not yet.
    [[nodiscard]] std::optional<PriceUse> use(const Price &price) const;

Q_SIGNALS:
    void changed();

private:
    void askPage(const std::shared_ptr<PriceTally> &tally, const RequestQuery &query, quint64 generation);
    void finish(const std::shared_ptr<PriceTally> &tally, quint64 generation);

    PriceController &m_prices;
    std::shared_ptr<const DashboardSnapshot> m_snapshot; ///< that was counted last
    std::shared_ptr<const PriceBook> m_book; ///< with which it was
    std::shared_ptr<const PriceTally> m_tally;
    Period m_period; ///< of m_tally, like the next two
    UsageFilter m_filter;
    QString m_connection;
    quint64 m_generation = 0;
};

} // namespace Tokenglass
