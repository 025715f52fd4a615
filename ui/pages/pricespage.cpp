// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/pricespage.h"

#include "models/session/errortext.h"
#include "models/session/pricecontroller.h"
#include "models/session/sortproxy.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "ui/dialogs/prices/estimatedialog.h"
#include "ui/dialogs/prices/explanationdialog.h"
#include "ui/dialogs/prices/importdialog.h"
#include "ui/dialogs/prices/ratesdialog.h"
#include "ui/dialogs/prices/repricedialog.h"
#include "ui/dialogs/prices/rulesdialog.h"
#include "ui/elidinglabel.h"
#include "ui/pages/tablepanel.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tablesetup.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int UnpricedShown = 4;
constexpr int FilterWidth = 220;

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

PricesPage::PricesPage(PriceController &prices, SourceController &sources, QWidget *parent)
    : QWidget(parent), m_prices(prices), m_sources(sources), m_model(prices), m_unpricedModel(prices),
      m_proxy(new SortProxy(this)), m_title(new QLabel), m_subtitle(new ElidingLabel), m_message(new MessageBar),
      m_unpriced(new TablePanel(tr("Without a price"))), m_priceIt(new QPushButton(tr("Add a &price\u2026"))),
      m_sameAs(new QPushButton(tr("Sa&me as\u2026"))), m_card(new Card), m_view(new QTableView),
      m_filter(new QLineEdit), m_edit(new QPushButton(tr("&Edit\u2026"))), m_remove(new QPushButton(tr("&Remove"))),
      m_explain(new QPushButton(tr("E&xplain\u2026")))
{
    buildUnpriced();
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addLayout(buildHeader());
    layout->addWidget(m_message);
    layout->addWidget(m_unpriced);
    layout->addWidget(m_card, 1);
    layout->addLayout(buildButtons());
    connectPrices();
    refresh();
}

QLayout *PricesPage::buildHeader()
{
    m_title->setFont(fontFor(TextRole::PageTitle));
    m_subtitle->setProperty("muted", true);
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(FilterWidth);
    auto *header = new QHBoxLayout;
    header->setSpacing(10);
    header->addWidget(m_title);
    header->addWidget(m_subtitle, 1);
    header->addWidget(m_filter);
    return header;
}

void PricesPage::buildUnpriced()
{
    m_unpriced->setModel(&m_unpricedModel, UnpricedModel::Requests);
    m_unpriced->setVisibleRows(UnpricedShown);
    m_unpriced->setState(CardState::Ready);
    m_unpriced->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_unpriced->addCornerWidget(m_priceIt);
    m_unpriced->addCornerWidget(m_sameAs);
    m_unpriced->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_priceIt, &QPushButton::clicked, this, &PricesPage::priceUnpriced);
    connect(m_sameAs, &QPushButton::clicked, this, &PricesPage::sameAs);
}

void PricesPage::buildTable()
{
    setUpTable(m_view, CopyRole);
    m_proxy->setSourceModel(&m_model);
    m_proxy->setFilterRole(PriceTableModel::FilterRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_proxy);
    // The last and longest text takes what the figures leave.
    m_view->horizontalHeader()->setSectionResizeMode(PriceTableModel::Source, QHeaderView::Stretch);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(PriceTableModel::Used, Qt::DescendingOrder);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // The table's own menu shows them.
    m_view->addAction(themeIcon(u"edit"_s), tr("Edit\u2026"), this, &PricesPage::editCurrent);
    m_view->addAction(themeIcon(u"info"_s), tr("Explain\u2026"), this, &PricesPage::explainCurrent);
    m_card->setContent(m_view);
    m_card->setState(CardState::Ready);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterFixedString(text);
        refresh();
    });
    connect(m_view, &QTableView::doubleClicked, this, &PricesPage::editCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PricesPage::updateButtons);
}

QLayout *PricesPage::buildButtons()
{
    auto *addButton = new QPushButton(themeIcon(u"plus"_s, IconTint::AccentText), tr("&Add a price\u2026"));
    addButton->setProperty("accent", true);
    auto *importButton = new QPushButton(tr("&Import\u2026"));
    importButton->setToolTip(tr("LiteLLM, OpenRouter, genai-prices, models.dev or a CSV file"));
    auto *more = new QPushButton(tr("M&ore"));
    auto *menu = new QMenu(more);
    menu->addAction(tr("&Alias rules and negotiated prices\u2026"), this, [this] { showRules({}); });
    menu->addAction(tr("Exchange &rates\u2026"), this, &PricesPage::showRates);
    menu->addAction(tr("&Calculate costs anew\u2026"), this, [this] { showRepricing(currentUnpriced()); });
    menu->addAction(tr("&Estimate a cost\u2026"), this, &PricesPage::showEstimate);
    menu->addSeparator();
    menu->addAction(tr("E&xport as CSV\u2026"), this, &PricesPage::chooseExport);
    more->setMenu(menu);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {addButton, m_edit, m_remove, m_explain})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(importButton);
    buttons->addWidget(more);
    connect(addButton, &QPushButton::clicked, this, [this] { addPrice({}, 0); });
    connect(m_edit, &QPushButton::clicked, this, &PricesPage::editCurrent);
    connect(m_remove, &QPushButton::clicked, this, &PricesPage::removeCurrent);
    connect(m_explain, &QPushButton::clicked, this, &PricesPage::explainCurrent);
    connect(importButton, &QPushButton::clicked, this, &PricesPage::chooseImport);
    return buttons;
}

void PricesPage::connectPrices()
{
    connect(&m_prices, &PriceController::changed, this, &PricesPage::refresh);
    connect(&m_prices.session(), &SourceSession::answerChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_prices.session(), &SourceSession::rateChanged, this, &PricesPage::refresh);
    connect(&m_prices, &PriceController::failed, this, [this](const QString &what, const Error &error) {
        m_undoes = false;
        m_message->showMessage(MessageKind::Error, what + u' ' + errorText(error) + u' ' + error.detail);
    });
    connect(&m_prices, &PriceController::removed, this, [this](const QString &what) {
        m_undoes = true;
        m_message->showMessage(MessageKind::Information, what, tr("Undo"));
    });
    connect(&m_prices, &PriceController::undone, this, [this] {
        if (std::exchange(m_undoes, false))
            m_message->hide();
    });
    connect(&m_prices, &PriceController::importRead, this, &PricesPage::showImport);
    connect(&m_prices, &PriceController::importTaken, this, [this](qsizetype models) {
        m_undoes = false;
        m_message->showMessage(MessageKind::Success,
                               tr("Prices of %n model(s) were imported.", nullptr, static_cast<int>(models)));
    });
    connect(&m_prices, &PriceController::exported, this, [this](const QString &path) {
        m_undoes = false;
        m_message->showMessage(MessageKind::Success, tr("The prices were written to %1.").arg(path));
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_undoes)
            m_prices.undo();
        m_message->hide();
    });
}

void PricesPage::refresh()
{
    const NumberFormat format(locale());
    m_model.refresh();
    m_unpricedModel.refresh();
    m_model.setFormat(format);
    m_unpricedModel.setFormat(format);
    m_unpriced->setTitle(tr("Without a price"));
    //: %1 is "in the last 7 days"
    m_unpriced->setSubtitle(tr("used %1; their cost is unknown, not zero").arg(m_model.periodText()));
    m_unpriced->setVisible(m_unpricedModel.rowCount() > 0);
    m_title->setText(tr("Prices"));
    m_filter->setPlaceholderText(tr("Find a model, provider or source"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_view->setAccessibleName(tr("Prices"));
    //: the unit of all prices of the table, and their number
    QString subtitle = tr("per 1 M tokens \u00B7 %1 prices").arg(format.count(m_proxy->rowCount()));
    if (m_prices.session().isOpen())
        //: %1 is "in the last 7 days"
        subtitle += tr(" \u00B7 requests %1").arg(m_model.periodText());
    m_subtitle->setText(subtitle);
    if (m_proxy->rowCount() == 0)
        m_card->setState(CardState::Empty, tr("No price matches"));
    else
        m_card->setState(CardState::Ready);
    updateButtons();
}

const PriceListRow *PricesPage::current() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.size() == 1 ? &m_model.rowAt(m_proxy->mapToSource(rows.constFirst()).row()) : nullptr;
}

void PricesPage::updateButtons()
{
    const PriceListRow *row = current();
    m_edit->setEnabled(row != nullptr);
    m_explain->setEnabled(row != nullptr);
    m_remove->setEnabled(row != nullptr && row->price.origin != PriceOrigin::Shipped);
    m_remove->setToolTip(row != nullptr && !m_remove->isEnabled()
                             ? tr("Shipped prices stay; edit one, and yours goes before it")
                             : QString());
}

QList<NamedId> PricesPage::connections() const
{
    QList<NamedId> list;
    for (const SourceRow &row : m_sources.sources()->rows())
        list.append({row.connection.id, row.connection.name});
    return list;
}

QString PricesPage::currentUnpriced() const
{
    const int row = m_unpriced->currentRow();
    if (m_unpricedModel.rowCount() == 0)
        return {};
    return m_unpricedModel.rowAt(std::max(0, row)).model.label();
}

void PricesPage::addPrice(const Price &start, qint64 unpricedRequests)
{
    auto *dialog = new PriceDialog(m_prices, start, connections(), window());
    if (unpricedRequests > 0)
        dialog->offerRepricing(unpricedRequests);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!dialog->wantsRepricing()) {
            m_prices.putPrices({dialog->price()}, {});
            return;
        }
        RepriceRule rule;
        rule.connectionId = m_prices.session().connection().id;
        rule.model = dialog->price().model;
        m_prices.putPriceAndReprice(dialog->price(), rule);
    });
    openDialog(dialog);
}

void PricesPage::priceUnpriced()
{
    if (m_unpricedModel.rowCount() == 0)
        return;
    const UnpricedRow &row = m_unpricedModel.rowAt(std::max(0, m_unpriced->currentRow()));
    Price start;
    start.model = row.model.name.isEmpty() ? row.model.alias : row.model.name;
    start.provider = row.model.provider;
    addPrice(start, row.requests);
}

void PricesPage::sameAs()
{
    const QString name = currentUnpriced();
    if (!name.isEmpty())
        showRules(name);
}

void PricesPage::editCurrent()
{
    const PriceListRow *row = current();
    if (row == nullptr)
        return;
    auto *dialog = new PriceDialog(m_prices, row->price, connections(), window());
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, old = row->price] { m_prices.editPrice(old, dialog->price()); });
    openDialog(dialog);
}

void PricesPage::removeCurrent()
{
    if (const PriceListRow *row = current())
        m_prices.removePrice(Price(row->price));
}

void PricesPage::explainCurrent()
{
    const PriceListRow *row = current();
    if (row == nullptr)
        return;
    constexpr qint64 Example = 1'000;
    TokenCounts tokens;
    tokens[TokenBucket::FreshInput] = row->price.thresholdTokens + Example;
    tokens[TokenBucket::Output] = Example;
    const QDateTime now = m_prices.session().clock().now();
    const CostRules rules = m_prices.rulesFor(row->price.connectionId);
    openDialog(new ExplanationDialog(rules.prices->explain(row->price.model, tokens, now), nullptr, m_prices.session(),
                                     window()));
}

void PricesPage::chooseImport()
{
    auto *dialog =
        new QFileDialog(window(), tr("Import prices"), QString(), tr("Price lists (*.json *.csv);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_prices, &PriceController::readImport);
    openDialog(dialog);
}

void PricesPage::chooseExport()
{
    auto *dialog = new QFileDialog(window(), tr("Export prices"), u"prices.csv"_s, tr("CSV files (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, &m_prices, &PriceController::exportTo);
    openDialog(dialog);
}

void PricesPage::showImport(const PendingImport &import)
{
    openDialog(new ImportDialog(m_prices, import, window()));
}

void PricesPage::showRules(const QString &name)
{
    auto *dialog = new RulesDialog(m_prices, connections(), window());
    if (!name.isEmpty())
        dialog->beginAlias(name);
    openDialog(dialog);
}

void PricesPage::showRates()
{
    auto *dialog = new RatesDialog(m_prices, window());
    connect(dialog, &RatesDialog::fixedRateRequested, this, &PricesPage::fixedRateRequested);
    openDialog(dialog);
}

void PricesPage::showRepricing(const QString &model)
{
    if (m_prices.session().isOpen())
        openDialog(new RepriceDialog(m_prices, model, window()));
    else
        m_message->showMessage(MessageKind::Information, tr("Open a source first: its costs are calculated anew."));
}

void PricesPage::showEstimate()
{
    QStringList models;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        models.append(m_model.rowAt(m_proxy->mapToSource(index).row()).price.model);
    models.removeDuplicates();
    openDialog(new EstimateDialog(m_prices, models, window()));
}

void PricesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    if (!std::exchange(m_fitted, true))
        QMetaObject::invokeMethod(
            this, [this] { sizeColumnsOnce(m_view); }, Qt::QueuedConnection);
}

void PricesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace Tokenglass
