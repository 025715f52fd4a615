// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowdialogs.h"

#include "models/session/sourcecontroller.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/providersdialog.h"
#include "ui/dialogs/selfcheckdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/pages/tourpage.h"
#include "ui/widgets/navigationrail.h"

#include <QMainWindow>

namespace Tokenglass {

WindowDialogs::WindowDialogs(SourceController &sources, ProviderCatalog &providers, QWidget *window)
    : QObject(window), m_sources(sources), m_providers(providers), m_window(window)
{ }

void WindowDialogs::setAlerts(AlertDesk &desk, KeptSecret &secret)
{
    m_desk = &desk;
    m_webhookSecret = &secret;
}

void WindowDialogs::showSelfCheck()
{
    if (!m_diagnostics.check)
        return;
    auto *dialog = new SelfCheckDialog(m_diagnostics, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showConnect()
{
    auto *dialog = new ConnectDialog(m_sources, {}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &WindowDialogs::connected);
    dialog->open();
}

void WindowDialogs::askPassword(const ConnectionSettings &connection, bool refused)
{
    auto *dialog = new PasswordDialog(m_sources, connection, refused, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showSettings(const Settings &settings, int field)
{
    auto *dialog = new SettingsDialog(settings, m_services, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto *rail = m_window->findChild<NavigationRail *>()) {
        auto pages = rail->items();
        pages.removeIf([](const auto &page) { return page.first == u"settings"; });
        dialog->setPages(pages);
    }
    if (m_desk)
        dialog->addAlerts(*m_desk, *m_webhookSecret);
    dialog->focusField(static_cast<SettingsDialog::Field>(field));
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT settingsAccepted(dialog->settings()); });
    dialog->open();
}

void WindowDialogs::showTour()
{
    if (m_tour)
        return;
    const auto *window = qobject_cast<QMainWindow *>(m_window);
    m_tour = new TourPage(window ? window->centralWidget() : m_window);
    connect(m_tour, &TourPage::closed, this, &WindowDialogs::tourSeen);
}

void WindowDialogs::endTour()
{
    if (m_tour)
        m_tour->leave();
}

void WindowDialogs::showProviders(const QString &providerId)
{
    auto *dialog = new ProvidersDialog(m_providers, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!providerId.isEmpty())
        dialog->selectProvider(providerId);
    dialog->open();
}

} // namespace Tokenglass
