// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/settings.h"
#include "models/session/diagnosticservices.h"
#include "models/session/settingsservices.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Tokenglass {

struct ConnectionSettings;
class AlertDesk;
class ProviderCatalog;
class SourceController;
class TourPage;
class KeptSecret;

/// Opens the dialogs of the main window, none of which waits.
class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    /// `window` becomes the dialogs' parent.
    WindowDialogs(SourceController &sources, ProviderCatalog &providers, QWidget *window);

    /// The settings get a category of alerts; both must outlive the dialogs.
    void setAlerts(AlertDesk &desk, KeptSecret &secret);

    /// What the settings can do; what it points to must outlive the dialogs.
    void setServices(const SettingsServices &services) { m_services = services; }

    void setDiagnostics(const DiagnosticServices &services) { m_diagnostics = services; }

    void showSelfCheck();
    void showConnect(); ///< connected() when a source was opened
    void askPassword(const ConnectionSettings &connection, bool refused);
    /// `field`: a SettingsDialog::Field to begin with; settingsAccepted() follows.
    void showSettings(const Settings &settings, int field);
    /// The providers and their keys; `providerId`: the one to begin with, empty for any.
    void showProviders(const QString &providerId);
    void showTour(); ///< tourSeen() when it was
    void endTour(); ///< if it is shown

Q_SIGNALS:
    void connected();
    void tourSeen();
    void settingsAccepted(const Tokenglass::Settings &settings);

private:
    SourceController &m_sources;
    ProviderCatalog &m_providers;
    QWidget *m_window;
    SettingsServices m_services;
    QPointer<TourPage> m_tour;
    AlertDesk *m_desk = nullptr;
    KeptSecret *m_webhookSecret = nullptr;
    DiagnosticServices m_diagnostics;
};

} // namespace Tokenglass
