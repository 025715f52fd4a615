// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/networksettings.h"
#include "models/session/settingsservices.h"
#include "ui/dialogs/settings/settingspage.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QSpinBox;

namespace Tokenglass {

class KeptSecretBox;

/// The proxy, and whose certificates are trusted.
class NetworkPage final : public SettingsPage
{
    Q_OBJECT

public:
    /// What the services point to must outlive the page.
    NetworkPage(const Settings &settings, const SettingsServices &services, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString problem() const override;
    void load(const Settings &settings) override;
    void writeTo(Settings &settings) const override;
    [[nodiscard]] KeptSecretBox *typedSecret() const override;

private:
    [[nodiscard]] QLayout *proxyRows();
    [[nodiscard]] QLayout *authorityRows();
    void update();
    void chooseFile();
    void lookAtFile();
    void tellOfFile(const QString &text, bool isBad);
    [[nodiscard]] NetworkSettings::Proxy proxy() const;

    SettingsServices m_services;
    QComboBox *m_proxy;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    KeptSecretBox *m_password = nullptr;
    QFormLayout *m_proxyForm = nullptr;
    QLineEdit *m_file;
    QLabel *m_fileState;
    QString m_looked; ///< the file that was looked at last
    QString m_fileProblem;
};

} // namespace Tokenglass
