// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace Tokenglass {

/// What goes on while the window is not seen.
class BackgroundPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit BackgroundPage(const Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString problem() const override { return {}; }
    void load(const Settings &settings) override;
    void writeTo(Settings &settings) const override;

private:
    QCheckBox *m_tray;
    QComboBox *m_closing;
    QCheckBox *m_autostart;
    QSpinBox *m_minutes;
    QCheckBox *m_pauseOnBattery;
    QCheckBox *m_pauseOnMetered;
};

} // namespace Tokenglass
