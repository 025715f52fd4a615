// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/figurespage.h"

#include "models/domain/settings.h"
#include "models/domain/timerange.h"
#include "models/session/numberinput.h"
#include "ui/dialogs/dayfield.h"
#include "ui/dialogs/zonebox.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr double sampleNumber = 1234567.89;

QString rateText(const ExchangeRate &rate, const QLocale &locale)
{
    QString text = Money{rate.nanosPerUnit, rate.quote}.toDecimal(9);
    while (text.endsWith(u'0') && !text.endsWith(u".00"_s) && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    return text.replace(u'.', locale.decimalPoint());
}

std::optional<Money> rateFrom(const QLineEdit &field)
{
    const auto rate =
        Money::fromDecimal(plainNumber(field.text().trimmed(), field.locale()).toStdString(), Currency::cny());
    return rate && rate->nanos > 0 ? rate : std::nullopt;
}

} // namespace

FiguresPage::FiguresPage(const Settings &settings, QWidget *parent)
    : SettingsPage(parent), m_zone(makeZoneBox(tr("System (%1)").arg(ReportingZone().name()), settings.zone)),
      m_weekStart(new QComboBox), m_numbers(new QComboBox), m_currency(new QComboBox), m_rate(new QLineEdit),
      m_rateDate(makeDayField(QDate::currentDate())), m_rateSource(new QLineEdit)
{
    fillChoices();
    nameForSearch();
    auto *hint =
        new QLabel(tr("Costs are shown in CNY and USD; cards, tables, charts, reports and exports lead with the "
                      "main currency. A rate for each day is set on the page Prices."));
    hint->setProperty("muted", true);
    hint->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Days are cut in &zone"), m_zone);
    form->addRow(tr("&Weeks begin on"), m_weekStart);
    form->addRow(tr("&Numbers"), m_numbers);
    form->addRow(tr("&Main currency"), m_currency);
    form->addRow(tr("1 USD in &CNY"), m_rate);
    form->addRow(tr("Rate of the &day"), m_rateDate);
    form->addRow(tr("&Source of the rate"), m_rateSource);
    form->addRow(hint);
    connect(m_rate, &QLineEdit::textChanged, this, &SettingsPage::changed);
    connect(m_rate, &QLineEdit::textEdited, this, &FiguresPage::nameNewRate);
    connect(m_zone, &QComboBox::editTextChanged, this, &SettingsPage::changed);
    load(settings);
}

void FiguresPage::nameForSearch()
{
    //: further words to find a setting by, with spaces between them
    findableBy(m_zone, tr("time zone timezone clock region"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_weekStart, tr("first day of the week calendar Monday Sunday"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_numbers, tr("decimal point comma thousands separator grouping format"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_currency, tr("dollar yuan renminbi CNY USD"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_rate, tr("exchange rate currency conversion dollar yuan"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_rateDate, tr("exchange rate currency date"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_rateSource, tr("exchange rate currency origin"));
}

/// Another rate is not of the old one's day and origin; what the user said of it stays.
void FiguresPage::nameNewRate()
{
    const bool isOldDay = m_rateDate->date() == QDate::fromString(m_loadedRate.date, Qt::ISODate);
    if (!isOldDay || m_rateSource->text() != m_loadedRate.source)
        return;
    m_rateDate->setDate(QDate::currentDate());
    m_rateSource->setText(tr("entered by hand"));
}

void FiguresPage::fillChoices()
{
    QLocale language = locale();
    //: %1: the name of a day
    m_weekStart->addItem(tr("As usual in the language (%1)").arg(language.standaloneDayName(language.firstDayOfWeek())),
                         0);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_weekStart->addItem(language.standaloneDayName(day), day);
    m_weekStart->setToolTip(tr("In calendars, and for new budgets by the week"));
    language.setNumberOptions(QLocale::DefaultNumberOptions);
    m_numbers->addItem(tr("As usual in the language (%1)").arg(language.toString(sampleNumber, 'f', 2)));
    m_numbers->addItem(tr("Plain (%1)").arg(u"1234567.89"_s));
    m_currency->addItems({u"CNY"_s, u"USD"_s});
}

QString FiguresPage::title() const
{
    return tr("Figures");
}

void FiguresPage::focusZone()
{
    m_zone->setFocus();
    m_zone->lineEdit()->selectAll();
}

void FiguresPage::focusRate()
{
    m_rate->setFocus();
    m_rate->selectAll();
}

QString FiguresPage::problem() const
{
    if (!rateFrom(*m_rate))
        return tr("The rate must be a number above zero, such as 7.30.");
    return chosenZone(m_zone) ? QString() : tr("There is no time zone of this name.");
}

void FiguresPage::load(const Settings &settings)
{
    const int zone = m_zone->findData(settings.zone);
    if (zone >= 0)
        m_zone->setCurrentIndex(zone);
    else
        m_zone->setEditText(settings.zone);
    m_weekStart->setCurrentIndex(std::max(0, m_weekStart->findData(settings.firstDayOfWeek)));
    m_numbers->setCurrentIndex(static_cast<int>(settings.numbers));
    m_currency->setCurrentText(settings.mainCurrency.code());
    m_loadedRate = settings.exchangeRate;
    m_rate->setText(rateText(settings.exchangeRate, m_rate->locale()));
    const QDate date = QDate::fromString(settings.exchangeRate.date, Qt::ISODate);
    m_rateDate->setDate(date.isValid() ? date : QDate::currentDate());
    m_rateSource->setText(settings.exchangeRate.source);
}

void FiguresPage::writeTo(Settings &settings) const
{
    settings.zone = chosenZone(m_zone).value_or(settings.zone);
    settings.firstDayOfWeek = m_weekStart->currentData().toInt();
    settings.numbers = static_cast<Settings::Numbers>(m_numbers->currentIndex());
    settings.mainCurrency = Currency::fromCode(m_currency->currentText()).value_or(settings.mainCurrency);
    if (const auto rate = rateFrom(*m_rate)) {
        settings.exchangeRate.nanosPerUnit = rate->nanos;
        settings.exchangeRate.date = m_rateDate->date().toString(Qt::ISODate);
        settings.exchangeRate.source = m_rateSource->text().trimmed();
    }
}

} // namespace Tokenglass
