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
class FiguresPage;
class GeneralPage;
class KeptSecret;
class SettingsPage;
class SettingsSearch;
struct OnlyThisRun;
struct SettingsServices;

/// Edits a copy of the settings, by categories. Nothing of it holds before OK.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Field { Theme, Zone, Rate, Alerts };

    SettingsDialog(const Settings &settings, const SettingsServices &services, QWidget *parent = nullptr);

    /// The pages the window can begin with: id and name.
    void setPages(const QList<std::pair<QString, QString>> &pages);
    /// Adds the category of alerts; both must outlive the dialog.
    void addAlerts(AlertDesk &desk, KeptSecret &secret);
    void focusField(Field field);
    [[nodiscard]] Settings settings() const;
    [[nodiscard]] SettingsSearch *search() const { return m_search; }

    /// Secrets that were only typed are put into the keychain first; the dialog stays where one cannot be.
    void accept() override;
    void done(int result) override;

private:
    void noteOptions(const OnlyThisRun &given);
    void addPage(SettingsPage *page, int row);
    void showPage(SettingsPage *page);
    void showFound(SettingsPage *page, QWidget *control);
    void resetPage();
    void check();

    Settings m_settings;
    QListWidget *m_categories;
    SettingsSearch *m_search;
    QStackedWidget *m_stack;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QList<SettingsPage *> m_pages;
    GeneralPage *m_general = nullptr;
    FiguresPage *m_figures = nullptr;
    AlertsPage *m_alerts = nullptr;
    AlertDesk *m_desk = nullptr;
};

} // namespace Tokenglass
