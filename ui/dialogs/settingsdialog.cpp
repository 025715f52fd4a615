// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settingsdialog.h"

#include "models/domain/timerange.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QString rateText(const ExchangeRate &rate)
{
    QString text = Money{rate.nanosPerUnit, rate.quote}.toDecimal(9);
    while (text.endsWith(u'0') && !text.endsWith(u".00"_s) && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    return text;
}

} // namespace

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_theme(new QComboBox), m_language(new QComboBox), m_zone(new QComboBox),
      m_rate(new QLineEdit(rateText(settings.exchangeRate))), m_rateDate(new QDateEdit),
      m_rateSource(new QLineEdit(settings.exchangeRate.source)), m_refreshSeconds(new QSpinBox), m_problem(new QLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Settings"));
    m_theme->addItems({tr("Follow the desktop"), tr("Light"), tr("Dark")});
    m_theme->setCurrentIndex(static_cast<int>(settings.theme));
    m_language->addItem(tr("Follow the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_language->setToolTip(tr("Takes effect when Tokenglass starts the next time"));
    buildZones();
    const QDate date = QDate::fromString(settings.exchangeRate.date, Qt::ISODate);
    m_rateDate->setDate(date.isValid() ? date : QDate::currentDate());
    m_rateDate->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_rateDate->setCalendarPopup(true);
    m_refreshSeconds->setRange(1, 3600);
    m_refreshSeconds->setValue(settings.refreshSeconds);
    m_refreshSeconds->setSuffix(tr(" s"));
    m_problem->setProperty("bad", true);
    m_problem->setWordWrap(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Appearance"), m_theme);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("Days are cut in &zone"), m_zone);
    form->addRow(tr("1 USD in &CNY"), m_rate);
    form->addRow(tr("Rate of the &day"), m_rateDate);
    form->addRow(tr("&Source of the rate"), m_rateSource);
    form->addRow(tr("Live: look for new requests &every"), m_refreshSeconds);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rate, &QLineEdit::textChanged, this, &SettingsDialog::check);
    connect(m_zone, &QComboBox::editTextChanged, this, &SettingsDialog::check);
    check();
    resize(440, sizeHint().height());
}

void SettingsDialog::buildZones()
{
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItem(tr("System (%1)").arg(ReportingZone().name()), QString());
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        // Offsets and old abbreviations have no daylight-saving rules of a place.
        const QString name = QString::fromLatin1(id);
        if (name.contains(u'/') && !name.startsWith(u"Etc/"))
            m_zone->addItem(name, name);
    }
    m_zone->addItem(u"UTC"_s, u"UTC"_s);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    const int row = m_zone->findData(m_settings.zone);
    if (row >= 0)
        m_zone->setCurrentIndex(row);
    else
        m_zone->setEditText(m_settings.zone);
}

void SettingsDialog::focusField(Field field)
{
    switch (field) {
    case Field::Theme:
        m_theme->setFocus();
        break;
    case Field::Zone:
        m_zone->setFocus();
        m_zone->lineEdit()->selectAll();
        break;
    case Field::Rate:
        m_rate->setFocus();
        m_rate->selectAll();
        break;
    }
}

void SettingsDialog::check()
{
    const auto rate = Money::fromDecimal(m_rate->text().trimmed().toStdString(), Currency::cny());
    const bool rateOk = rate && rate->nanos > 0;
    const QString zone = m_zone->currentText();
    const bool zoneOk = m_zone->findText(zone) >= 0 || ReportingZone::fromName(zone);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(rateOk && zoneOk);
    m_problem->setText(!rateOk ? tr("The rate must be a number above zero, such as 7.30.")
                               : (!zoneOk ? tr("There is no time zone of this name.") : QString()));
}

Settings SettingsDialog::settings() const
{
    Settings settings = m_settings;
    settings.theme = static_cast<Settings::Theme>(m_theme->currentIndex());
    settings.language = m_language->currentData().toString();
    const int row = m_zone->findText(m_zone->currentText());
    settings.zone = row >= 0 ? m_zone->itemData(row).toString() : m_zone->currentText();
    const auto rate = Money::fromDecimal(m_rate->text().trimmed().toStdString(), Currency::cny());
    if (rate && rate->nanos > 0) {
        settings.exchangeRate.nanosPerUnit = rate->nanos;
        settings.exchangeRate.date = m_rateDate->date().toString(Qt::ISODate);
        settings.exchangeRate.source = m_rateSource->text().trimmed();
    }
    settings.refreshSeconds = m_refreshSeconds->value();
    return settings;
}

} // namespace Tokenglass
