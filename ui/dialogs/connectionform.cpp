// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/connectionform.h"

#include "models/session/errortext.h"
#include "models/session/sourcelistmodel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Driver = ConnectionSettings::Driver;

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent), m_driver(new SegmentedControl), m_name(new QLineEdit), m_uri(new QLineEdit),
      m_uriProblem(new QLabel), m_file(new QLineEdit), m_host(new QLineEdit), m_port(new QSpinBox),
      m_database(new QLineEdit), m_path(new QLineEdit), m_user(new QLineEdit), m_password(new QLineEdit)
{
    m_driver->setSegments({driverTitle(Driver::Sqlite), driverTitle(Driver::PostgreSql), driverTitle(Driver::MySql),
                           driverTitle(Driver::Https)});
    m_driver->setAccessibleName(tr("Kind of source"));
    m_driver->setCurrentIndex(0);
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_driver);
    buildFields(m_form);
    m_uriProblem->setProperty("bad", true);
    m_uriProblem->setWordWrap(true);
    connect(m_driver, &SegmentedControl::activated, this, [this] {
        showFields();
        fieldsEdited();
    });
    for (QLineEdit *field : {m_name, m_file, m_host, m_database, m_path, m_user})
        connect(field, &QLineEdit::textEdited, this, &ConnectionForm::fieldsEdited);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionForm::fieldsEdited);
    connect(m_password, &QLineEdit::textEdited, this, &ConnectionForm::changed);
    connect(m_uri, &QLineEdit::textEdited, this, &ConnectionForm::uriEdited);
    showFields();
    fieldsEdited();
}

void ConnectionForm::buildFields(QFormLayout *layout)
{
    m_fileRow = new QWidget;
    auto *fileLayout = new QHBoxLayout(m_fileRow);
    fileLayout->setContentsMargins(0, 0, 0, 0);
    auto *browseButton = new QPushButton(tr("&Browse\u2026"));
    browseButton->setAutoDefault(false);
    fileLayout->addWidget(m_file, 1);
    fileLayout->addWidget(browseButton);
    connect(browseButton, &QPushButton::clicked, this, &ConnectionForm::browse);
    m_file->setAccessibleName(tr("File"));
    m_fileRow->setFocusProxy(m_file);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("default"));
    m_password->setEchoMode(QLineEdit::Password);
    m_name->setPlaceholderText(tr("what you want to call it"));
    m_path->setPlaceholderText(u"/api/admin/cost-tracking"_s);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(tr("&File"), m_fileRow);
    layout->addRow(tr("&Host"), m_host);
    layout->addRow(tr("&Port"), m_port);
    layout->addRow(tr("&Database"), m_database);
    layout->addRow(tr("P&ath"), m_path);
    layout->addRow(tr("&User"), m_user);
    layout->addRow(tr("Pass&word"), m_password);
    layout->addRow(tr("U&RI"), m_uri);
    layout->addRow(QString(), m_uriProblem);
}

Driver ConnectionForm::driver() const
{
    return static_cast<Driver>(std::max(0, m_driver->currentIndex()));
}

void ConnectionForm::showFields()
{
    const Driver kind = driver();
    const bool file = kind == Driver::Sqlite;
    const bool rest = kind == Driver::Https;
    m_form->setRowVisible(m_fileRow, file);
    m_form->setRowVisible(m_host, !file);
    m_form->setRowVisible(m_port, !file);
    m_form->setRowVisible(m_database, !file && !rest);
    m_form->setRowVisible(m_path, rest);
    m_form->setRowVisible(m_user, !file && !rest);
    m_form->setRowVisible(m_password, !file);
    m_uri->setPlaceholderText(file ? u"sqlite:///folder/usage.db"_s : fromFields().driverName() + u"://"_s);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_password)))
        label->setText(rest ? tr("To&ken") : tr("Pass&word"));
    m_password->setPlaceholderText(rest ? tr("Bearer token of an administrator") : QString());
}

ConnectionSettings ConnectionForm::fromFields() const
{
    ConnectionSettings settings = m_base;
    settings.driver = driver();
    settings.name = m_name->text().trimmed();
    settings.path = settings.driver == Driver::Sqlite ? m_file->text().trimmed()
        : settings.driver == Driver::Https            ? m_path->text().trimmed()
                                                      : QString();
    const bool server = settings.driver != Driver::Sqlite;
    const bool database = server && settings.driver != Driver::Https;
    settings.host = server ? m_host->text().trimmed() : QString();
    settings.port = server ? m_port->value() : 0;
    settings.database = database ? m_database->text().trimmed() : QString();
    settings.user = database ? m_user->text().trimmed() : QString();
    return settings;
}

void ConnectionForm::toFields(const ConnectionSettings &connection)
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_driver->setCurrentIndex(static_cast<int>(connection.driver));
    if (!connection.name.isEmpty())
        m_name->setText(connection.name);
    m_file->setText(connection.driver == Driver::Sqlite ? connection.path : QString());
    m_path->setText(connection.driver == Driver::Https ? connection.path : QString());
    m_host->setText(connection.host);
    m_port->setValue(connection.port);
    m_database->setText(connection.database);
    m_user->setText(connection.user);
    showFields();
}

void ConnectionForm::setConnection(const ConnectionSettings &connection)
{
    m_base = connection;
    toFields(connection);
    m_uri->setText(connection.toUri());
    m_uriProblem->clear();
    Q_EMIT changed();
}

void ConnectionForm::fieldsEdited()
{
    if (m_filling)
        return;
    const ConnectionSettings settings = fromFields();
    // Before anything is chosen there is no address, only the beginning of one.
    const bool begun = !settings.path.isEmpty() || !settings.host.isEmpty() || !settings.options.isEmpty();
    m_uri->setText(begun ? settings.toUri() : QString());
    m_uriProblem->clear();
    Q_EMIT changed();
}

void ConnectionForm::uriEdited(const QString &text)
{
    const Result<ParsedConnection> parsed = ConnectionSettings::parse(text.trimmed());
    m_uriProblem->setText(parsed.ok() || text.trimmed().isEmpty() ? QString() : errorText(parsed.error()));
    if (parsed.ok()) {
        ConnectionSettings settings = parsed->settings;
        settings.id = m_base.id;
        settings.name = m_name->text();
        settings.kind = m_base.kind;
        m_base.options = settings.options;
        toFields(settings);
        // A password typed into the line moves to where it cannot be read.
        if (!parsed->password.isEmpty()) {
            m_password->setText(parsed->password);
            m_uri->setText(settings.toUri());
        }
    }
    Q_EMIT changed();
}

Result<ConnectionSettings> ConnectionForm::connection() const
{
    const ConnectionSettings settings = fromFields();
    if (!m_uriProblem->text().isEmpty())
        return Error{Error::Kind::Input, m_uriProblem->text()};
    if (settings.driver == Driver::Sqlite && settings.path.isEmpty())
        return Error{Error::Kind::Input, tr("Choose a file.")};
    if (settings.driver != Driver::Sqlite && settings.host.isEmpty() && !settings.options.contains(u"service"_s))
        return Error{Error::Kind::Input, tr("Name a host.")};
    return settings;
}

QString ConnectionForm::password() const
{
    return driver() == Driver::Sqlite ? QString() : m_password->text();
}

void ConnectionForm::browse()
{
    auto *dialog = new QFileDialog(this, tr("Open a usage database"), m_file->text(),
                                   tr("SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file->setText(file);
        fieldsEdited();
    });
    dialog->open();
}

} // namespace Tokenglass
