// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Tokenglass {

class BudgetPeriodFields;
class BudgetPreview;
class BudgetScopeField;
struct SavedView;
class SourceListModel;
class SourceSession;
class Theme;

/// Makes or changes a budget. What is wrong is said below its field; accepted() means that budget() can be used.
class BudgetDialog : public QDialog
{
    Q_OBJECT

public:
    /// All but `budget` must outlive the dialog. A budget without an id is a new one.
    BudgetDialog(SourceSession &session, const SourceListModel &sources, Theme &theme, const Budget &budget,
                 QWidget *parent = nullptr);

    /// Whose filters can be taken over as what counts.
    void offerViews(const QList<SavedView> &views);
    [[nodiscard]] Budget budget() const; ///< as the fields are now

    void accept() override;

private:
    struct Field
    {
        QWidget *field = nullptr;
        QLabel *problem = nullptr;
        QWidget *row = nullptr; ///< of the form
    };

    void addWhat(QFormLayout *form);
    void addWhen(QFormLayout *form);
    void addTelling(QFormLayout *form);
    [[nodiscard]] Field addField(QFormLayout *form, const QString &label, QWidget *field);
    void fillCurrencies();
    void fillSources(const SourceListModel &sources);
    void fill();
    void refresh();
    /// Says what is wrong; with `everything` also of fields that are still empty. The first such field; null: all is
    /// well.
    QWidget *check(bool everything);
    [[nodiscard]] QString thresholdsRemark() const;
    [[nodiscard]] QString amountProblem(const QLineEdit *field, bool everything) const;
    [[nodiscard]] std::optional<BudgetSpan> currentSpan() const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] Currency currency() const;
    void applyException(Budget &budget) const;

    SourceSession &m_session;
    Budget m_budget; ///< as it was
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name;
    QLineEdit *m_amount;
    QComboBox *m_currency;
    QComboBox *m_source;
    BudgetScopeField *m_scope;
    BudgetPeriodFields *m_period = nullptr;
    QComboBox *m_zone;
    QLineEdit *m_thresholds;
    QLineEdit *m_note;
    QCheckBox *m_enabled;
    QCheckBox *m_raise;
    QLineEdit *m_raised;
    BudgetPreview *m_preview;
    Field m_amountField;
    Field m_zoneField;
    Field m_thresholdsField;
    Field m_raisedField;
    QLabel *m_problem; ///< what belongs to no single field
};

} // namespace Tokenglass
