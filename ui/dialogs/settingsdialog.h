// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/settings.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Tokenglass {

/// Edits a copy of the settings: zone, exchange rate, look, language and live mode.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Field { Theme, Zone, Rate };

    explicit SettingsDialog(const Settings &settings, QWidget *parent = nullptr);

    void focusField(Field field);
    [[nodiscard]] Settings settings() const;

private:
    void buildZones();
    void check();

    Settings m_settings;
    QComboBox *m_theme;
    QComboBox *m_language;
    QComboBox *m_zone;
    QLineEdit *m_rate;
    QDateEdit *m_rateDate;
    QLineEdit *m_rateSource;
    QSpinBox *m_refreshSeconds;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace Tokenglass
