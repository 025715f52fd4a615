// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settingsparts.h"

#include "models/domain/secretstore.h"
#include "models/network/authorities.h"
#include "models/network/proxy.h"
#include "models/servers/servertrust.h"
#include "models/session/consolesession.h"
#include "models/session/whenfinished.h"
#include "models/sources/daycachefolder.h"

#include <QLoggingCategory>
#include <QtConcurrent>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesPerMegabyte = 1000 * 1000;

QString logRules(Settings::LogLevel level)
{
    switch (level) {
    case Settings::LogLevel::Warnings:
        return u"tokenglass.*.debug=false\ntokenglass.*.info=false"_s;
    case Settings::LogLevel::Detailed:
        return u"tokenglass.*.debug=true"_s;
    case Settings::LogLevel::Usual:
        break;
    }
    return u"tokenglass.*.debug=false"_s;
}

} // namespace

SettingsParts::SettingsParts(SecretStore &secrets, ConsoleSession &console, QThreadPool &disk, const OnlyThisRun &given)
    : m_secrets(secrets), m_console(console), m_disk(disk), m_proxyPassword(secrets, KeptSecret::proxyKey()),
      m_given(given)
{
    // Another password is used at once.
    connect(&m_proxyPassword, &KeptSecret::changed, this, &SettingsParts::applyProxy);
}

void SettingsParts::apply(const Settings &settings)
{
    const std::optional<Settings> before = std::exchange(m_applied, settings);
    m_console.run().setKept(settings.keepRuns);
    m_weekStart.setDay(weekStart(settings));
    if (!before || before->logLevel != settings.logLevel)
        QLoggingCategory::setFilterRules(logRules(settings.logLevel));
    if (!before || before->network != settings.network)
        applyProxy();
    const QString file = before ? before->network.authorityFile : QString();
    if (file != settings.network.authorityFile)
        applyAuthorities();
    if (!before || before->cacheMegabytes != settings.cacheMegabytes)
        fitCache();
}

ConnectionSettings SettingsParts::trusting(const ConnectionSettings &connection) const
{
    return Tokenglass::trusting(connection, m_applied ? m_applied->network.authorityFile : QString());
}

void SettingsParts::applyProxy()
{
    if (!m_applied)
        return;
    useProxy(m_applied->network, {});
    if (m_applied->network.proxy != NetworkSettings::Proxy::Manual || m_applied->network.proxyUser.isEmpty())
        return;
    whenFinished(m_secrets.read(KeptSecret::proxyKey()), this, [this](const Result<QString> &password) {
        if (password)
            useProxy(m_applied->network, *password);
        else
            Q_EMIT failed(tr("The password of the proxy could not be read."), password.error());
    });
}

void SettingsParts::applyAuthorities()
{
    const auto trust = [file = m_applied->network.authorityFile] { return trustAuthorities(file); };
    whenFinished(QtConcurrent::run(&m_disk, trust), this, [this](const Result<int> &count) {
        if (!count && count.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(tr("The file of certificates in the settings cannot be used."), count.error());
    });
}

void SettingsParts::fitCache()
{
    const qint64 megabytes = m_applied->cacheMegabytes;
    if (megabytes > 0)
        m_disk.start([megabytes] { (void)DayCacheFolder().fit(megabytes * bytesPerMegabyte); });
}

SettingsServices SettingsParts::services()
{
    SettingsServices services;
    services.cacheBytes = [this] {
        return QtConcurrent::run(&m_disk, []() -> Result<qint64> { return DayCacheFolder().bytes(); });
    };
    services.clearCache = [this] { return QtConcurrent::run(&m_disk, [] { return DayCacheFolder().clear(); }); };
    services.keptRuns = [this] { return m_console.history().count(); };
    services.clearRuns = [this] { return m_console.history().clear(); };
    services.readAuthorities = [this](const QString &file) {
        return QtConcurrent::run(&m_disk, [file] { return readAuthorities(file); });
    };
    services.proxyPassword = &m_proxyPassword;
    services.onlyThisRun = m_given;
    return services;
}

} // namespace Tokenglass
