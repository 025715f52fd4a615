// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/dashboardpage.h"

#include "models/domain/summary.h"
#include "models/session/errortext.h"
#include "models/session/measurescells.h"
#include "models/session/periodtext.h"
#include "ui/charts/barlist.h"
#include "ui/charts/doughnutchart.h"
#include "ui/charts/trendchart.h"
#include "ui/dialogs/notesdialog.h"
#include "ui/pages/budgets/budgetcard.h"
#include "ui/pages/chartpanel.h"
#include "ui/pages/dashboardgrid.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/filterstrip.h"
#include "ui/pages/panelstate.h"
#include "ui/pages/tablepanel.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/modelcelldelegate.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using PanelStatus = SourceSession::PanelStatus;
using Panel = SourceSession::Panel;

namespace {

constexpr std::array<int, 3> TopChoices{10, 25, 100};

} // namespace

DashboardPage::DashboardPage(SourceSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_strip(new FilterStrip(session, theme)),
      m_grid(new DashboardGrid), m_failure(new FailurePage)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(16, 0, 16, 0);
    m_message = new MessageBar;
    m_notes = new MessageBar;
    bars->addWidget(m_message);
    bars->addWidget(m_notes);
    layout->addLayout(bars);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_failure, 1);
    buildCards();
    buildCharts();
    buildTables();
    DashboardGrid::Panels panels;
    for (StatCard *card : std::as_const(m_stats))
        panels.stats.append(card);
    panels.trend = m_trendPanel;
    panels.cost = m_costPanel;
    panels.types = m_typePanel;
    panels.tokens = m_tokenPanel;
    panels.models = m_models;
    panels.entities = m_entities;
    m_grid->setPanels(panels);
    connectDrillDown();
    refreshTitles();

    // In a turn of the event loop of its own, so that the paint that follows is in another and input comes in between.
    m_refreshSoon.setSingleShot(true);
    connect(&m_refreshSoon, &QTimer::timeout, this, [this] {
        refresh();
        DashboardGrid::layOutNow();
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this] { m_session.refresh(Refresh::Asked); });
    connect(m_notes, &MessageBar::actionTriggered, this, &DashboardPage::showNotes);
    connect(m_failure, &FailurePage::retryRequested, this, [this] { m_session.refresh(Refresh::Asked); });
    connect(m_failure, &FailurePage::passwordRequested, this, &DashboardPage::passwordRequested);
    connect(&m_session, &SourceSession::answerChanged, &m_refreshSoon, qOverload<>(&QTimer::start));
    connect(&m_session, &SourceSession::statusChanged, this, &DashboardPage::refreshNotes);
    connect(&m_session, &SourceSession::rateChanged, this, &DashboardPage::refresh);
    connect(&m_theme, &Theme::changed, this, &DashboardPage::refresh);
    refresh();
}

void DashboardPage::buildCards()
{
    for (int i = 0; i < DashboardFigures::titles(m_session.rate(), m_session.mainCurrency()).size(); ++i)
        m_stats.append(new StatCard);
}

void DashboardPage::buildCharts()
{
    m_trend = new TrendChart;
    m_trendPanel = new ChartPanel(m_trend);
    m_measure = new SegmentedControl;
    m_measure->setCompact(true);
    m_measure->setSegments({QString(), QString(), QString()});
    m_measure->setCurrentIndex(0);
    m_trendPanel->addCornerWidget(m_measure);
    connect(m_measure, &SegmentedControl::activated, this, &DashboardPage::refresh);
    m_cost = new DoughnutChart;
    m_costPanel = new ChartPanel(m_cost);
    m_types = new BarList;
    m_typePanel = new ChartPanel(m_types);
    m_tokens = new BarList;
    m_tokenPanel = new ChartPanel(m_tokens);
    for (Card *card : {m_trendPanel, m_costPanel, m_typePanel, m_tokenPanel})
        connect(card, &Card::actionTriggered, &m_session, &SourceSession::clearFilter);
}

void DashboardPage::buildTables()
{
    m_models = new TablePanel(tr("Models"));
    m_models->setModel(&m_modelRows, ModelBreakdownModel::InitialSortColumn);
    m_models->view()->setItemDelegateForColumn(ModelBreakdownModel::Model,
                                               new ModelCellDelegate(&m_theme, ColorKeyRole, m_models));
    m_entities = new TablePanel(tr("Users and organisations by cost"));
    m_entities->setModel(&m_userRows, EntityModel::InitialSortColumn);
    m_entityKind = new SegmentedControl;
    m_entityKind->setCompact(true);
    m_entityKind->setSegments({QString(), QString()});
    m_entityKind->setCurrentIndex(0);
    m_entityCount = new SegmentedControl;
    QStringList counts;
    for (const int count : TopChoices)
        counts.append(QString::number(count));
    m_entityCount->setCompact(true);
    m_entityCount->setSegments(counts);
    m_entityCount->setCurrentIndex(0);
    m_entities->addCornerWidget(m_entityKind);
    m_entities->addCornerWidget(m_entityCount);
    connect(m_entityKind, &SegmentedControl::activated, this, [this] {
        EntityModel &rows = showsOrganisations() ? m_organisationRows : m_userRows;
        m_entities->setModel(&rows, EntityModel::InitialSortColumn);
        refresh();
    });
    connect(m_entityCount, &SegmentedControl::activated, this, [this](int index) {
        setTopEntities(TopChoices[static_cast<std::size_t>(index)]);
        Q_EMIT topEntitiesChanged(m_topEntities);
    });
    for (Card *card : {m_models, m_entities})
        connect(card, &Card::actionTriggered, &m_session, &SourceSession::clearFilter);
}

void DashboardPage::connectDrillDown()
{
    const auto toggleModel = [this](const QString &label) {
        m_session.toggle(FilterTerm::ofText(FilterDimension::Model, modelOfLabel(label)));
    };
    connect(m_cost, &DoughnutChart::sliceClicked, this, toggleModel);
    connect(m_tokens, &BarList::barClicked, this, toggleModel);
    connect(m_types, &BarList::barClicked, this, [this](const QString &, int bar) {
        if (const auto snapshot = m_session.snapshot(); snapshot && bar < snapshot->types.size())
            m_session.toggle(FilterTerm::ofText(FilterDimension::RequestType, snapshot->types[bar].type));
    });
    connect(m_trend, &TrendChart::pointClicked, this, [this](int point) {
        const auto snapshot = m_session.snapshot();
        if (snapshot && snapshot->hours.isEmpty() && point < snapshot->days.size() && snapshot->days.size() > 1)
            m_session.enterDay(snapshot->days[point].range);
    });
    for (TablePanel *table : {m_models, m_entities}) {
        connect(table, &TablePanel::rowChosen, this, [this, table](int row) { m_session.toggle(termOf(table, row)); });
        auto *show = new QAction(table->view());
        show->setShortcut(Qt::CTRL | Qt::Key_Return);
        show->setShortcutContext(Qt::WidgetShortcut);
        table->view()->addAction(show);
        m_showRequests.append(show);
        connect(show, &QAction::triggered, this, [this, table] {
            const int row = table->currentRow();
            if (row < 0)
                return;
            if (const FilterTerm term = termOf(table, row); !contains(m_session.filter(), term))
                m_session.toggle(term);
            Q_EMIT requestsRequested();
        });
        auto *write = new QAction(table->view());
        table->view()->addAction(write);
        m_exports.append(write);
        connect(write, &QAction::triggered, this, [this, table] {
            const QString ranking = showsOrganisations() ? u"organisations"_s : u"users"_s;
            Q_EMIT exportRequested(table == m_models ? u"models"_s : ranking);
        });
    }
}

/// What a row of one of the tables stands for.
FilterTerm DashboardPage::termOf(const TablePanel *table, int row) const
{
    if (table == m_models)
        return FilterTerm::ofText(FilterDimension::Model, m_modelRows.rowAt(row).model.label());
    const bool organisations = showsOrganisations();
    const EntityModel &rows = organisations ? m_organisationRows : m_userRows;
    return FilterTerm::ofEntity(organisations ? FilterDimension::Organisation : FilterDimension::User,
                                rows.rowAt(row).id);
}

void DashboardPage::setBudgets(BudgetCard *card)
{
    m_grid->setBudgets(card);
    m_grid->showBudgets(card->isNeeded());
    connect(card, &BudgetCard::neededChanged, m_grid, &DashboardGrid::showBudgets);
}

void DashboardPage::setTopEntities(int count)
{
    m_topEntities = count;
    const auto found = std::find(TopChoices.cbegin(), TopChoices.cend(), count);
    m_entityCount->setCurrentIndex(found == TopChoices.cend() ? -1 : static_cast<int>(found - TopChoices.cbegin()));
    refreshEntities();
}

TrendMeasure DashboardPage::trendMeasure() const
{
    return static_cast<TrendMeasure>(std::max(0, m_measure->currentIndex()));
}

bool DashboardPage::showsOrganisations() const
{
    return m_entityKind->currentIndex() == 1;
}

DashboardFigures::Context DashboardPage::context() const
{
    const ThemeColours &colours = m_theme.colours();
    const QColor first(0x44, 0x77, 0xaa);
    return {NumberFormat(locale()),
            m_session.rate(),
            m_session.mainCurrency(),
            m_session.zone(),
            m_session.period(),
            [this](const QString &label) { return m_theme.colourForSeries(label); },
            first,
            colours.dark ? first.lighter(165) : QColor(0x99, 0xbb, 0xdd),
            QColor(0xee, 0x88, 0x66),
            m_session.snapshot() ? dayTargetOf(m_session.conversion(), m_session.snapshot()->totals.cost) : Currency()};
}

void DashboardPage::refresh()
{
    refreshTitles();
    m_strip->refresh();
    refreshNotes();
    if (const auto snapshot = m_session.snapshot())
        refreshFigures(snapshot);
    refreshStates();
}

void DashboardPage::refreshFigures(const std::shared_ptr<const DashboardSnapshot> &snapshot)
{
    const DashboardFigures::Context with = context();
    const DashboardFigures figures(snapshot, with);
    m_stats[0]->setFigure(figures.requests());
    m_stats[1]->setFigure(figures.tokens());
    m_stats[2]->setFigure(figures.cost());
    m_stats[3]->setFigure(figures.otherCost());
    m_stats[4]->setFigure(figures.responseTime());
    m_trend->setData(figures.trend(trendMeasure()));
    m_trendPanel->setSubtitle(figures.trendSubtitle(trendMeasure()));
    m_cost->setData(figures.costByModel());
    m_types->setData(figures.requestsByType());
    m_tokens->setData(figures.tokenDistribution());
    m_modelRows.setFailuresKnown(snapshot->panels.failures == PanelState::Ready);
    m_modelRows.setRows(std::vector<ModelUsage>(snapshot->models.cbegin(), snapshot->models.cend()));
    const FigureFormat format{with.format, with.rate, with.currency, with.dayTarget};
    m_modelRows.setFormat(format);
    m_userRows.setFormat(format);
    m_organisationRows.setFormat(format);
    refreshEntities();
}

void DashboardPage::refreshEntities()
{
    const auto snapshot = m_session.snapshot();
    if (!snapshot)
        return;
    const auto first = [this](const QList<EntityUsage> &all) {
        return std::vector<EntityUsage>(all.cbegin(), all.cbegin() + std::min<qsizetype>(all.size(), m_topEntities));
    };
    m_userRows.setRows(first(snapshot->users));
    m_organisationRows.setRows(first(snapshot->organisations));
    refreshTitles();
}

void DashboardPage::refreshTitles()
{
    const auto snapshot = m_session.snapshot();
    m_measure->setSegmentText(0, tr("Cost"));
    m_measure->setSegmentText(1, tr("Tokens"));
    m_measure->setSegmentText(2, tr("Requests"));
    m_measure->setAccessibleName(tr("What the trend shows"));
    m_entityKind->setSegmentText(0, tr("Users"));
    m_entityKind->setSegmentText(1, tr("Organisations"));
    m_entityKind->setAccessibleName(tr("Whose ranking"));
    m_entityCount->setAccessibleName(tr("How many rows"));
    for (QAction *show : std::as_const(m_showRequests))
        show->setText(tr("Show the requests"));
    for (QAction *write : std::as_const(m_exports))
        write->setText(tr("Export\u2026"));
    const QString trendTitle = m_trend->data().title;
    m_trendPanel->setTitle(trendTitle.isEmpty() ? tr("Daily cost") : trendTitle);
    m_costPanel->setTitle(tr("Cost by model"));
    m_typePanel->setTitle(tr("Requests by type"));
    m_tokenPanel->setTitle(tr("Token distribution"));
    m_tokenPanel->setSubtitle(tr("input, cached input, output"));
    m_models->setTitle(tr("Models"));
    m_entities->setTitle(showsOrganisations() ? tr("Top organisations") : tr("Top users"));
    const qint64 all = snapshot ? (showsOrganisations() ? snapshot->organisationCount : snapshot->userCount) : 0;
    const NumberFormat format(locale());
    m_entities->setSubtitle(
        all > m_topEntities ? tr("by cost \u00B7 %1 of %2").arg(m_topEntities).arg(format.count(all)) : tr("by cost"));
}

void DashboardPage::refreshNotes()
{
    const auto snapshot = m_session.snapshot();
    const std::optional<Error> error = m_session.error();
    if (snapshot && error && m_session.state() != SourceSession::State::Failed
        && error->kind != Error::Kind::Cancelled) {
        m_message->showMessage(MessageKind::Warning, tr("These are older figures. %1").arg(errorSentence(*error)),
                               tr("Retry"));
        m_message->setToolTip(errorDetail(*error));
    } else {
        m_message->hide();
    }
    const QStringList notes = snapshot ? summaryNotes(*snapshot) : QStringList();
    if (notes.isEmpty() || m_session.state() == SourceSession::State::Failed) {
        m_notes->hide();
        return;
    }
    QString text = notes.constFirst();
    if (notes.size() > 1)
        text += u' ' + tr("And %n more note(s).", nullptr, static_cast<int>(notes.size()) - 1);
    if (m_notes->isHidden() || m_notes->text() != text)
        m_notes->showMessage(MessageKind::Information, text, tr("Details"));
}

void DashboardPage::showNotes()
{
    const auto snapshot = m_session.snapshot();
    auto *dialog = new NotesDialog(snapshot ? summaryNotes(*snapshot) : QStringList(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DashboardPage::applyState(Card *card, PanelStatus status) const
{
    card->setState(cardState(status), panelMessage(m_session, status, NumberFormat(locale())),
                   panelAction(m_session, status));
}

void DashboardPage::refreshStates()
{
    const bool failed = m_session.state() == SourceSession::State::Failed;
    const bool empty = m_session.isSourceEmpty();
    m_grid->setHidden(failed || empty);
    m_failure->setVisible(failed || empty);
    if (failed && m_session.error())
        m_failure->setFailure(m_session.connection().name, *m_session.error());
    else if (empty)
        m_failure->setEmpty(m_session.connection().name);
    const PanelStatus totals = m_session.panelStatus(Panel::Totals);
    const QStringList titles = DashboardFigures::titles(m_session.rate(), m_session.mainCurrency());
    for (qsizetype i = 0; i < m_stats.size(); ++i) {
        if (!m_session.snapshot()) {
            StatFigure figure;
            figure.title = titles[i];
            m_stats[i]->setFigure(figure);
        }
        // A period without requests has figures all the same: zero.
        m_stats[i]->setState(totals == PanelStatus::Empty ? CardState::Ready : cardState(totals), {});
    }
    applyState(m_trendPanel, m_session.panelStatus(Panel::Days));
    applyState(m_costPanel, m_session.panelStatus(Panel::Models));
    applyState(m_typePanel, m_session.panelStatus(Panel::Types));
    applyState(m_tokenPanel, m_session.panelStatus(Panel::Tokens));
    applyState(m_models, m_session.panelStatus(Panel::Models));
    applyState(m_entities, m_session.panelStatus(showsOrganisations() ? Panel::Organisations : Panel::Users));
}

void DashboardPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        m_modelRows.refreshTexts();
        m_userRows.refreshTexts();
        m_organisationRows.refreshTexts();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace Tokenglass
