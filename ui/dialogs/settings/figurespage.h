// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"
#include "ui/dialogs/settings/settingspage.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace Tokenglass {

/// How days are cut, currencies converted and numbers written.
class FiguresPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit FiguresPage(const Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString problem() const override;
    void load(const Settings &settings) override;
    void writeTo(Settings &settings) const override;
    void focusZone();
    void focusRate();

private:
    void fillChoices();
    void nameForSearch();
    void nameNewRate();

    QComboBox *m_zone;
    QComboBox *m_weekStart;
    QComboBox *m_numbers;
    QComboBox *m_currency;
    QLineEdit *m_rate;
    QDateEdit *m_rateDate;
    QLineEdit *m_rateSource;
    ExchangeRate m_loadedRate;
};

} // namespace Tokenglass
