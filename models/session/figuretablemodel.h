// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/measurescells.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// A table whose columns of figures are all written in one way, which may change: the language, the rate, the currency.
template <typename Row>
class FigureTableModel : public TableModel<Row>
{
public:
    using TableModel<Row>::TableModel;

    void setFormat(const FigureFormat &format)
    {
        if (format == m_format)
            return;
        m_format = format;
        this->refreshTexts();
    }

protected:
    [[nodiscard]] const FigureFormat &format() const { return m_format; }

private:
    FigureFormat m_format;
};

} // namespace Tokenglass
