// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/settings/settingspage.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace Tokenglass {

/// Look, language, zone, exchange rate and live mode.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit GeneralPage(const Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString problem() const override;
    void writeTo(Settings &settings) const override;
    void focusTheme();
    void focusZone();
    void focusRate();

private:
    void fillChoices(const Settings &settings);

    QComboBox *m_theme;
    QComboBox *m_language;
    QComboBox *m_zone;
    QLineEdit *m_rate;
    QDateEdit *m_rateDate;
    QLineEdit *m_rateSource;
    QSpinBox *m_refreshSeconds;
};

} // namespace Tokenglass
