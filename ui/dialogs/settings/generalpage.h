// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/settings/settingspage.h"

class QComboBox;
class QSpinBox;

namespace Tokenglass {

/// Look, language, where the window begins, and live mode.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit GeneralPage(const Settings &settings, QWidget *parent = nullptr);

    /// The pages to begin with: id and name.
    void setPages(const QList<std::pair<QString, QString>> &pages);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString problem() const override { return {}; }
    void load(const Settings &settings) override;
    void writeTo(Settings &settings) const override;
    void focusTheme();

private:
    void fillChoices();

    QComboBox *m_theme;
    QComboBox *m_contrast;
    QComboBox *m_language;
    QComboBox *m_startPage;
    QSpinBox *m_refreshSeconds;
    QString m_start; ///< chosen before the pages are known
};

} // namespace Tokenglass
