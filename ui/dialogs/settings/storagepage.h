// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/session/settingsservices.h"
#include "ui/dialogs/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QSpinBox;

namespace Tokenglass {

/// What Tokenglass keeps on this computer, how much, and taking it away.
class StoragePage final : public SettingsPage
{
    Q_OBJECT

public:
    StoragePage(const Settings &settings, SettingsServices services, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString problem() const override { return {}; }
    void load(const Settings &settings) override;
    void writeTo(Settings &settings) const override;

private:
    [[nodiscard]] QLayout *runRows();
    [[nodiscard]] QLayout *cacheRows();
    [[nodiscard]] QLayout *logRows();
    void countRuns();
    void measureCache();
    void askToClearRuns();
    void clearRuns();
    void clearCache();

    SettingsServices m_services;
    QCheckBox *m_keepRuns;
    QLabel *m_runs;
    QPushButton *m_clearRuns;
    QSpinBox *m_cacheLimit;
    QLabel *m_cache;
    QPushButton *m_clearCache;
    QComboBox *m_logLevel;
};

} // namespace Tokenglass
