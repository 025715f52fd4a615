// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/generalpage.h"

#include "models/domain/settings.h"
#include "models/domain/timerange.h"
#include "models/session/numberinput.h"
#include "ui/dialogs/zonebox.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

#include <algorithm>

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

std::optional<Money> rateFrom(const QLineEdit &field)
{
    const auto rate =
        Money::fromDecimal(plainNumber(field.text().trimmed(), field.locale()).toStdString(), Currency::cny());
    return rate && rate->nanos > 0 ? rate : std::nullopt;
}

} // namespace

GeneralPage::GeneralPage(const Settings &settings, QWidget *parent)
    : SettingsPage(parent), m_theme(new QComboBox), m_language(new QComboBox),
      m_zone(makeZoneBox(tr("System (%1)").arg(ReportingZone().name()), settings.zone)),
      m_rate(new QLineEdit(rateText(settings.exchangeRate))), m_rateDate(new QDateEdit),
      m_rateSource(new QLineEdit(settings.exchangeRate.source)), m_refreshSeconds(new QSpinBox)
{
    fillChoices(settings);
    const QDate date = QDate::fromString(settings.exchangeRate.date, Qt::ISODate);
    m_rateDate->setDate(date.isValid() ? date : QDate::currentDate());
    m_rateDate->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_rateDate->setCalendarPopup(true);
    m_refreshSeconds->setRange(1, 3600);
    m_refreshSeconds->setValue(settings.refreshSeconds);
    m_refreshSeconds->setSuffix(tr(" s"));

    auto *form = new QFormLayout(this);
    form->addRow(tr("&Appearance"), m_theme);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("Days are cut in &zone"), m_zone);
    form->addRow(tr("1 USD in &CNY"), m_rate);
    form->addRow(tr("Rate of the &day"), m_rateDate);
    form->addRow(tr("&Source of the rate"), m_rateSource);
    form->addRow(tr("Live: look for new requests &every"), m_refreshSeconds);
    connect(m_rate, &QLineEdit::textChanged, this, &SettingsPage::changed);
    connect(m_zone, &QComboBox::editTextChanged, this, &SettingsPage::changed);
}

void GeneralPage::fillChoices(const Settings &settings)
{
    m_theme->addItems({tr("Follow the desktop"), tr("Light"), tr("Dark")});
    m_theme->setCurrentIndex(static_cast<int>(settings.theme));
    m_language->addItem(tr("Follow the system"), QString());
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_language->setToolTip(tr("Takes effect when Tokenglass starts the next time"));
}

QString GeneralPage::title() const
{
    return tr("General");
}

void GeneralPage::focusTheme()
{
    m_theme->setFocus();
}

void GeneralPage::focusZone()
{
    m_zone->setFocus();
    m_zone->lineEdit()->selectAll();
}

void GeneralPage::focusRate()
{
    m_rate->setFocus();
    m_rate->selectAll();
}

QString GeneralPage::problem() const
{
    if (!rateFrom(*m_rate))
        return tr("The rate must be a number above zero, such as 7.30.");
    return chosenZone(m_zone) ? QString() : tr("There is no time zone of this name.");
}

void GeneralPage::writeTo(Settings &settings) const
{
    settings.theme = static_cast<Settings::Theme>(m_theme->currentIndex());
    settings.language = m_language->currentData().toString();
    settings.zone = chosenZone(m_zone).value_or(settings.zone);
    if (const auto rate = rateFrom(*m_rate)) {
        settings.exchangeRate.nanosPerUnit = rate->nanos;
        settings.exchangeRate.date = m_rateDate->date().toString(Qt::ISODate);
        settings.exchangeRate.source = m_rateSource->text().trimmed();
    }
    settings.refreshSeconds = m_refreshSeconds->value();
}

} // namespace Tokenglass
