// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/price.h"
#include "models/session/pricetext.h"
#include "models/session/priceusage.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// A price as the page lists it.
struct PriceListRow
{
    Price price;
    bool inUse = true; ///< false: a price of a higher layer, or a newer one, holds now
    std::optional<PriceUse> use; ///< of the period on screen; empty: nothing is open, or it is still being counted
};

/// Every price of the book, whoever it is from, and how many requests of the period on screen are priced with it.
class PriceTableModel final : public TableModel<PriceListRow>
{
    Q_OBJECT

public:
    enum Columns { Model, Provider, Used, Input, CacheRead, CacheWrite, Output, Holds, AsOf, Source, NUM_COLUMNS };
    enum Role { FilterRole = Qt::UserRole + 100 }; ///< the texts a filter looks through

    explicit PriceTableModel(PriceController &prices, QObject *parent = nullptr);

    void setFormat(const NumberFormat &format);
    void refresh(); ///< from the book and the session's answer
    /// The period whose requests are counted, such as "in the last 7 days".
    [[nodiscard]] QString periodText() const;

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const PriceListRow &row) const override;
    [[nodiscard]] QVariant cell(const PriceListRow &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override;
    [[nodiscard]] QString text(const PriceListRow &row, int column) const;
    [[nodiscard]] QString toolTip(const PriceListRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const PriceListRow &row, int column) const;
    void fill();

    PriceController &m_prices;
    PriceUsage m_usage;
    NumberFormat m_format;
};

/// A model of the period without a price.
struct UnpricedRow
{
    ModelIdentity model;
    qint64 requests = 0; ///< that have no cost
    qint64 tokens = 0;
};

/// The models of the period some of whose requests have no cost, those most used first.
class UnpricedModel final : public TableModel<UnpricedRow>
{
    Q_OBJECT

public:
    enum Columns { Model, Provider, Requests, Tokens, NUM_COLUMNS };

    explicit UnpricedModel(PriceController &prices, QObject *parent = nullptr);

    void setFormat(const NumberFormat &format);
    void refresh();

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const UnpricedRow &row) const override;
    [[nodiscard]] QVariant cell(const UnpricedRow &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column >= Requests; }

    PriceController &m_prices;
    NumberFormat m_format;
};

} // namespace Tokenglass
