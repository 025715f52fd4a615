// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/prices/estimatedialog.h"

#include "models/domain/costestimate.h"
#include "models/session/numberformat.h"
#include "models/session/pricecontroller.h"
#include "models/session/sourcesession.h"
#include "ui/widgets/completerclicks.h"
#include "ui/widgets/tablesetup.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int Decimals = 6;

QLineEdit *numberField(const QString &text, const QString &name)
{
    auto *field = new QLineEdit(text);
    field->setAlignment(Qt::AlignRight);
    field->setAccessibleName(name);
    return field;
}

std::optional<qint64> numberIn(const QLineEdit *field)
{
    bool ok = false;
    const qint64 number = field->text().trimmed().remove(u',').toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

EstimateDialog::EstimateDialog(PriceController &prices, const QStringList &models, QWidget *parent)
    : QDialog(parent), m_prices(prices), m_models(models), m_model(new QComboBox),
      m_input(numberField(u"1000"_s, tr("Input tokens of a call"))),
      m_output(numberField(u"500"_s, tr("Output tokens of a call"))), m_calls(numberField(u"1"_s, tr("Calls"))),
      m_rows(new QStandardItemModel(0, 5, this)), m_view(new QTableView), m_note(new QLabel)
{
    setWindowTitle(tr("Estimate a cost"));
    fillModels();
    auto *add = new QPushButton(tr("&Add"));
    auto *remove = new QPushButton(tr("&Remove"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_model, 1);
    line->addWidget(add);
    line->addWidget(remove);
    auto *form = new QFormLayout;
    auto *label = new QLabel(tr("&Model"));
    form->addRow(label, line);
    label->setBuddy(m_model); // after the row, which sets its own
    form->addRow(tr("&Input tokens of a call"), m_input);
    form->addRow(tr("&Output tokens of a call"), m_output);
    form->addRow(tr("&Calls"), m_calls);
    buildTable();
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copyButton = buttons->addButton(tr("Co&py"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, &EstimateDialog::addModel);
    connect(m_model->lineEdit(), &QLineEdit::returnPressed, this, &EstimateDialog::addModel);
    connect(remove, &QPushButton::clicked, this, [this] {
        const QModelIndexList rows = m_view->selectionModel()->selectedRows();
        for (qsizetype i = rows.size() - 1; i >= 0; --i)
            m_models.removeAll(m_rows->item(rows.at(i).row(), 0)->text());
        calculate();
    });
    connect(copyButton, &QPushButton::clicked, this, &EstimateDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_prices, &PriceController::changed, this, &EstimateDialog::calculate);
    for (QLineEdit *field : {m_input, m_output, m_calls})
        connect(field, &QLineEdit::textChanged, this, &EstimateDialog::calculate);
    calculate();
    resize(640, 440);
}

void EstimateDialog::fillModels()
{
    QStringList names;
    for (const Price &price : m_prices.book()->prices()) {
        if (!isNamePattern(price.model))
            names.append(price.model);
    }
    names.sort(Qt::CaseInsensitive);
    names.removeDuplicates();
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->addItems(names);
    m_model->setCurrentText({});
    m_model->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_model->completer()->setFilterMode(Qt::MatchContains);
    new CompleterClicks(m_model->completer());
    m_model->setAccessibleName(tr("Model"));
    m_model->lineEdit()->setAccessibleName(tr("Model"));
}

void EstimateDialog::buildTable()
{
    const Currency first = m_prices.session().mainCurrency();
    m_rows->setHorizontalHeaderLabels(
        {tr("Model"), tr("Input"), tr("Output"), first.code(), m_prices.session().rate().otherThan(first).code()});
    for (int column = 1; column < m_rows->columnCount(); ++column)
        m_rows->setHeaderData(column, Qt::Horizontal,
                              QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)),
                              Qt::TextAlignmentRole);
    setUpTable(m_view);
    m_view->setModel(m_rows);
    m_view->setAccessibleName(tr("Estimated costs"));
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void EstimateDialog::addModel()
{
    const QString model = m_model->currentText().trimmed();
    if (model.isEmpty() || m_models.contains(model))
        return;
    m_models.append(model);
    m_model->setCurrentText({});
    calculate();
}

void EstimateDialog::addRow(const QStringList &cells, bool isTotal)
{
    QList<QStandardItem *> items;
    for (const QString &cell : cells) {
        auto *item = new QStandardItem(cell);
        item->setEditable(false);
        item->setTextAlignment((items.isEmpty() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        QFont font = this->font();
        font.setBold(isTotal);
        item->setFont(font);
        items.append(item);
    }
    m_rows->appendRow(items);
}

void EstimateDialog::calculate()
{
    const NumberFormat format(locale());
    const ExchangeRate &rate = m_prices.session().rate();
    const Currency first = m_prices.session().mainCurrency();
    const Currency second = rate.otherThan(first);
    const auto input = numberIn(m_input);
    const auto output = numberIn(m_output);
    const auto calls = numberIn(m_calls);
    m_rows->setRowCount(0);
    const QDateTime now = m_prices.session().clock().now();
    const auto text = [&](const std::optional<Money> &money, Currency currency) {
        const auto converted = money && money->currency != currency ? rate.convert(*money, currency) : money;
        return converted ? converted->toDecimal(Decimals) : NumberFormat::unknown();
    };
    QList<std::optional<CostEstimate>> estimates;
    for (const QString &model : std::as_const(m_models)) {
        std::optional<CostEstimate> estimate;
        if (input && output && calls)
            estimate = estimateCost(*m_prices.book(), model, {*input, *output, *calls}, now);
        estimates.append(estimate);
        const QString none = NumberFormat::unknown();
        const Currency own = estimate ? estimate->total.currency : Currency();
        addRow(estimate ? QStringList{model, text(estimate->input, own) + u' ' + own.code(),
                                      text(estimate->output, own) + u' ' + own.code(), text(estimate->total, first),
                                      text(estimate->total, second)}
                        : QStringList{model, none, none, none, none},
               false);
        if (!estimate)
            m_rows->item(m_rows->rowCount() - 1)->setToolTip(tr("The price book has no price for it"));
    }
    if (estimates.size() > 1)
        addRow({tr("Together"),
                {},
                {},
                text(totalOf(estimates, first, rate), first),
                text(totalOf(estimates, second, rate), second)},
               true);
    m_note->setText(input && output && calls
                        ? tr("For all calls together, at the prices of now; %1 (%2). Each call is priced by itself, "
                             "for its size decides.")
                              .arg(format.rate(rate), rate.date)
                        : tr("Tokens and calls must be whole numbers."));
}

void EstimateDialog::copy()
{
    QGuiApplication::clipboard()->setText(tableAsTsv(m_view, false));
}

} // namespace Tokenglass
