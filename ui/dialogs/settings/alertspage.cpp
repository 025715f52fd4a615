// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/alertspage.h"

#include "models/domain/settings.h"
#include "models/session/alertdesk.h"
#include "models/session/alerttext.h"
#include "models/session/keptsecret.h"
#include "models/session/numberformat.h"
#include "ui/dialogs/settings/keptsecretbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 50;
constexpr int fewestLinesSeen = 4;
constexpr double mostFactor = 100;
constexpr double mostLeast = 1'000'000;

QLabel *hint(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("muted", true);
    label->setWordWrap(true);
    return label;
}

QGroupBox *group(const QString &title, QLayout *layout)
{
    auto *box = new QGroupBox(title);
    box->setLayout(layout);
    return box;
}

} // namespace

KeptSecretBox::Words AlertsPage::secretWords()
{
    return {tr("Secret of the webhook"), tr("Enter a secret"),
            tr("A secret is in the keychain. Enter another one to replace it."),
            tr("No secret is in the keychain, or it is locked. Nothing is sent without the secret."),
            tr("Remove the secret of the webhook from the keychain?")};
}

AlertsPage::AlertsPage(const Settings &settings, AlertDesk &desk, KeptSecret &secret, QWidget *parent)
    : SettingsPage(parent), m_desk(desk), m_zone(ReportingZone::fromName(settings.zone).value_or(ReportingZone())),
      m_notifications(new QCheckBox(tr("Show &pop-ups on the desktop"))), m_command(new QLineEdit),
      m_webhook(new QLineEdit), m_kept(hint({})), m_forget(new QPushButton(tr("Remo&ve"))),
      m_signed(new QCheckBox(tr("S&ign every message with a secret"))),
      m_secretBox(new KeptSecretBox(secret, secretWords())),
      m_anomalies(new QCheckBox(tr("Also alert on &unusual days"))), m_factor(new QDoubleSpinBox),
      m_least(new QDoubleSpinBox), m_currency(new QComboBox), m_test(new QPushButton(tr("Send a &test alert"))),
      m_troubles(new QLabel), m_log(new QListWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(group(tr("How alerts reach you"), ways()));
    layout->addWidget(group(tr("Test and log"), testBox()), 1);
    layout->addWidget(group(tr("Unusual days"), oddDays()));
    connectDesk();
    secret.look();
    load(settings);
    showLog();
    showTroubles();
}

QLayout *AlertsPage::ways()
{
    m_webhook->setPlaceholderText(u"https://hooks.example.com/tokenglass"_s);
    m_command->setPlaceholderText(u"/usr/local/bin/tell-the-team --urgent"_s);
    m_command->setToolTip(tr("A program and its arguments; put arguments with spaces in quotation marks. There is no "
                             "shell. The alert comes as JSON on standard input and in TOKENGLASS_ALERT_ variables."));
    m_webhook->setToolTip(tr("Every alert is posted there as JSON. Must begin with https://, except on this machine. "
                             "The address is kept in the keychain."));
    m_forget->setAutoDefault(false);
    m_forget->setToolTip(tr("Nothing is posted any more, and the keychain forgets the address"));
    m_signed->setToolTip(tr("X-Tokenglass-Signature: HMAC-SHA256 of time and body"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_notifications, tr("notifications desktop message"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_notifications);
    form->addRow(tr("Run a &command"), m_command);
    form->addRow(tr("Post to a &webhook"), m_webhook);
    // A widget of its own: a form does not give a layout in it the height that its text needs.
    auto *keptRow = new QWidget;
    auto *kept = new QHBoxLayout(keptRow);
    kept->setContentsMargins(0, 0, 0, 0);
    kept->addWidget(m_kept, 1);
    kept->addWidget(m_forget, 0, Qt::AlignTop);
    form->addRow(QString(), keptRow);
    form->addRow(QString(), m_signed);
    form->addRow(QString(), m_secretBox);
    connect(m_command, &QLineEdit::textChanged, this, &AlertsPage::update);
    connect(m_webhook, &QLineEdit::textChanged, this, &AlertsPage::update);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_webhookBefore.clear();
        m_addressBefore.clear();
        m_webhook->setFocus();
        update();
    });
    connect(m_signed, &QCheckBox::toggled, this, &AlertsPage::update);
    return form;
}

QLayout *AlertsPage::oddDays()
{
    m_factor->setRange(1.1, mostFactor);
    m_factor->setDecimals(1);
    m_factor->setSingleStep(0.5);
    m_factor->setSuffix(tr(" \u00D7 the weekday's median"));
    m_least->setRange(0, mostLeast);
    m_least->setDecimals(2);
    m_currency->addItems({u"CNY"_s, u"USD"_s});
    m_currency->setAccessibleName(tr("Currency of the least amount"));
    auto *least = new QHBoxLayout;
    least->addWidget(m_least, 1);
    least->addWidget(m_currency);
    auto *leastLabel = new QLabel(tr("and at &least"));
    leastLabel->setBuddy(m_least);
    auto *form = new QFormLayout;
    form->addRow(m_anomalies);
    form->addRow(tr("A &day is unusual above"), m_factor);
    form->addRow(leastLabel, least);
    connect(m_anomalies, &QCheckBox::toggled, this, &AlertsPage::update);
    return form;
}

QLayout *AlertsPage::testBox()
{
    m_test->setAutoDefault(false);
    m_troubles->setProperty("warned", true);
    m_troubles->setWordWrap(true);
    m_log->setAccessibleName(tr("What became of the last alerts"));
    m_log->setProperty("framed", true);
    m_log->setSelectionMode(QAbstractItemView::NoSelection);
    m_log->setWordWrap(true);
    m_log->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_log->setMinimumHeight(m_log->fontMetrics().lineSpacing() * fewestLinesSeen);
    auto *layout = new QVBoxLayout;
    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addWidget(hint(tr("Takes every way set above. Tokenglass warns; it does not stop spending.")), 1);
    layout->addLayout(row);
    layout->addWidget(m_troubles);
    layout->addWidget(m_log, 1);
    return layout;
}

void AlertsPage::connectDesk()
{
    connect(m_test, &QPushButton::clicked, this, &AlertsPage::test);
    connect(&m_desk, &AlertDesk::logChanged, this, &AlertsPage::showLog);
    connect(&m_desk, &AlertDesk::troublesChanged, this, &AlertsPage::showTroubles);
}

QString AlertsPage::title() const
{
    return tr("Alerts");
}

QString AlertsPage::problem() const
{
    const QString address = m_webhook->text().trimmed();
    if (!address.isEmpty() && !webhookAddress(address))
        return tr(
            "The webhook's address must begin with https:// (http:// on this machine only) and hold no password.");
    return {};
}

bool AlertsPage::hasWebhook() const
{
    return !m_webhook->text().trimmed().isEmpty() || !m_webhookBefore.isEmpty();
}

void AlertsPage::update()
{
    const Result<QUrl> whole = webhookAddress(m_webhookBefore);
    const bool isKept = !m_webhookBefore.isEmpty();
    m_kept->setText(isKept ? tr("Alerts go to %1. The address is in the keychain; enter another one to replace it.")
                                 .arg(whole ? webhookPlace(*whole) : m_webhookBefore)
                           : QString());
    m_kept->parentWidget()->setVisible(isKept);
    m_signed->setEnabled(hasWebhook());
    m_secretBox->setVisible(hasWebhook() && m_signed->isChecked());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_factor, m_least, m_currency})
        widget->setEnabled(m_anomalies->isChecked());
    m_test->setEnabled(problem().isEmpty());
    Q_EMIT changed();
}

AlertSettings AlertsPage::alerts() const
{
    AlertSettings alerts;
    alerts.notifications = m_notifications->isChecked();
    alerts.command = m_command->text().trimmed();
    const QString typed = m_webhook->text().trimmed();
    const Result<QUrl> address = webhookAddress(typed);
    alerts.webhook = address ? webhookPlace(*address) : m_webhookBefore;
    alerts.webhookAddress = address ? typed : m_addressBefore;
    alerts.webhookSigned = m_signed->isChecked();
    alerts.anomalies = m_anomalies->isChecked();
    alerts.anomalyFactor = m_factor->value();
    const Currency currency = Currency::fromCode(m_currency->currentText()).value_or(Currency::cny());
    alerts.anomalyLeast = Money::fromDouble(m_least->value(), currency, 2).value_or(Money{0, currency});
    return alerts;
}

void AlertsPage::load(const Settings &settings)
{
    const AlertSettings &alerts = settings.alerts;
    m_notifications->setChecked(alerts.notifications);
    m_command->setText(alerts.command);
    m_webhook->clear();
    m_webhookBefore = alerts.webhook;
    m_addressBefore = alerts.webhookAddress;
    m_signed->setChecked(alerts.webhookSigned);
    m_anomalies->setChecked(alerts.anomalies);
    m_factor->setValue(alerts.anomalyFactor);
    m_least->setValue(static_cast<double>(alerts.anomalyLeast.nanos) / static_cast<double>(Money::NanosPerUnit));
    m_currency->setCurrentText(alerts.anomalyLeast.currency.code());
    update();
}

void AlertsPage::writeTo(Settings &settings) const
{
    settings.alerts = alerts();
}

KeptSecretBox *AlertsPage::typedSecret() const
{
    return !m_secretBox->isHidden() && m_secretBox->hasTyped() ? m_secretBox : nullptr;
}

void AlertsPage::test()
{
    // The test is to be signed with what was entered.
    if (typedSecret() != nullptr) {
        connect(
            m_secretBox, &KeptSecretBox::keepingEnded, this,
            [this](bool isKept) {
                if (isKept)
                    test();
            },
            Qt::SingleShotConnection);
        m_secretBox->keep();
        return;
    }
    m_tested = true;
    m_desk.configure(alerts());
    m_desk.sendTest();
}

void AlertsPage::showLog()
{
    const NumberFormat format;
    m_log->clear();
    const QList<AlertLogEntry> &log = m_desk.log();
    for (qsizetype i = 0; i < std::min(mostLines, log.size()); ++i)
        m_log->addItem(alertLogText(log[i], m_zone, format));
    if (log.isEmpty())
        m_log->addItem(tr("No alert since Tokenglass was started."));
}

void AlertsPage::showTroubles()
{
    m_troubles->setText(m_desk.troubles().join(u'\n'));
    m_troubles->setVisible(!m_troubles->text().isEmpty());
}

} // namespace Tokenglass
