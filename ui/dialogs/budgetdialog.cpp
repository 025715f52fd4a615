// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/budgetdialog.h"

#include "models/session/budgetinput.h"
#include "models/session/budgettext.h"
#include "models/session/errortext.h"
#include "models/session/pastperiodmodel.h"
#include "models/session/sourcelistmodel.h"
#include "models/session/sourcesession.h"
#include "ui/dialogs/budgetperiodfields.h"
#include "ui/dialogs/budgetpreview.h"
#include "ui/dialogs/budgetscopefield.h"
#include "ui/dialogs/zonebox.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int DialogWidth = 560;
constexpr BasisPoints LeastThreshold = 100;
constexpr double MostOfScreen = 0.9;

QWidget *inLine(const std::initializer_list<QWidget *> &widgets)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->setStretch(0, 1);
    line->setFocusProxy(*widgets.begin());
    return line;
}

} // namespace

BudgetDialog::BudgetDialog(SourceSession &session, const SourceListModel &sources, Theme &theme, const Budget &budget,
                           QWidget *parent)
    : QDialog(parent), m_session(session), m_budget(budget), m_name(new QLineEdit), m_amount(new QLineEdit),
      m_currency(new QComboBox), m_source(new QComboBox), m_scope(new BudgetScopeField(session, theme)),
      m_zone(makeZoneBox(tr("Reporting zone (%1)").arg(session.zone().name()), budget.zone)),
      m_thresholds(new QLineEdit), m_note(new QLineEdit), m_enabled(new QCheckBox(tr("Watch this budget"))),
      m_raise(new QCheckBox), m_raised(new QLineEdit), m_preview(new BudgetPreview(session)), m_problem(new QLabel)
{
    setWindowTitle(budget.id.isEmpty() ? tr("New budget") : tr("Edit budget"));
    auto *inner = new QWidget;
    inner->setProperty("page", true);
    auto *form = new QFormLayout(inner);
    m_form = form;
    form->setContentsMargins(0, 0, 6, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    fillCurrencies();
    fillSources(sources);
    addWhat(form);
    addWhen(form);
    addTelling(form);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setProperty("bad", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_preview);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &BudgetDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    const auto changed = [this] { refresh(); };
    for (QLineEdit *field : {m_name, m_amount, m_thresholds, m_raised})
        connect(field, &QLineEdit::textChanged, this, changed);
    for (QComboBox *box : {m_currency, m_source})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    connect(m_zone, &QComboBox::editTextChanged, this, changed);
    connect(m_scope, &BudgetScopeField::changed, this, changed);
    connect(m_scope, &BudgetScopeField::viewTaken, this, [this](const QString &name) {
        if (m_name->text().trimmed().isEmpty())
            m_name->setText(name);
    });
    connect(m_period, &BudgetPeriodFields::changed, this, changed);
    connect(m_raise, &QCheckBox::toggled, this, changed);
    refresh();
    const int others = sizeHint().height() - scroll->sizeHint().height();
    const int height =
        inner->heightForWidth(DialogWidth) > 0 ? inner->heightForWidth(DialogWidth) : inner->sizeHint().height();
    resize(DialogWidth, std::min(qRound(MostOfScreen * screen()->availableGeometry().height()), height + others + 60));
    m_amount->setFocus();
}

void BudgetDialog::offerViews(const QList<SavedView> &views)
{
    m_scope->offerViews(views);
}

BudgetDialog::Field BudgetDialog::addField(QFormLayout *form, const QString &label, QWidget *field)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *problem = new QLabel;
    problem->setProperty("bad", true);
    problem->setFont(fontFor(TextRole::Small));
    problem->setWordWrap(true);
    problem->hide();
    layout->addWidget(field);
    layout->addWidget(problem);
    box->setFocusProxy(field->focusProxy() != nullptr ? field->focusProxy() : field);
    auto *title = new QLabel(label);
    title->setBuddy(box->focusProxy());
    form->addRow(title, box);
    return {field, problem, box};
}

void BudgetDialog::addWhat(QFormLayout *form)
{
    m_amount->setAccessibleName(tr("Amount"));
    m_currency->setAccessibleName(tr("Currency"));
    m_amountField = addField(form, tr("&Amount"), inLine({m_amount, m_currency}));
    form->addRow(tr("Na&me"), m_name);
    form->addRow(tr("Counts"), m_scope);
    form->addRow(tr("&Source"), m_source);
    m_source->setToolTip(tr("Whose requests count"));
}

void BudgetDialog::addWhen(QFormLayout *form)
{
    m_period = new BudgetPeriodFields(form, this);
    m_zone->setToolTip(tr("Days and periods begin at midnight of this zone"));
    m_zone->setAccessibleName(tr("Days begin in"));
    m_zoneField = addField(form, tr("&Days begin in"), m_zone);
    m_raised->setAccessibleName(tr("Amount of this period"));
    m_raisedField = addField(form, tr("&Exception"), inLine({m_raise, m_raised}));
}

void BudgetDialog::addTelling(QFormLayout *form)
{
    m_thresholds->setPlaceholderText(tr("none: only the gauge tells"));
    m_thresholds->setToolTip(tr(
        "One alert for each, once a period. Any number, any value, also above 100\u00A0%, such as 50, 80, 95\u00A0%"));
    m_thresholds->setAccessibleName(tr("Thresholds"));
    m_thresholdsField = addField(form, tr("&Thresholds"), m_thresholds);
    form->addRow(tr("N&ote"), m_note);
    form->addRow(QString(), m_enabled);
    auto *warns = new QLabel(budgetWarnsText());
    warns->setProperty("muted", true);
    warns->setFont(fontFor(TextRole::Small));
    form->addRow(QString(), warns);
}

void BudgetDialog::fillCurrencies()
{
    QList<Currency> currencies{m_session.rate().quote, m_session.rate().base};
    if (const auto snapshot = m_session.snapshot()) {
        for (const Money &amount : snapshot->totals.cost.amounts)
            currencies.append(amount.currency);
    }
    currencies.append(m_budget.limit.currency);
    for (const Currency &one : std::as_const(currencies)) {
        if (one.isValid() && m_currency->findData(one.code()) < 0)
            m_currency->addItem(one.code(), one.code());
    }
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(m_budget.limit.currency.code())));
}

void BudgetDialog::fillSources(const SourceListModel &sources)
{
    m_source->addItem(tr("Whichever source is open"), QString());
    for (const SourceRow &row : sources.rows())
        m_source->addItem(row.connection.name, row.connection.id);
    if (m_source->findData(m_budget.sourceId) < 0)
        m_source->addItem(tr("A source that is not in the list any more"), m_budget.sourceId);
    m_source->setCurrentIndex(m_source->findData(m_budget.sourceId));
}

void BudgetDialog::fill()
{
    const QLocale locale = this->locale();
    m_name->setText(m_budget.name);
    if (m_budget.limit.nanos > 0)
        m_amount->setText(amountText(m_budget.limit, locale));
    m_scope->setScope(m_budget.scope, m_budget.scopeNames, m_budget.callerNames);
    m_period->show(m_budget, today());
    m_thresholds->setText(thresholdsText(m_budget.thresholds, locale));
    m_note->setText(m_budget.note);
    m_enabled->setChecked(m_budget.enabled);
    if (const auto span =
            spanAt(m_budget, m_session.clock().now().toSecsSinceEpoch(), zoneOf(m_budget, m_session.zone()))) {
        const Money limit = limitIn(m_budget, *span);
        m_raise->setChecked(limit != m_budget.limit);
        m_raised->setText(limit != m_budget.limit ? amountText(limit, locale) : QString());
    }
}

QDate BudgetDialog::today() const
{
    const ReportingZone zone = zoneOf(m_budget, m_session.zone());
    return QDate::fromJulianDay(zone.dayOf(m_session.clock().now().toSecsSinceEpoch()));
}

Currency BudgetDialog::currency() const
{
    return Currency::fromCode(m_currency->currentData().toString()).value_or(Currency());
}

Budget BudgetDialog::budget() const
{
    Budget budget = m_budget;
    budget.limit = parseAmount(m_amount->text(), currency(), locale()).value_or(Money{0, currency()});
    budget.sourceId = m_source->currentData().toString();
    budget.scope = m_scope->scope();
    budget.scopeNames = m_scope->names();
    budget.callerNames = m_scope->callerNames();
    m_period->apply(budget);
    budget.zone = chosenZone(m_zone).value_or(m_budget.zone);
    budget.thresholds = parseThresholds(m_thresholds->text(), locale()).value_or(m_budget.thresholds);
    budget.note = m_note->text().trimmed();
    budget.enabled = m_enabled->isChecked();
    budget.name = m_name->text().simplified();
    if (budget.name.isEmpty())
        budget.name = budget.scope.isEmpty() ? tr("All usage") : budgetScopeText(budget);
    applyException(budget);
    return budget;
}

std::optional<BudgetSpan> BudgetDialog::currentSpan() const
{
    Budget budget = m_budget;
    m_period->apply(budget);
    budget.zone = chosenZone(m_zone).value_or(m_budget.zone);
    if (budget.period.kind == BudgetPeriod::Kind::Rolling)
        return std::nullopt;
    return spanAt(budget, m_session.clock().now().toSecsSinceEpoch(), zoneOf(budget, m_session.zone()));
}

void BudgetDialog::applyException(Budget &budget) const
{
    // Those of other periods stay, in the currency the budget has now.
    for (BudgetException &exception : budget.exceptions)
        exception.limit.currency = budget.limit.currency;
    const std::optional<BudgetSpan> span = currentSpan();
    if (!span)
        return;
    QString note;
    budget.exceptions.removeIf([&](const BudgetException &exception) {
        const bool here = exception.day >= span->firstDay && exception.day <= span->lastDay;
        note = here ? exception.note : note;
        return here;
    });
    const auto amount = parseAmount(m_raised->text(), budget.limit.currency, locale());
    if (m_raise->isChecked() && amount && amount->nanos > 0)
        budget.exceptions.append({span->firstDay, *amount, note});
}

QString BudgetDialog::amountProblem(const QLineEdit *field, bool everything) const
{
    if (field->text().trimmed().isEmpty())
        return everything ? tr("Enter an amount, such as 500.") : QString();
    const auto amount = parseAmount(field->text(), currency(), locale());
    if (!amount)
        return tr("Write an amount like %1, of at most nine thousand million.").arg(locale().toString(1234.5, 'f', 2));
    return amount->nanos <= 0 ? tr("The amount must be above zero.") : QString();
}

QString BudgetDialog::thresholdsRemark() const
{
    const auto thresholds = parseThresholds(m_thresholds->text(), locale());
    // Other systems keep 80 % as 0.8.
    if (!thresholds || thresholds->isEmpty() || thresholds->constFirst() >= LeastThreshold)
        return {};
    return tr("%1 of the limit is very little. For 80\u00A0% write 80.")
        .arg(thresholdsText({thresholds->constFirst()}, locale()));
}

QWidget *BudgetDialog::check(bool everything)
{
    QWidget *first = nullptr;
    const auto tell = [&first](const Field &field, const QString &problem) {
        field.problem->setText(problem);
        field.problem->setVisible(!problem.isEmpty());
        if (first == nullptr && !problem.isEmpty())
            first = field.field;
    };
    tell(m_amountField, amountProblem(m_amount, everything));
    tell(m_zoneField, chosenZone(m_zone) ? QString() : tr("There is no time zone of this name."));
    const bool raises = m_raise->isChecked() && currentSpan();
    tell(m_raisedField, raises ? amountProblem(m_raised, everything) : QString());
    const bool areThresholds = parseThresholds(m_thresholds->text(), locale()).has_value();
    tell(m_thresholdsField,
         areThresholds ? QString()
                       : tr("Write percentages above 0 with commas between them, such as 50, 80, 100\u00A0%."));
    if (const QString remark = thresholdsRemark(); !remark.isEmpty()) {
        m_thresholdsField.problem->setText(remark); // it may be meant, so it can be saved
        m_thresholdsField.problem->show();
    }
    m_problem->hide();
    const Budget now = budget();
    const bool endsEarly = now.period.kind == BudgetPeriod::Kind::Once && now.endDate < now.startDate;
    const Result<void> checked = checkBudget(now);
    if (endsEarly)
        m_problem->setText(tr("The last day is before the first one."));
    else if (first == nullptr && !checked.ok() && now.limit.nanos > 0)
        m_problem->setText(errorText(checked.error()));
    else
        return first;
    m_problem->show();
    return first != nullptr ? first : m_period->kindBox();
}

void BudgetDialog::refresh()
{
    const std::optional<BudgetSpan> span = currentSpan();
    m_form->setRowVisible(m_raisedField.row, span.has_value());
    m_raised->setEnabled(m_raise->isChecked());
    m_raise->setText(span ? tr("Another amount in %1:").arg(spanText(*span, NumberFormat(locale()))) : QString());
    const Budget now = budget();
    m_name->setPlaceholderText(now.scope.isEmpty() ? tr("All usage") : budgetScopeText(now));
    check(false);
    m_preview->setBudget(now);
}

void BudgetDialog::accept()
{
    QWidget *wrong = check(true);
    if (wrong == nullptr) {
        QDialog::accept();
        return;
    }
    wrong->setFocus(Qt::OtherFocusReason);
}

} // namespace Tokenglass
