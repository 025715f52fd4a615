// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/settings.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace Tokenglass {

class AlertDesk;
class AlertsPage;
class GeneralPage;
class SettingsPage;
class WebhookSecret;

/// Edits a copy of the settings, by categories.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Field { Theme, Zone, Rate, Alerts };

    explicit SettingsDialog(const Settings &settings, QWidget *parent = nullptr);

    /// Adds the category of alerts; both must outlive the dialog.
    void addAlerts(AlertDesk &desk, WebhookSecret &secret);
    void focusField(Field field);
    [[nodiscard]] Settings settings() const;

    void done(int result) override;

private:
    void addPage(SettingsPage *page, int row);
    void showPage(SettingsPage *page);
    void check();

    Settings m_settings;
    QListWidget *m_categories;
    QStackedWidget *m_stack;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QList<SettingsPage *> m_pages;
    GeneralPage *m_general = nullptr;
    AlertsPage *m_alerts = nullptr;
    AlertDesk *m_desk = nullptr;
};

} // namespace Tokenglass
