// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgetspage.h"

#include "models/session/budgetlistmodel.h"
#include "models/session/budgetmonitor.h"
#include "models/session/errortext.h"
#include "models/session/numberformat.h"
#include "models/session/savedviews.h"
#include "models/session/sourcelistmodel.h"
#include "models/session/sourcesession.h"
#include "ui/dialogs/budgetdialog.h"
#include "ui/elidinglabel.h"
#include "ui/pages/budgets/alertpanel.h"
#include "ui/pages/budgets/budgetfiles.h"
#include "ui/pages/budgets/budgettable.h"
#include "ui/pages/budgets/budgetwelcome.h"
#include "ui/pages/budgets/burnpanel.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QUuid>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 12;
constexpr int LowerHeight = 250; ///< of chart and alerts, below which the page is scrolled
constexpr int SecondMs = 1000;
constexpr int HalfMinuteMs = 30'000;
constexpr qint64 Minute = 60;

} // namespace

BudgetsPage::BudgetsPage(BudgetMonitor &monitor, SourceSession &session, const SourceListModel &sources,
                         const BudgetServices &services, Theme &theme, QWidget *parent)
    : QWidget(parent), m_monitor(monitor), m_session(session), m_sources(sources), m_theme(theme),
      m_files(new BudgetFiles(monitor, services, this)), m_message(new MessageBar), m_pages(new QStackedWidget),
      m_welcome(new BudgetWelcome(session)), m_table(new BudgetTable(monitor)), m_burn(new BurnPanel(monitor)),
      m_alerts(new AlertPanel(monitor))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 0, 0);
    layout->setSpacing(Gap);
    layout->addWidget(buildHeader());
    auto *message = new QHBoxLayout;
    message->setContentsMargins(0, 0, 16, 0);
    message->addWidget(m_message);
    layout->addLayout(message);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(buildBody());
    layout->addWidget(m_pages, 1);
    connectParts();
    connectMonitor();
    m_ageTimer.setInterval(SecondMs);
    connect(&m_ageTimer, &QTimer::timeout, this, &BudgetsPage::refreshStatus);
    refreshFormats();
    refresh();
}

QWidget *BudgetsPage::buildHeader()
{
    auto *title = new QLabel(tr("Budgets"));
    title->setFont(fontFor(TextRole::PageTitle));
    m_subtitle = new ElidingLabel;
    m_subtitle->setProperty("muted", true);
    m_whose = new SegmentedControl;
    m_whose->setSegments({tr("All"), tr("Own"), tr("Kept by sources")});
    m_whose->setCurrentIndex(0);
    m_whose->setAccessibleName(tr("Whose budgets"));
    connect(m_whose, &SegmentedControl::activated, this,
            [this](int index) { m_table->setShows(static_cast<BudgetTable::Shows>(index)); });
    auto *import = new QPushButton(tr("&Import\u2026"));
    m_export = new QPushButton(tr("E&xport\u2026"));
    auto *add = new QPushButton(themeIcon(u"plus"_s, IconTint::AccentText), tr("&New budget"));
    add->setProperty("accent", true);
    auto *header = new QWidget;
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(0, 0, 16, 0);
    line->setSpacing(10);
    line->addWidget(title);
    line->addWidget(m_subtitle, 1);
    line->addWidget(m_whose);
    line->addWidget(buildActions());
    line->addWidget(import);
    line->addWidget(m_export);
    line->addWidget(add);
    import->setVisible(m_files->canImport());
    m_export->setVisible(m_files->canExport());
    connect(import, &QPushButton::clicked, m_files, &BudgetFiles::chooseImport);
    connect(m_export, &QPushButton::clicked, m_files, &BudgetFiles::chooseExport);
    connect(add, &QPushButton::clicked, this, [this] { newBudget(m_welcome->suggestion()); });
    return header;
}

QPushButton *BudgetsPage::buildActions()
{
    auto *button = new QPushButton(tr("A&ctions"));
    button->setToolTip(tr("What can be done with the selected budget"));
    auto *menu = new QMenu(button);
    menu->addActions(m_table->view()->actions());
    connect(button, &QPushButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

QWidget *BudgetsPage::buildBody()
{
    auto *lower = new QHBoxLayout;
    lower->setSpacing(Gap);
    lower->addWidget(m_burn, 1);
    lower->addWidget(m_alerts, 1);
    for (QWidget *panel : {static_cast<QWidget *>(m_burn), static_cast<QWidget *>(m_alerts)})
        panel->setMinimumHeight(LowerHeight);
    auto *inner = new QWidget;
    inner->setProperty("page", true);
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 16, 14);
    layout->setSpacing(Gap);
    layout->addWidget(m_table);
    layout->addLayout(lower, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void BudgetsPage::connectParts()
{
    connect(m_welcome, &BudgetWelcome::newRequested, this, &BudgetsPage::newBudget);
    connect(m_welcome, &BudgetWelcome::importRequested, m_files, &BudgetFiles::chooseImport);
    connect(m_table, &BudgetTable::currentChanged, this, [this](const QString &id) {
        m_burn->setBudget(id);
        m_alerts->setBudget(id);
    });
    m_burn->setBudget(m_table->currentId());
    m_alerts->setBudget(m_table->currentId());
    connect(m_table, &BudgetTable::editRequested, this, [this](const QString &id) {
        if (const Budget *budget = m_monitor.find(id))
            edit(*budget);
    });
    connect(m_table, &BudgetTable::duplicateRequested, this, &BudgetsPage::duplicate);
    connect(m_table, &BudgetTable::showRequested, this, [this](const QString &id) { Q_EMIT budgetShown(id, {}); });
    connect(m_burn, &BurnPanel::dayChosen, this, &BudgetsPage::budgetShown);
    connect(m_alerts, &AlertPanel::showRequested, this, &BudgetsPage::alertShown);
    connect(m_files, &BudgetFiles::done, this, &BudgetsPage::say);
    connect(m_files, &BudgetFiles::failed, this, [this](const QString &text) {
        m_messageUndoes = false;
        m_message->showMessage(MessageKind::Error, text);
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (std::exchange(m_messageUndoes, false))
            m_monitor.undoRemove();
        m_message->hide();
    });
}

void BudgetsPage::connectMonitor()
{
    connect(&m_monitor, &BudgetMonitor::budgetsChanged, this, &BudgetsPage::refresh);
    connect(&m_monitor, &BudgetMonitor::statesChanged, this, &BudgetsPage::refreshStatus);
    connect(&m_monitor, &BudgetMonitor::removed, this, [this](const QString &name) {
        m_messageUndoes = true;
        m_message->showMessage(MessageKind::Information, tr("The budget %1 was deleted.").arg(name), tr("Undo"));
    });
    connect(&m_monitor, &BudgetMonitor::undone, this, [this] {
        if (std::exchange(m_messageUndoes, false))
            m_message->hide();
    });
    connect(&m_monitor, &BudgetMonitor::failed, this, [this](const QString &what, const Error &error) {
        m_messageUndoes = false;
        m_message->showMessage(MessageKind::Error, what + u' ' + errorText(error));
    });
    connect(&m_session, &SourceSession::zoneChanged, this, &BudgetsPage::refreshFormats);
    connect(&m_session, &SourceSession::statusChanged, this, [this] {
        if (isVisible() && isEmpty())
            m_welcome->suggest();
    });
}

void BudgetsPage::say(const QString &text)
{
    m_messageUndoes = false;
    m_message->showMessage(MessageKind::Success, text);
}

void BudgetsPage::selectBudget(const QString &id)
{
    m_table->select(id);
    m_table->view()->setFocus(Qt::OtherFocusReason);
}

void BudgetsPage::showAlerts()
{
    m_alerts->showAll();
}

void BudgetsPage::newBudget(const Money &limit)
{
    Budget budget;
    const Currency currency = limit.currency.isValid() ? limit.currency : m_session.mainCurrency();
    budget.limit = {limit.nanos, currency};
    budget.period.firstDayOfWeek = m_weekStart;
    budget.sourceId = m_session.isOpen() ? m_session.connection().id : QString();
    edit(budget);
}

void BudgetsPage::duplicate(const QString &id)
{
    const Budget *original = m_monitor.find(id);
    if (original == nullptr)
        return;
    Budget copy = *original;
    copy.id.clear();
    copy.origin = Budget::Origin::Own;
    copy.exceptions.clear();
    copy.name = tr("%1 (copy)").arg(original->name);
    edit(copy);
}

void BudgetsPage::edit(const Budget &budget)
{
    auto *dialog = new BudgetDialog(m_session, m_sources, m_theme, budget, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_views != nullptr)
        dialog->offerViews(m_views->views());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Budget edited = dialog->budget();
        // Known before it is in the list, so that it can be selected there.
        if (edited.id.isEmpty())
            edited.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_selectNext = edited.id;
        m_message->hide();
        m_monitor.put(edited);
    });
    dialog->open();
}

bool BudgetsPage::isEmpty() const
{
    return m_monitor.budgets().isEmpty() && m_monitor.sourceBudgets().isEmpty();
}

void BudgetsPage::refresh()
{
    // Alerts outlive the budgets they were about.
    m_pages->setCurrentIndex(isEmpty() && m_monitor.alerts().isEmpty() ? 0 : 1);
    m_whose->setVisible(!m_monitor.sourceBudgets().isEmpty());
    m_export->setEnabled(!m_monitor.budgets().isEmpty());
    if (isEmpty() && isVisible())
        m_welcome->suggest();
    if (!m_selectNext.isEmpty() && m_monitor.find(m_selectNext) != nullptr)
        m_table->select(std::exchange(m_selectNext, {}));
    if (const auto &error = m_monitor.storageError()) {
        m_messageUndoes = false;
        m_message->showMessage(MessageKind::Error, tr("Budgets cannot be kept.") + u' ' + errorText(*error));
    }
    refreshStatus();
}

void BudgetsPage::refreshFormats()
{
    const NumberFormat format(locale());
    m_table->setFormat(format, m_session.zone());
    m_burn->setFormat(format, m_session.zone());
    m_alerts->setFormat(format, m_session.zone());
    m_subtitle->setText(tr("this period \u00B7 days in %1").arg(m_session.zone().name()));
}

QString BudgetsPage::statusLeft() const
{
    int over = 0;
    int near = 0;
    const std::vector<BudgetRow> rows = budgetRows(m_monitor);
    for (const BudgetRow &row : rows) {
        const BudgetStanding standing = standingOf(row.budget, row.state);
        over += standing == BudgetStanding::Over ? 1 : 0;
        near += standing == BudgetStanding::Near ? 1 : 0;
    }
    QStringList parts{tr("%n budget(s)", nullptr, static_cast<int>(rows.size()))};
    if (over > 0)
        parts.append(tr("%n over", nullptr, over));
    if (near > 0)
        parts.append(tr("%n near", nullptr, near));
    return parts.join(u" \u00B7 "_s);
}

QString BudgetsPage::statusRight() const
{
    const std::optional<qint64> checkedAt = m_monitor.checkedAt();
    if (!checkedAt)
        return tr("Not checked yet");
    int watched = 0;
    int unreached = 0;
    const std::vector<BudgetRow> rows = budgetRows(m_monitor);
    for (const BudgetRow &row : rows) {
        using Problem = BudgetState::Problem;
        const Problem problem = row.state.problem;
        watched += row.budget.enabled ? 1 : 0;
        unreached += row.budget.enabled
                && (problem == Problem::SourceClosed || problem == Problem::Failed || row.state.lastKnownAt)
            ? 1
            : 0;
    }
    if (watched > 0 && unreached == watched)
        return tr("Not checked: no source can be reached");
    const qint64 seconds = std::max<qint64>(0, m_session.clock().now().toSecsSinceEpoch() - *checkedAt);
    const QString checked = tr("Checked %1").arg(NumberFormat(locale()).age(seconds));
    return unreached > 0 ? tr("%1, except %n whose source cannot be reached", nullptr, unreached).arg(checked)
                         : checked;
}

void BudgetsPage::refreshStatus()
{
    const std::optional<qint64> checkedAt = m_monitor.checkedAt();
    const qint64 age = checkedAt ? m_session.clock().now().toSecsSinceEpoch() - *checkedAt : Minute;
    // Nobody reads minutes by the second, and an idle window should cost nothing.
    m_ageTimer.setInterval(age < Minute ? SecondMs : HalfMinuteMs);
    Q_EMIT statusChanged(statusLeft(), statusRight());
}

void BudgetsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ageTimer.start();
    if (isEmpty())
        m_welcome->suggest();
    refreshStatus();
}

void BudgetsPage::hideEvent(QHideEvent *event)
{
    m_ageTimer.stop();
    QWidget::hideEvent(event);
}

} // namespace Tokenglass
