// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/frozenusage.h"

#include <memory>
#include <mutex>
#include <vector>

namespace Tokenglass {

struct DayChunk;
class FactTableData;

/// The rows of one question in their order. Made step by step while pages are asked for; safe to use from several
/// threads.
class RequestOrder
{
public:
    struct Place
    {
        const DayChunk *chunk;
        std::size_t row;
    };
    virtual ~RequestOrder() = default;

    [[nodiscard]] virtual qint64 total() const = 0;
    /// Where the rows `first` <= i < `end` are; both within the total.
    [[nodiscard]] virtual std::vector<Place> places(qint64 first, qint64 end) = 0;

    [[nodiscard]] static std::unique_ptr<RequestOrder> make(const FactTableData &table, const RequestQuery &query);
};

/// The order that was used last in one table: scrolling asks for the same one again and again. A copy starts empty, for
/// it is part of a table that will hold other rows.
class RequestOrderCache
{
public:
    RequestOrderCache() = default;
    RequestOrderCache(const RequestOrderCache &) { }
    RequestOrderCache &operator=(const RequestOrderCache &other)
    {
        if (this != &other)
            m_order.reset();
        return *this;
    }

    [[nodiscard]] std::shared_ptr<RequestOrder> order(const FactTableData &table, const RequestQuery &query);

private:
    std::mutex m_mutex;
    RequestQuery m_query;
    std::shared_ptr<RequestOrder> m_order;
};

/// Reads the rows of a question in their order; see FactTable::readRequests().
[[nodiscard]] std::unique_ptr<RequestReader> readInOrder(std::shared_ptr<const FactTableData> table,
                                                         const RequestQuery &query,
                                                         std::shared_ptr<const NameDirectory> names);

/// Answers a question about single requests; see FactTable::requests().
[[nodiscard]] RequestPage answer(const FactTableData &table, const RequestQuery &query, const NameDirectory &names);

} // namespace Tokenglass
