// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/prices/importdialog.h"

#include "models/session/pricetext.h"
#include "ui/widgets/tablesetup.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

enum Column { ModelColumn, ProviderColumn, ChangeColumn, BeforeColumn, AfterColumn, QuestionColumn, ColumnCount };
constexpr int KindRole = Qt::UserRole + 1;

/// Rows by kind and by name.
class ChangeFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    bool showsUnchanged = false;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, ModelColumn, parent);
        const bool unchanged = index.data(KindRole).toInt() == static_cast<int>(PriceChange::Kind::Unchanged);
        return (showsUnchanged || !unchanged) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }
};

/// Every price of the first row, and how many sizes and hours there are more.
QString pricesText(const QList<Price> &prices, const PriceText &texts)
{
    if (prices.isEmpty())
        return NumberFormat::unknown();
    const QString text = texts.allAmounts(prices.constFirst());
    return prices.size() == 1 ? text : text + u" +%1"_s.arg(prices.size() - 1);
}

enum DetailColumn { HoldsColumn, BucketColumn, OldColumn, NewColumn, DetailColumnCount };
constexpr int DetailRows = 5;
constexpr int ProblemLines = 4;

} // namespace

ImportDialog::ImportDialog(PriceController &prices, const PendingImport &import, QWidget *parent)
    : QDialog(parent), m_prices(prices), m_import(import), m_model(new QStandardItemModel(0, ColumnCount, this)),
      m_proxy(new ChangeFilter(this)), m_view(new QTableView), m_search(new QLineEdit),
      m_all(new QCheckBox(tr("&Unchanged ones too"))), m_summary(new QLabel),
      m_details(new QStandardItemModel(0, DetailColumnCount, this)), m_detailTitle(new QLabel)
{
    setWindowTitle(tr("Import prices: %1").arg(import.name));
    fillModel();
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setUpTable(m_view);
    m_view->setModel(m_proxy);
    // The table's own cells have no ticks.
    m_view->setItemDelegateForColumn(ModelColumn, new QStyledItemDelegate(m_view));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(ChangeColumn, Qt::AscendingOrder);
    m_view->setAccessibleName(tr("Changes"));
    m_search->setPlaceholderText(tr("Find a model"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(m_search->placeholderText());
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_all);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_summary->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    addDetails(layout);
    addProblems(layout);
    layout->addWidget(buttons);
    m_take->setDefault(true); // not before it is in the dialog, which would choose another one
    connect(m_search, &QLineEdit::textChanged, this, &ImportDialog::filter);
    connect(m_all, &QCheckBox::toggled, this, &ImportDialog::filter);
    connect(m_model, &QStandardItemModel::itemChanged, this, &ImportDialog::count);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    count();
    resize(900, 660);
    sizeColumnsOnce(m_view, Names::MayBeElided);
    m_view->selectRow(0);
    showDetails();
}

/// The change that is chosen, price by price.
void ImportDialog::addDetails(QVBoxLayout *layout)
{
    auto *view = new QTableView;
    setUpTable(view);
    m_details->setHorizontalHeaderLabels({tr("Holds"), tr("Tokens"), tr("Until now"), tr("Imported")});
    view->setModel(m_details);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->setAccessibleName(tr("Prices of the chosen model, per 1 M tokens"));
    view->setFixedHeight(tableRowHeight(fontMetrics()) * (DetailRows + 1));
    m_detailTitle->setProperty("muted", true);
    layout->addWidget(m_detailTitle);
    layout->addWidget(view);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportDialog::showDetails);
}

void ImportDialog::showDetails()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    m_details->setRowCount(0);
    if (rows.isEmpty()) {
        m_detailTitle->setText(tr("Choose a model to see all its prices."));
        return;
    }
    const PriceChange &change = m_import.changes.at(m_proxy->mapToSource(rows.constFirst()).row());
    const PriceText texts{NumberFormat(locale())};
    m_detailTitle->setText(tr("%1, per 1 M tokens; what differs is bold").arg(change.model));
    const auto amount = [&texts](const std::optional<Money> &money) {
        return money ? texts.amount(money->nanos, money->currency) : NumberFormat::unknown();
    };
    for (const BucketChange &each : bucketChanges(change)) {
        QList<QStandardItem *> items;
        for (const QString &text :
             {texts.holds(each.row), PriceText::bucket(each.bucket), amount(each.before), amount(each.after)}) {
            auto *item = new QStandardItem(text);
            item->setEditable(false);
            QFont font = this->font();
            font.setBold(each.differs());
            item->setFont(font);
            items.append(item);
        }
        m_details->appendRow(items);
    }
}

/// Everything that is odd, to be read in full.
void ImportDialog::addProblems(QVBoxLayout *layout)
{
    const PriceText texts{NumberFormat(locale())};
    QStringList problems;
    for (const PriceChange &change : std::as_const(m_import.changes)) {
        for (const PriceDoubt &doubt : change.doubts)
            problems.append(change.model + u": "_s + texts.doubt(doubt, change.after.constFirst()));
    }
    problems += m_import.list.warnings;
    if (problems.isEmpty())
        return;
    auto *title = new QLabel(tr("%n problem(s)", nullptr, static_cast<int>(problems.size())));
    auto *list = new QPlainTextEdit(problems.join(u'\n'));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setAccessibleName(title->text());
    list->setFixedHeight(fontMetrics().lineSpacing() * (ProblemLines + 1));
    layout->addWidget(title);
    layout->addWidget(list);
}

void ImportDialog::fillModel()
{
    const PriceText texts{NumberFormat(locale())};
    m_model->setHorizontalHeaderLabels(
        {tr("Model"), tr("Provider"), tr("What"), tr("Until now"), tr("Imported"), tr("Question")});
    for (const PriceChange &change : std::as_const(m_import.changes)) {
        auto *name = new QStandardItem(change.model);
        const bool isChange = change.kind != PriceChange::Kind::Unchanged;
        name->setCheckable(isChange);
        if (isChange)
            name->setCheckState(change.doubts.isEmpty() ? Qt::Checked : Qt::Unchecked);
        name->setData(static_cast<int>(change.kind), KindRole);
        const QString question = texts.doubts(change);
        QList<QStandardItem *> items{name,
                                     new QStandardItem(change.provider()),
                                     new QStandardItem(PriceText::change(change.kind)),
                                     new QStandardItem(pricesText(change.before, texts)),
                                     new QStandardItem(pricesText(change.after, texts)),
                                     new QStandardItem(question)};
        for (QStandardItem *item : std::as_const(items))
            item->setEditable(false);
        for (const Column column : {BeforeColumn, AfterColumn, QuestionColumn})
            items.at(column)->setToolTip(items.at(column)->text());
        m_model->appendRow(items);
    }
}

void ImportDialog::filter()
{
    static_cast<ChangeFilter *>(m_proxy)->showsUnchanged = m_all->isChecked();
    m_proxy->setFilterFixedString(m_search->text());
}

void ImportDialog::count()
{
    const NumberFormat format(locale());
    qsizetype taken = 0;
    qsizetype questions = 0;
    qsizetype unchanged = 0;
    qsizetype kept = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const PriceChange &change = m_import.changes.at(row);
        taken += m_model->item(row, ModelColumn)->checkState() == Qt::Checked ? 1 : 0;
        questions += change.doubts.isEmpty() ? 0 : 1;
        unchanged += change.kind == PriceChange::Kind::Unchanged ? 1 : 0;
        kept += change.kind == PriceChange::Kind::Kept ? 1 : 0;
    }
    const auto one = [&format](qsizetype number) { return format.count(number); };
    QStringList parts{tr("%1: %2 models chosen").arg(m_import.list.format, one(taken)),
                      tr("%1 unchanged").arg(one(unchanged))};
    if (questions > 0)
        parts.append(tr("%1 questionable").arg(one(questions)));
    if (kept > 0)
        parts.append(tr("%1 where your own price goes first").arg(one(kept)));
    if (m_import.list.skipped > 0)
        parts.append(tr("%1 without a price per token").arg(one(m_import.list.skipped)));
    m_summary->setText(parts.join(u" \u00B7 "_s) + u'\n'
                       + tr("Changed prices hold from today on; what was asked before keeps its price."));
    m_take->setEnabled(taken > 0);
}

void ImportDialog::take()
{
    QList<PriceChange> taken;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row, ModelColumn)->checkState() == Qt::Checked)
            taken.append(m_import.changes.at(row));
    }
    m_prices.takeImport(m_import, taken);
    accept();
}

} // namespace Tokenglass
