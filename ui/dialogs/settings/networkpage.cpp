// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/networkpage.h"

#include "models/domain/settings.h"
#include "models/session/errortext.h"
#include "models/session/keptsecret.h"
#include "models/session/whenfinished.h"
#include "ui/dialogs/settings/keptsecretbox.h"
#include "ui/stylesheet.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Proxy = NetworkSettings::Proxy;

namespace {

constexpr int mostPorts = 65535;

QGroupBox *group(const QString &title, QLayout *layout)
{
    auto *box = new QGroupBox(title);
    box->setLayout(layout);
    return box;
}

} // namespace

NetworkPage::NetworkPage(const Settings &settings, const SettingsServices &services, QWidget *parent)
    : SettingsPage(parent), m_services(services), m_proxy(new QComboBox), m_host(new QLineEdit), m_port(new QSpinBox),
      m_user(new QLineEdit), m_file(new QLineEdit), m_fileState(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(group(tr("Proxy"), proxyRows()));
    layout->addWidget(group(tr("Certificates"), authorityRows()));
    layout->addStretch();
    load(settings);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &NetworkPage::update);
    connect(m_host, &QLineEdit::textChanged, this, &NetworkPage::update);
    connect(m_user, &QLineEdit::textChanged, this, &NetworkPage::update);
    connect(m_file, &QLineEdit::textChanged, this, &NetworkPage::lookAtFile);
}

QLayout *NetworkPage::proxyRows()
{
    m_proxy->addItem(tr("As the system has it"), static_cast<int>(Proxy::System));
    m_proxy->addItem(tr("None"), static_cast<int>(Proxy::None));
    m_proxy->addItem(tr("This one"), static_cast<int>(Proxy::Manual));
    m_proxy->setToolTip(tr("For HTTP: providers, REST sources and webhooks. Databases are reached directly, and so is "
                           "this machine."));
    m_host->setPlaceholderText(u"proxy.example.com"_s);
    m_port->setRange(1, mostPorts);
    m_port->setGroupSeparatorShown(false);
    m_user->setPlaceholderText(tr("empty if it asks for none"));
    m_proxyForm = new QFormLayout;
    m_proxyForm->addRow(tr("&Proxy"), m_proxy);
    m_proxyForm->addRow(tr("&Host"), m_host);
    m_proxyForm->addRow(tr("Por&t"), m_port);
    m_proxyForm->addRow(tr("&User name"), m_user);
    if (m_services.proxyPassword) {
        m_password = new KeptSecretBox(*m_services.proxyPassword,
                                       {tr("Password of the proxy"), tr("Enter a password"),
                                        tr("A password is in the keychain. Enter another one to replace it."),
                                        tr("No password is in the keychain, or it is locked."),
                                        tr("Remove the proxy's password from the keychain?")});
        m_proxyForm->addRow(tr("P&assword"), m_password);
        m_services.proxyPassword->look();
    }
    return m_proxyForm;
}

QLayout *NetworkPage::authorityRows()
{
    auto *choose = new QPushButton(tr("&Browse\u2026"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &NetworkPage::chooseFile);
    m_file->setPlaceholderText(u"/etc/ssl/certs/company.pem"_s);
    m_file->setToolTip(
        tr("Trusted besides the authorities of the system, for providers, REST sources and webhooks; also "
           "for databases whose connection checks the server and names no file of its own."));
    m_fileState->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    auto *label = new QLabel(tr("&Further authorities (PEM file)"));
    label->setBuddy(m_file);
    auto *form = new QFormLayout;
    form->addRow(label, line);
    form->addRow(m_fileState);
    return form;
}

QString NetworkPage::title() const
{
    return tr("Network");
}

NetworkSettings::Proxy NetworkPage::proxy() const
{
    return static_cast<Proxy>(m_proxy->currentData().toInt());
}

QString NetworkPage::problem() const
{
    const QString host = m_host->text().trimmed();
    if (proxy() == Proxy::Manual && (host.isEmpty() || host.contains(u'/') || host.contains(u' ')))
        return tr("The proxy needs a host name or an address, without http:// before it.");
    return m_fileProblem;
}

void NetworkPage::update()
{
    const bool manual = proxy() == Proxy::Manual;
    for (QWidget *row : std::initializer_list<QWidget *>{m_host, m_port, m_user})
        m_proxyForm->setRowVisible(row, manual);
    if (m_password)
        m_proxyForm->setRowVisible(m_password, manual && !m_user->text().trimmed().isEmpty());
    Q_EMIT changed();
}

void NetworkPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificates of authorities"), QString(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void NetworkPage::lookAtFile()
{
    const QString file = m_file->text().trimmed();
    m_looked = file;
    if (file.isEmpty() || !m_services.readAuthorities) {
        tellOfFile({}, false);
        return;
    }
    whenFinished(m_services.readAuthorities(file), this, [this, file](const Result<int> &count) {
        // Meanwhile another one may have been typed.
        if (file != m_looked)
            return;
        if (count)
            tellOfFile(tr("%n certificate(s) of authorities.", nullptr, *count), false);
        else
            tellOfFile(errorText(count.error()), true);
    });
}

void NetworkPage::tellOfFile(const QString &text, bool isBad)
{
    m_fileProblem = isBad ? text : QString();
    m_fileState->setText(text);
    m_fileState->setVisible(!text.isEmpty());
    setTone(m_fileState, isBad ? u"bad"_s : u"good"_s);
    Q_EMIT changed();
}

void NetworkPage::load(const Settings &settings)
{
    const NetworkSettings &network = settings.network;
    m_proxy->setCurrentIndex(m_proxy->findData(static_cast<int>(network.proxy)));
    m_host->setText(network.proxyHost);
    m_port->setValue(network.proxyPort);
    m_user->setText(network.proxyUser);
    m_file->setText(network.authorityFile);
    lookAtFile();
    update();
}

KeptSecretBox *NetworkPage::typedSecret() const
{
    return m_password != nullptr && m_password->hasTyped() ? m_password : nullptr;
}

void NetworkPage::writeTo(Settings &settings) const
{
    NetworkSettings &network = settings.network;
    network.proxy = proxy();
    network.proxyHost = m_host->text().trimmed();
    network.proxyPort = m_port->value();
    network.proxyUser = m_user->text().trimmed();
    network.authorityFile = m_file->text().trimmed();
}

} // namespace Tokenglass
