// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/session/providercatalogtest.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

Error ProviderCatalogTest::lockedError()
{
    return {Error::Kind::Secret, u"The keychain is locked."_s};
}

ProviderServices ProviderCatalogTest::services() const
{
    ProviderServices services;
    services.load = [disk = m_disk] {
        return disk->loading
            ? disk->loading->future()
            : QtFuture::makeReadyFuture(disk->error ? Result<QList<ProviderPreset>>(*disk->error)
                                                    : Result<QList<ProviderPreset>>(disk->kept.values()));
    };
    services.put = [disk = m_disk](const ProviderPreset &preset) {
        if (!disk->error)
            disk->kept.insert(preset.id, preset);
        return QtFuture::makeReadyFuture(disk->error ? Result<void>(*disk->error) : Result<void>());
    };
    services.remove = [disk = m_disk](const QString &id) {
        disk->kept.remove(id);
        return QtFuture::makeReadyFuture(disk->error ? Result<void>(*disk->error) : Result<void>());
    };
    services.environment = [this](const QString &variable) { return m_environment.value(variable); };
    return services;
}

QStringList ProviderCatalogTest::ids() const
{
    QStringList ids;
    for (const ProviderPreset &each : m_catalog->providers())
        ids.append(each.id);
    return ids;
}

void ProviderCatalogTest::init()
{
    TestCase::init();
    m_client = {};
    m_secrets = {};
    m_environment.clear();
    m_disk = std::make_shared<Disk>();
    ProviderPreset qwen = providerSample(u"qwen"_s, u"Qwen"_s);
    qwen.keyVariables = {u"DASHSCOPE_API_KEY"_s, u"QWEN_API_KEY"_s};
    qwen.models = {u"qwen-plus"_s};
    m_catalog = std::make_unique<ProviderCatalog>(
        QList<ProviderPreset>{qwen, providerSample(u"ollama"_s, u"Ollama"_s, u"http://localhost:11434"_s)}, m_client,
        m_secrets, services());
}

void ProviderCatalogTest::cleanup()
{
    m_catalog.reset();
}

} // namespace Tokenglass
