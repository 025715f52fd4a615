// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/settingsdialogtest.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

void SettingsDialogTest::init()
{
    TestCase::init();
    m_secrets = FakeSecretStore();
    m_configured.clear();
    m_popUp.delivered.clear();
    AlertDeskServices services;
    services.message = [](const Alert &alert) { return sampleAlert(alert.id); };
    services.find = [](qint64) -> const Alert * { return nullptr; };
    services.markShown = [](qint64) {};
    services.configure = [this](const AlertSettings &settings) { m_configured.append(settings); };
    services.sendTest = [this] { m_desk->raise(sampleAlert(1).alert); };
    m_desk = std::make_unique<AlertDesk>(services, m_clock);
    m_desk->addPopUp(m_popUp);
    m_secret = std::make_unique<KeptSecret>(m_secrets, KeptSecret::webhookKey());
    m_proxyPassword = std::make_unique<KeptSecret>(m_secrets, KeptSecret::proxyKey());
    m_cacheBytes = 12'300'000;
    m_keptRuns = 3;
    m_services.proxyPassword = m_proxyPassword.get();
    m_services.cacheBytes = [this] { return QtFuture::makeReadyFuture(Result<qint64>(m_cacheBytes)); };
    m_services.clearCache = [this] {
        m_cacheBytes = 0;
        return QtFuture::makeReadyFuture(Result<void>());
    };
    m_services.keptRuns = [this] { return QtFuture::makeReadyFuture(Result<qint64>(m_keptRuns)); };
    m_services.clearRuns = [this] {
        m_keptRuns = 0;
        return QtFuture::makeReadyFuture(Result<void>());
    };
    m_services.readAuthorities = [](const QString &file) {
        return QtFuture::makeReadyFuture(
            file.endsWith(u"ca.pem") ? Result<int>(2) : Result<int>(Error{Error::Kind::Input, u"it holds nothing"_s}));
    };
}

void SettingsDialogTest::cleanup()
{
    m_dialog.reset();
    m_secret.reset();
    m_proxyPassword.reset();
    m_desk.reset();
}

} // namespace Tokenglass
