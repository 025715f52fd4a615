// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/prices/rulesdialog.h"

#include "models/session/errortext.h"
#include "models/session/numberinput.h"
#include "models/session/pricecontroller.h"
#include "models/session/pricetext.h"
#include "ui/widgets/completerclicks.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tablesetup.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QTableView *listView(QStandardItemModel *model, const QString &name)
{
    auto *view = new QTableView;
    setUpTable(view);
    view->setModel(model);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setAccessibleName(name);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return view;
}

void setRows(QStandardItemModel *model, const QList<QStringList> &rows)
{
    model->setRowCount(0);
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row) {
            items.append(new QStandardItem(cell));
            items.last()->setEditable(false);
        }
        model->appendRow(items);
    }
}

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setProperty("muted", true);
    return label;
}

int currentRow(const QTableView *view)
{
    const QModelIndexList rows = view->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.constFirst().row();
}

QWidget *pageOf(const QString &words, QTableView *view, const QList<QWidget *> &fields, QPushButton *remove)
{
    auto *page = new QWidget;
    auto *line = new QHBoxLayout;
    for (QWidget *field : fields)
        line->addWidget(field, qobject_cast<QPushButton *>(field) || qobject_cast<QLabel *>(field) ? 0 : 1);
    auto *below = new QHBoxLayout;
    below->addWidget(remove);
    below->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(10);
    layout->addWidget(wrapped(words));
    layout->addLayout(line);
    layout->addWidget(view, 1);
    layout->addLayout(below);
    return page;
}

} // namespace

RulesDialog::RulesDialog(PriceController &prices, const QList<NamedId> &connections, QWidget *parent)
    : QDialog(parent), m_prices(prices), m_connections(connections), m_aliases(new QStandardItemModel(0, 3, this)),
      m_aliasView(listView(m_aliases, tr("Alias rules"))), m_name(new QLineEdit), m_target(new QComboBox),
      m_addAlias(new QPushButton(tr("&Add"))), m_removeAlias(new QPushButton(tr("&Remove"))),
      m_agreements(new QStandardItemModel(0, 3, this)),
      m_agreementView(listView(m_agreements, tr("Negotiated prices"))), m_connection(new QComboBox),
      m_pattern(new QLineEdit(u"*"_s)), m_factor(new QLineEdit), m_addAgreement(new QPushButton(tr("A&dd"))),
      m_removeAgreement(new QPushButton(tr("R&emove"))), m_message(new MessageBar)
{
    setWindowTitle(tr("Rules for prices"));
    auto *tabs = new QTabWidget;
    tabs->addTab(aliasPage(), tr("Alias rules"));
    tabs->addTab(agreementPage(), tr("Negotiated prices"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_prices, &PriceController::changed, this, &RulesDialog::refresh);
    connect(&m_prices, &PriceController::failed, this, [this](const QString &what, const Error &error) {
        m_message->showMessage(MessageKind::Error, what + u' ' + errorText(error));
    });
    connect(&m_prices, &PriceController::removed, this, [this](const QString &what) {
        m_drops = false;
        m_message->showMessage(MessageKind::Information, what, tr("Undo"));
    });
    connect(&m_prices, &PriceController::undone, m_message, &QWidget::hide);
    connect(new QShortcut(QKeySequence(QKeySequence::Undo), this), &QShortcut::activated, &m_prices,
            &PriceController::undo);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        m_message->hide();
        if (std::exchange(m_drops, false))
            QDialog::reject();
        else
            m_prices.undo();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_typed = true; });
    refresh();
    resize(640, 480);
}

QWidget *RulesDialog::aliasPage()
{
    m_aliases->setHorizontalHeaderLabels({tr("Name"), tr("Same as"), tr("From")});
    m_name->setPlaceholderText(tr("a name, or a pattern such as gpt-4o-20*"));
    m_name->setAccessibleName(tr("Name"));
    m_target->setEditable(true);
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_target->completer()->setFilterMode(Qt::MatchContains);
    new CompleterClicks(m_target->completer());
    m_target->setAccessibleName(tr("Same as"));
    connect(m_addAlias, &QPushButton::clicked, this, &RulesDialog::addAlias);
    connect(m_removeAlias, &QPushButton::clicked, this, &RulesDialog::removeAlias);
    return pageOf(tr("A model under another name costs what the model costs. Rules of yours go before the lists."),
                  m_aliasView, {m_name, new QLabel(tr("is the same as")), m_target, m_addAlias}, m_removeAlias);
}

QWidget *RulesDialog::agreementPage()
{
    m_agreements->setHorizontalHeaderLabels({tr("Source"), tr("Models"), tr("Factor")});
    for (const NamedId &connection : std::as_const(m_connections))
        m_connection->addItem(connection.name, connection.id);
    m_connection->setAccessibleName(tr("Source"));
    m_pattern->setAccessibleName(tr("Models"));
    m_factor->setPlaceholderText(u"0.85"_s);
    m_factor->setAccessibleName(tr("Factor"));
    connect(m_addAgreement, &QPushButton::clicked, this, &RulesDialog::addAgreement);
    connect(m_removeAgreement, &QPushButton::clicked, this, &RulesDialog::removeAgreement);
    return pageOf(tr("What a source pays of the list price: 0.85 is 15 % off. For a price of its own, add a price and "
                     "choose the source there."),
                  m_agreementView, {m_connection, m_pattern, new QLabel(u"\u00D7"_s), m_factor, m_addAgreement},
                  m_removeAgreement);
}

void RulesDialog::beginAlias(const QString &name)
{
    m_name->setText(name);
    m_target->setCurrentText(QString());
    m_target->setFocus();
}

bool RulesDialog::hasTypedRule() const
{
    const bool alias = !m_name->text().trimmed().isEmpty() && (m_typed || !m_target->currentText().trimmed().isEmpty());
    return alias || !m_factor->text().trimmed().isEmpty();
}

/// What was typed and not added is not dropped without a word.
void RulesDialog::reject()
{
    if (!hasTypedRule() || m_drops) {
        m_drops = false;
        QDialog::reject();
        return;
    }
    m_drops = true;
    m_message->showMessage(MessageKind::Warning, tr("The rule you typed is not added yet."), tr("Drop it"));
}

void RulesDialog::refresh()
{
    refreshAliases();
    refreshAgreements();
    QStringList models;
    for (const Price &price : m_prices.book()->prices()) {
        if (!isNamePattern(price.model))
            models.append(price.model);
    }
    models.sort(Qt::CaseInsensitive);
    models.removeDuplicates();
    const QString typed = m_target->currentText();
    m_target->clear();
    m_target->addItems(models);
    m_target->setCurrentText(typed);
}

void RulesDialog::refreshAliases()
{
    m_rules = m_prices.book()->aliasRules();
    std::stable_sort(m_rules.begin(), m_rules.end(), [](const AliasRule &a, const AliasRule &b) {
        return a.origin != b.origin ? a.origin > b.origin : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    QList<QStringList> rows;
    for (const AliasRule &rule : std::as_const(m_rules)) {
        const QString from = rule.origin == PriceOrigin::User ? tr("yours")
            : rule.origin == PriceOrigin::Imported            ? tr("imported")
                                                              : tr("shipped");
        rows.append({rule.name, rule.model, from});
    }
    setRows(m_aliases, rows);
}

void RulesDialog::refreshAgreements()
{
    QList<QStringList> rows;
    for (const ConnectionFactor &factor : m_prices.saved().factors) {
        const auto known = std::find_if(m_connections.begin(), m_connections.end(),
                                        [&factor](const NamedId &each) { return each.id == factor.connectionId; });
        rows.append({known == m_connections.end() ? tr("a removed source") : known->name, factor.model,
                     textFromNanos(factor.factor)});
    }
    setRows(m_agreements, rows);
}

void RulesDialog::addAlias()
{
    const QString name = m_name->text().trimmed();
    const QString model = m_target->currentText().trimmed();
    if (name.isEmpty() || model.isEmpty() || name == model) {
        m_message->showMessage(MessageKind::Error, tr("A rule needs two different names."));
        return;
    }
    if (!m_prices.book()->knows(model)) {
        m_message->showMessage(MessageKind::Error,
                               tr("%1 has no price itself. Choose a model that has one.").arg(model));
        return;
    }
    m_message->hide();
    m_prices.putAlias({name, model, PriceOrigin::User});
    m_name->clear();
    m_target->setCurrentText(QString());
    m_typed = false;
    m_drops = false;
}

void RulesDialog::addAgreement()
{
    const auto factor = nanosFromText(plainNumber(m_factor->text().trimmed(), locale()));
    if (!factor || *factor == 0 || m_connection->currentIndex() < 0) {
        m_message->showMessage(MessageKind::Error, tr("The factor must be a number above zero, such as 0.85."));
        return;
    }
    const QString pattern = m_pattern->text().trimmed().isEmpty() ? u"*"_s : m_pattern->text().trimmed();
    m_message->hide();
    m_prices.putFactor({m_connection->currentData().toString(), pattern, *factor});
    m_factor->clear();
    m_drops = false;
}

void RulesDialog::removeAlias()
{
    const int row = currentRow(m_aliasView);
    if (row < 0)
        return;
    const AliasRule rule = m_rules.at(row);
    if (rule.origin == PriceOrigin::Shipped) {
        m_message->showMessage(MessageKind::Information,
                               tr("Shipped rules stay; a rule of yours for the same name goes before it."));
        return;
    }
    m_prices.removeAlias(rule);
}

void RulesDialog::removeAgreement()
{
    const int row = currentRow(m_agreementView);
    if (row >= 0 && row < m_prices.saved().factors.size())
        m_prices.removeFactor(m_prices.saved().factors.at(row));
}

} // namespace Tokenglass
