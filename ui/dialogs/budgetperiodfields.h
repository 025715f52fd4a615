// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QSpinBox;

namespace Tokenglass {

/// The rows of a form that say how a budget's time is cut: each kind of period has its own.
class BudgetPeriodFields : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows at the end of the form, whose widget becomes the parent of the fields.
    explicit BudgetPeriodFields(QFormLayout *form, QObject *parent = nullptr);

    /// `today`: what the dates begin with where the budget has none.
    void show(const Budget &budget, const QDate &today);
    void apply(Budget &budget) const;
    [[nodiscard]] BudgetPeriod::Kind kind() const;
    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }
    [[nodiscard]] QDateEdit *lastDayField() const { return m_end; }

Q_SIGNALS:
    void changed();

private:
    void showRows();
    [[nodiscard]] bool needsStart() const;

    QFormLayout *m_form;
    QComboBox *m_kind;
    QComboBox *m_weekStart;
    QSpinBox *m_days;
    QCheckBox *m_hasStart;
    QDateEdit *m_start;
    QDateEdit *m_end;
};

} // namespace Tokenglass
