// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/requestcost.h"

#include <QDialog>

namespace Tokenglass {

class SourceSession;

/// Why a cost is what it is: kinds of token times prices, the price row, where it is from, and the exchange rate.
class ExplanationDialog : public QDialog
{
    Q_OBJECT

public:
    /// `request`: of the log, whose own cost is set beside what the book says; null for a price alone.
    ExplanationDialog(const CostExplanation &why, const RequestRow *request, const SourceSession &session,
                      QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; } ///< as lines, for the clipboard

private:
    QString m_text;
};

} // namespace Tokenglass
