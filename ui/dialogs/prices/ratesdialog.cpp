// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/prices/ratesdialog.h"

#include "models/session/errortext.h"
#include "models/session/numberformat.h"
#include "models/session/numberinput.h"
#include "models/session/pricecontroller.h"
#include "models/session/sourcesession.h"
#include "models/session/whenfinished.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tablesetup.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

RatesDialog::RatesDialog(PriceController &prices, QWidget *parent)
    : QDialog(parent), m_prices(prices), m_rates(prices.saved().rates), m_model(new QStandardItemModel(0, 4, this)),
      m_view(new QTableView), m_fixed(new QRadioButton), m_ofDay(new QRadioButton(tr("The rate of each &day:"))),
      m_target(new QComboBox), m_date(new QDateEdit(prices.session().clock().now().toUTC().date())),
      m_base(new QLineEdit(u"USD"_s)), m_quote(new QLineEdit(u"CNY"_s)), m_rate(new QLineEdit), m_source(new QLineEdit),
      m_remove(new QPushButton(tr("&Remove"))), m_message(new MessageBar)
{
    setWindowTitle(tr("Exchange rates"));
    m_model->setHorizontalHeaderLabels({tr("Day"), tr("Pair"), tr("Rate"), tr("Source")});
    setUpTable(m_view);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Exchange rates"));
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *file = new QPushButton(tr("&Import CSV\u2026"));
    file->setToolTip(tr("Columns date and rate; base, quote and source may follow"));
    auto *below = new QHBoxLayout;
    below->addWidget(file);
    below->addWidget(m_remove);
    below->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(buildChoice());
    layout->addWidget(buildEntry());
    layout->addWidget(m_view, 1);
    layout->addLayout(below);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    connect(file, &QPushButton::clicked, this, &RatesDialog::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &RatesDialog::removeCurrent);
    connect(buttons, &QDialogButtonBox::accepted, this, &RatesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
    resize(620, 560);
}

QWidget *RatesDialog::buildChoice()
{
    const NumberFormat format(locale());
    const ExchangeRate &rate = m_prices.session().fixedRate();
    m_fixed->setText(tr("One &fixed rate: %1 (%2)").arg(format.rate(rate), rate.date));
    m_target->addItem(tr("costs are converted into CNY"), u"CNY"_s);
    m_target->addItem(tr("costs are converted into USD"), u"USD"_s);
    m_target->setCurrentIndex(std::max(0, m_target->findData(m_prices.saved().dayTarget.code())));
    m_target->setAccessibleName(tr("Currency costs are converted into"));
    (m_prices.saved().ratesOfDay ? m_ofDay : m_fixed)->setChecked(true);
    auto *change = new QPushButton(tr("C&hange\u2026"));
    connect(change, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT fixedRateRequested();
    });
    auto *words = new QLabel(tr("Each request is converted at the last known rate on or before its UTC day, into CNY "
                                "and into USD, so every figure adds up in either. Requests before the first rate "
                                "keep their currency and are shown in the other one at the newest rate."));
    words->setWordWrap(true);
    words->setProperty("muted", true);
    auto *box = new QWidget;
    auto *first = new QHBoxLayout;
    first->addWidget(m_fixed);
    first->addWidget(change);
    first->addStretch();
    auto *second = new QHBoxLayout;
    second->addWidget(m_ofDay);
    second->addWidget(m_target);
    second->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(words);
    return box;
}

QWidget *RatesDialog::buildEntry()
{
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Day"));
    m_rate->setPlaceholderText(u"7.25"_s);
    m_rate->setAccessibleName(tr("Rate"));
    m_rate->setMaximumWidth(100);
    m_source->setPlaceholderText(tr("source"));
    m_source->setAccessibleName(tr("Source"));
    m_base->setMaximumWidth(64);
    m_quote->setMaximumWidth(64);
    m_base->setAccessibleName(tr("Currency"));
    m_quote->setAccessibleName(tr("Other currency"));
    auto *addButton = new QPushButton(tr("&Add"));
    connect(addButton, &QPushButton::clicked, this, &RatesDialog::add);
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_date, new QLabel(u"1"_s), m_base, new QLabel(u"="_s),
                                                          m_rate, m_quote, m_source, addButton})
        line->addWidget(part, part == m_source ? 1 : 0);
    return box;
}

void RatesDialog::refresh()
{
    m_model->setRowCount(0);
    for (const ExchangeRate &rate : m_rates.rates()) {
        QList<QStandardItem *> items;
        for (const QString &text : {rate.date, QString(rate.base.code() + u'/' + rate.quote.code()),
                                    textFromNanos(rate.nanosPerUnit), rate.source}) {
            items.append(new QStandardItem(text));
            items.last()->setEditable(false);
        }
        m_model->appendRow(items);
    }
    m_ofDay->setEnabled(!m_rates.isEmpty());
    if (m_rates.isEmpty())
        m_fixed->setChecked(true);
    m_remove->setEnabled(!m_rates.isEmpty());
}

void RatesDialog::add()
{
    const QString line =
        u"%1,%2,%3,%4"_s.arg(m_date->date().toString(Qt::ISODate), m_base->text().trimmed(), m_quote->text().trimmed(),
                             plainNumber(m_rate->text().trimmed(), locale()));
    Result<RateTable> read = RateTable::fromCsv((u"date,base,quote,rate\n"_s + line + u'\n').toUtf8());
    if (!read || read->isEmpty()) {
        m_message->showMessage(MessageKind::Error,
                               tr("A rate needs a number above zero such as 7.25 and two currencies such as USD and "
                                  "CNY."));
        return;
    }
    ExchangeRate rate = read->rates().constFirst();
    rate.source = m_source->text().trimmed().isEmpty() ? tr("entered by hand") : m_source->text().trimmed();
    m_rates.put(rate);
    m_message->hide();
    m_rate->clear();
    refresh();
}

void RatesDialog::removeCurrent()
{
    QList<ExchangeRate> gone;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        gone.append(m_rates.rates().at(index.row()));
    for (const ExchangeRate &rate : std::as_const(gone))
        m_rates.remove(rate);
    refresh();
}

void RatesDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Import exchange rates"), QString(), tr("CSV files (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        whenFinished(m_prices.read(path), this, [this](const Result<QByteArray> &bytes) {
            if (bytes)
                takeCsv(*bytes);
            else
                m_message->showMessage(MessageKind::Error, errorText(bytes.error()));
        });
    });
    dialog->open();
}

void RatesDialog::takeCsv(const QByteArray &csv)
{
    const Result<RateTable> read = RateTable::fromCsv(csv);
    if (!read) {
        m_message->showMessage(MessageKind::Error, tr("The file was not taken: %1.").arg(read.error().detail));
        return;
    }
    for (const ExchangeRate &rate : read->rates())
        m_rates.put(rate);
    m_message->showMessage(MessageKind::Success,
                           tr("%n rate(s) were read.", nullptr, static_cast<int>(read->rates().size())));
    refresh();
}

void RatesDialog::save()
{
    const auto target = Currency::fromCode(m_target->currentData().toString());
    m_prices.setRates(m_rates, m_ofDay->isChecked(), target.value_or(Currency::cny()));
    accept();
}

} // namespace Tokenglass
