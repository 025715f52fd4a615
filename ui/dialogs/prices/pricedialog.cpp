// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/prices/pricedialog.h"

#include "models/domain/prices/priceimport.h"
#include "models/session/numberinput.h"
#include "models/session/pricecontroller.h"
#include "models/session/pricetext.h"
#include "models/session/sourcesession.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<TokenBucket, TokenBucketCount> Order{TokenBucket::FreshInput,   TokenBucket::Output,
                                                          TokenBucket::CacheRead,    TokenBucket::CacheWrite5m,
                                                          TokenBucket::CacheWrite1h, TokenBucket::Reasoning};

bool isNeeded(TokenBucket bucket)
{
    return bucket == TokenBucket::FreshInput || bucket == TokenBucket::Output;
}

} // namespace

PriceDialog::PriceDialog(PriceController &prices, const Price &price, const QList<NamedId> &connections,
                         QWidget *parent)
    : QDialog(parent), m_prices(prices), m_price(price), m_model(new QLineEdit), m_provider(new QLineEdit),
      m_currency(new QComboBox), m_free(new QCheckBox(tr("&Free: costs nothing"))),
      m_dated(new QCheckBox(tr("From a &day on (UTC)"))), m_from(new QDateTimeEdit), m_above(new QLineEdit),
      m_hours(new QLineEdit), m_connection(new QComboBox), m_source(new QLineEdit), m_reprice(new QCheckBox),
      m_problem(new QLabel), m_doubt(new MessageBar),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Price"));
    buildForm(connections);
    fill();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PriceDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_currency, &QComboBox::currentTextChanged, this, &PriceDialog::updateUnits);
    connect(m_free, &QCheckBox::toggled, this, &PriceDialog::updateFree);
    connect(m_dated, &QCheckBox::toggled, m_from, &QWidget::setEnabled);
    connect(m_doubt, &MessageBar::actionTriggered, this, &PriceDialog::multiply);
    for (QLineEdit *field : findChildren<QLineEdit *>())
        connect(field, &QLineEdit::textChanged, this, &PriceDialog::check);
    connect(m_free, &QCheckBox::toggled, this, &PriceDialog::check);
    updateUnits();
    updateFree();
    check();
    (m_model->text().isEmpty() ? m_model : m_amounts.at(TokenBucket::FreshInput))->setFocus();
    resize(520, sizeHint().height());
}

void PriceDialog::buildForm(const QList<NamedId> &connections)
{
    auto *form = new QFormLayout;
    form->addRow(tr("&Model"), m_model);
    m_model->setPlaceholderText(tr("a name, or a pattern such as gpt-4o*"));
    form->addRow(tr("&Provider"), m_provider);
    m_currency->setEditable(true);
    m_currency->addItems({u"CNY"_s, u"USD"_s, u"EUR"_s});
    m_currency->lineEdit()->setAccessibleName(tr("Currency"));
    form->addRow(tr("&Currency"), m_currency);
    form->addRow(QString(), m_free);
    addAmounts(form);
    m_from->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_from->setCalendarPopup(true);
    m_from->setTimeSpec(Qt::UTC);
    m_from->setAccessibleName(m_dated->text().remove(u'&'));
    form->addRow(m_dated, m_from);
    m_above->setPlaceholderText(tr("any size"));
    form->addRow(tr("Requests &above, input tokens"), m_above);
    m_hours->setPlaceholderText(tr("all day; or 01:00-04:00 mon-fri"));
    form->addRow(tr("&Hours (UTC)"), m_hours);
    m_connection->addItem(tr("All sources"), QString());
    for (const NamedId &connection : connections)
        m_connection->addItem(connection.name, connection.id);
    form->addRow(tr("Ag&reed for"), m_connection);
    m_source->setPlaceholderText(tr("an invoice, a contract, a web page"));
    form->addRow(tr("So&urce"), m_source);
    m_reprice->hide();
    m_problem->setProperty("bad", true);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_reprice);
    layout->addWidget(m_doubt);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(m_buttons);
}

void PriceDialog::addAmounts(QFormLayout *form)
{
    for (const TokenBucket bucket : Order) {
        auto *amount = new QLineEdit;
        auto *unit = new QLabel;
        unit->setProperty("muted", true);
        if (!isNeeded(bucket))
            amount->setPlaceholderText(tr("as %1").arg(
                PriceText::bucket(bucket == TokenBucket::Reasoning ? TokenBucket::Output : TokenBucket::FreshInput)));
        auto *line = new QHBoxLayout;
        line->addWidget(amount, 1);
        line->addWidget(unit);
        form->addRow(PriceText::bucket(bucket), line);
        m_amounts[bucket] = amount;
        m_units[bucket] = unit;
    }
}

void PriceDialog::fill()
{
    m_model->setText(m_price.model);
    m_provider->setText(m_price.provider);
    m_currency->setCurrentText(m_price.currency.isValid() ? m_price.currency.code() : u"CNY"_s);
    for (const TokenBucket bucket : Order) {
        if (hasNanos(m_price, bucket))
            m_amounts[bucket]->setText(textFromNanos(*m_price.of(bucket)));
    }
    m_free->setChecked(m_price.isFree() && hasNanos(m_price, TokenBucket::FreshInput));
    // A list price that is corrected held until now: only the user's own are changed for the past too.
    const bool isList = hasNanos(m_price, TokenBucket::FreshInput) && m_price.origin != PriceOrigin::User;
    m_dated->setChecked(m_price.validFrom.isValid() || isList);
    const QDate today = m_prices.session().clock().now().toUTC().date();
    m_from->setDateTime(m_price.validFrom.isValid() ? m_price.validFrom : QDateTime(today, QTime(0, 0), Qt::UTC));
    m_from->setEnabled(m_dated->isChecked());
    if (m_price.thresholdTokens > 0)
        m_above->setText(QString::number(m_price.thresholdTokens));
    m_hours->setText(windowsText(m_price.windows));
    m_connection->setCurrentIndex(std::max(0, m_connection->findData(m_price.connectionId)));
    if (m_price.origin >= PriceOrigin::User)
        m_source->setText(m_price.source);
}

void PriceDialog::offerRepricing(qint64 requests)
{
    const NumberFormat format(locale());
    //: %1 is the number of %n once more, with its digits grouped
    m_reprice->setText(tr("Also calculate the %1 request(s) of this source that have no cost", nullptr,
                          static_cast<int>(std::min<qint64>(requests, std::numeric_limits<int>::max())))
                           .arg(format.count(requests)));
    m_reprice->setToolTip(tr("An overlay: the source is not written to, and it can be taken back"));
    m_reprice->setChecked(true);
    m_reprice->show();
}

bool PriceDialog::wantsRepricing() const
{
    return !m_reprice->isHidden() && m_reprice->isChecked();
}

void PriceDialog::updateUnits()
{
    const auto currency = Currency::fromCode(m_currency->currentText().trimmed().toUpper());
    const PriceText texts{NumberFormat(locale())};
    for (const auto &[bucket, label] : m_units) {
        label->setText(currency ? texts.unit(*currency) : tr("per 1 M tokens"));
        m_amounts[bucket]->setAccessibleName(PriceText::bucket(bucket) + u", "_s + label->text());
    }
    check();
}

void PriceDialog::updateFree()
{
    for (const auto &[bucket, field] : m_amounts)
        field->setEnabled(!m_free->isChecked());
}

Result<Price> PriceDialog::entered() const
{
    const auto bad = [](const QString &text) { return Error{Error::Kind::Input, text}; };
    Price price;
    price.model = m_model->text().trimmed();
    price.provider = m_provider->text().trimmed().isEmpty() ? u"-"_s : m_provider->text().trimmed();
    price.connectionId = m_connection->currentData().toString();
    price.origin = price.connectionId.isEmpty() ? PriceOrigin::User : PriceOrigin::Connection;
    price.asOf = m_prices.session().clock().now().toUTC().date().toString(Qt::ISODate);
    price.source = m_source->text().trimmed().isEmpty() ? tr("entered by hand") : m_source->text().trimmed();
    if (price.model.isEmpty())
        return bad({}); // nothing to complain about before anything was entered
    const auto currency = Currency::fromCode(m_currency->currentText().trimmed().toUpper());
    if (!currency)
        return bad(tr("The currency must be three letters such as CNY."));
    price.currency = *currency;
    for (const auto &[bucket, field] : m_amounts) {
        const QString text = m_free->isChecked() ? (isNeeded(bucket) ? u"0"_s : QString()) : field->text().trimmed();
        const auto nanos = nanosFromText(plainNumber(text, locale()));
        if (!nanos && isNeeded(bucket) && text.isEmpty())
            return bad({});
        if (!nanos && !text.isEmpty())
            return bad(tr("%1 must be a number such as 0.40, at most nine decimals.").arg(PriceText::bucket(bucket)));
        setNanos(price, bucket, nanos);
    }
    if (m_dated->isChecked())
        price.validFrom = m_from->dateTime().toUTC();
    bool ok = true;
    price.thresholdTokens = m_above->text().trimmed().isEmpty() ? 0 : m_above->text().trimmed().toLongLong(&ok);
    if (!ok || price.thresholdTokens < 0)
        return bad(tr("The size must be a whole number of tokens such as 200000."));
    const Result<QList<DailyWindow>> windows = windowsFromText(m_hours->text());
    if (!windows)
        return bad(tr("The hours must be such as 01:00-04:00 mon-fri, 16:30-00:30."));
    price.windows = *windows;
    return price;
}

void PriceDialog::check()
{
    const Result<Price> price = entered();
    setConfirming(false);
    m_problem->setText(price ? QString() : price.error().detail);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(price.ok());
}

/// A second Enter must not take what was just questioned: the button has to be meant.
void PriceDialog::setConfirming(bool confirming)
{
    m_confirmed = confirming;
    if (!confirming)
        m_doubt->hide();
    QPushButton *save = m_buttons->button(QDialogButtonBox::Save);
    save->setText(confirming ? tr("&Save as it is") : tr("&Save"));
    save->setAutoDefault(!confirming);
    save->setDefault(!confirming);
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(!confirming);
}

void PriceDialog::save()
{
    const Result<Price> price = entered();
    if (!price)
        return;
    const auto doubt = doubtAbout(*price, *m_prices.book());
    if (doubt && !m_confirmed) {
        m_unit = doubt->likelyUnit();
        const PriceText texts{NumberFormat(locale())};
        const QString action = m_unit > 1 ? tr("Multiply by %1").arg(NumberFormat(locale()).count(m_unit)) : QString();
        m_doubt->showMessage(MessageKind::Warning, texts.doubt(*doubt, *price) + u' ' + tr("Is it right?"), action);
        setConfirming(true);
        return;
    }
    m_price = *price;
    accept();
}

void PriceDialog::multiply()
{
    const qint64 unit = std::exchange(m_unit, 1);
    for (const auto &[bucket, field] : m_amounts) {
        const auto nanos = nanosFromText(plainNumber(field->text().trimmed(), locale()));
        if (nanos && *nanos < std::numeric_limits<qint64>::max() / unit)
            field->setText(textFromNanos(*nanos * unit));
    }
}

} // namespace Tokenglass
