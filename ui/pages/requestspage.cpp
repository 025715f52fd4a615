// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requestspage.h"

#include "models/session/errortext.h"
#include "models/session/pricecontroller.h"
#include "models/session/roles.h"
#include "models/session/whenfinished.h"
#include "ui/dialogs/prices/explanationdialog.h"
#include "ui/pages/filterstrip.h"
#include "ui/pages/panelstate.h"
#include "ui/pages/requestdetails.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/modelcelldelegate.h"
#include "ui/widgets/statuscelldelegate.h"
#include "ui/widgets/tablepicture.h"
#include "ui/widgets/tablesetup.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImage>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using State = RequestLogModel::State;

namespace {

constexpr int DetailsWidth = 320;

/// The selected rows in order; empty also when there are more than `most`.
QList<int> selectedRows(const QItemSelection &selection, int most)
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selection) {
        if (range.height() > most - rows.size())
            return {};
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace

RequestsPage::RequestsPage(SourceSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_log(session), m_message(new MessageBar),
      m_splitter(new QSplitter), m_card(new Card), m_view(new QTableView), m_details(new RequestDetails)
{
    buildTable();
    m_card->setContent(m_view);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(m_card);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_details->hide();
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 14, 16, 14);
    body->setSpacing(12);
    body->addWidget(m_message);
    body->addWidget(m_splitter, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *strip = new FilterStrip(session, theme);
    connect(&m_theme, &Theme::changed, strip, &FilterStrip::refresh);
    connect(&session, &SourceSession::answerChanged, strip, &FilterStrip::refresh);
    layout->addWidget(strip);
    layout->addLayout(body, 1);
    connectTable();
    connect(m_card, &Card::actionTriggered, this, &RequestsPage::stateActionTriggered);
    connect(m_details, &RequestDetails::closed, this, &RequestsPage::closeDetails);
    connect(m_details, &RequestDetails::explainRequested, this, &RequestsPage::explainCurrent);
    connect(m_message, &MessageBar::actionTriggered, m_message, &QWidget::hide);
    connect(&m_session, &SourceSession::zoneChanged, this, &RequestsPage::refresh);
    connect(&m_session, &SourceSession::rateChanged, this, &RequestsPage::refresh);
    refresh();
}

void RequestsPage::buildTable()
{
    setUpTable(m_view, CopyRole);
    m_view->setModel(&m_log);
    m_view->setAccessibleName(tr("Requests"));
    m_view->setItemDelegateForColumn(RequestModel, new ModelCellDelegate(&m_theme, ColorKeyRole, this));
    m_view->setItemDelegateForColumn(
        RequestStatus, new StatusCellDelegate(RequestLogModel::SuccessRole, static_cast<int>(TriState::No), this));
    QHeaderView *header = m_view->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSortIndicator(m_log.sortColumn(), m_log.sortOrder());
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
}

void RequestsPage::connectTable()
{
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &RequestsPage::sortBy);
    connect(m_view, &QTableView::doubleClicked, this, &RequestsPage::showDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestsPage::refreshDetails);
    connect(&m_log, &RequestLogModel::questionChanged, this, [this] {
        m_view->clearSelection();
        m_view->scrollToTop();
        m_message->hide();
    });
    connect(&m_log, &RequestLogModel::stateChanged, this, &RequestsPage::refreshState);
    connect(&m_log, &QAbstractItemModel::dataChanged, this, &RequestsPage::refreshDetails);
    connect(&m_log, &QAbstractItemModel::layoutChanged, this, &RequestsPage::refreshDetails);
}

void RequestsPage::sortBy(int column, Qt::SortOrder order)
{
    m_log.sort(column, order);
    // What cannot be sorted by leaves the arrow where it was.
    if (column != m_log.sortColumn() || order != m_log.sortOrder())
        m_view->horizontalHeader()->setSortIndicator(m_log.sortColumn(), m_log.sortOrder());
}

void RequestsPage::refresh()
{
    m_log.setFormat(NumberFormat(locale()));
    m_card->setTitle(tr("Requests"));
    m_view->setAccessibleName(tr("Requests"));
    refreshState();
    refreshDetails();
}

void RequestsPage::refreshState()
{
    using PanelStatus = SourceSession::PanelStatus;
    const NumberFormat format(locale());
    const qint64 total = m_log.total();
    const auto panel = [&](PanelStatus status) {
        m_card->setState(cardState(status), panelMessage(m_session, status, format), panelAction(m_session, status));
    };
    switch (m_log.state()) {
    case State::Idle:
        panel(PanelStatus::Idle);
        break;
    case State::Loading:
        panel(PanelStatus::Loading);
        break;
    case State::NotAnswerable:
        m_card->setState(CardState::NotAnswerable, tr("This source gives totals only and cannot list single requests"));
        break;
    case State::Failed:
        m_card->setState(CardState::Failed, m_log.error() ? errorText(*m_log.error()) : QString(),
                         panelAction(m_session, PanelStatus::Failed));
        break;
    case State::Ready: {
        const bool partial = m_session.state() == SourceSession::State::Partial;
        panel(total > 0 ? (partial ? PanelStatus::Partial : PanelStatus::Ready) : PanelStatus::Empty);
        break;
    }
    }
    QString subtitle;
    if (m_log.state() == State::Ready) {
        const int plural = static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max()));
        //: %1 is the number of %n once more, with its digits grouped
        const QString count = tr("%1 request(s)", nullptr, plural).arg(format.count(total));
        //: "12,345 requests · times in Asia/Shanghai"
        subtitle = tr("%1 \u00B7 times in %2").arg(count, m_session.zone().name());
    }
    m_card->setSubtitle(subtitle);
    m_view->setColumnHidden(RequestCaller, !m_session.catalog()->hasCallers);
    if (!m_fitted && m_log.rowCount() > 0) {
        m_fitted = true;
        QMetaObject::invokeMethod(this, &RequestsPage::fitColumns, Qt::QueuedConnection);
    }
}

void RequestsPage::fitColumns()
{
    // Figures must not be cut: where the ordinary size does not fit, a smaller one is tried before scrolling.
    for (const TextRole role : {TextRole::Body, TextRole::Small}) {
        m_view->setFont(fontFor(role));
        m_view->horizontalHeader()->setFont(fontFor(role));
        m_view->verticalHeader()->setDefaultSectionSize(tableRowHeight(m_view->fontMetrics()));
        sizeColumnsOnce(m_view);
        if (m_view->horizontalHeader()->length() <= m_view->viewport()->width())
            break;
    }
}

void RequestsPage::showDetails()
{
    if (!m_log.rowAt(m_view->currentIndex().row()))
        return;
    if (m_details->isHidden()) {
        m_details->show();
        m_splitter->setSizes({m_splitter->width() - DetailsWidth, DetailsWidth});
    }
    refreshDetails();
}

void RequestsPage::refreshDetails()
{
    if (m_details->isHidden())
        return;
    if (const RequestRow *row = m_log.rowAt(m_view->currentIndex().row()))
        m_details->setDetails(m_log.text().details(*row));
}

void RequestsPage::setPrices(const PriceController *prices)
{
    m_prices = prices;
    m_details->setExplainable(prices != nullptr);
}

void RequestsPage::explainCurrent()
{
    const RequestRow *row = m_log.rowAt(m_view->currentIndex().row());
    if (!row || !m_prices)
        return;
    const CostRules rules = m_prices->rulesFor(m_session.connection().id);
    auto *dialog = new ExplanationDialog(explainRequest(*row, *rules.prices), row, m_session, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RequestsPage::closeDetails()
{
    m_details->hide();
    m_view->setFocus();
}

void RequestsPage::stateActionTriggered()
{
    if (m_card->state() != CardState::Failed)
        m_session.clearFilter();
    else if (const std::optional<Error> error = m_session.error(); error && error->kind == Error::Kind::Auth)
        Q_EMIT passwordRequested();
    else
        m_session.refresh(Refresh::Asked);
}

QMenu *RequestsPage::makeMenu()
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const RequestRow *row = m_log.rowAt(m_view->currentIndex().row());
    QAction *details = menu->addAction(themeIcon(u"info"_s), tr("Show the details"), this, &RequestsPage::showDetails);
    details->setShortcut(Qt::Key_Return);
    details->setEnabled(row != nullptr);
    QAction *explain = menu->addAction(tr("Why this cost?"), this, &RequestsPage::explainCurrent);
    explain->setEnabled(row != nullptr && m_prices != nullptr);
    QAction *copy =
        menu->addAction(themeIcon(u"copy"_s), tr("Copy"), QKeySequence::Copy, this, &RequestsPage::copySelected);
    copy->setEnabled(m_view->selectionModel()->hasSelection());
    menu->addAction(tr("Copy as picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                    [this] { QGuiApplication::clipboard()->setImage(tablePicture(m_view)); });
    menu->addAction(tr("Export\u2026"), this, &RequestsPage::exportRequested);
    if (row) {
        menu->addSeparator();
        addFilters(*menu, *row);
    }
    menu->addSeparator();
    addSorting(*menu->addMenu(tr("Sort by")));
    return menu;
}

void RequestsPage::addFilters(QMenu &menu, const RequestRow &row)
{
    QList<FilterTerm> offered{FilterTerm::ofEntity(FilterDimension::User, row.user.id),
                              FilterTerm::ofEntity(FilterDimension::Organisation, row.organisation.id),
                              FilterTerm::ofText(FilterDimension::Model, row.model.label()),
                              FilterTerm::ofText(FilterDimension::RequestType, row.type)};
    const auto catalog = m_session.catalog();
    if (catalog->hasCallers)
        offered.append(FilterTerm::ofEntity(FilterDimension::Caller, row.caller.id));
    if (row.success != TriState::Unknown)
        offered.append(FilterTerm::ofSuccess(row.success == TriState::Yes));
    constexpr qsizetype longest = 40;
    for (const FilterTerm &term : std::as_const(offered)) {
        //: "Only model: qwen": shows the requests of this model alone
        QString text = tr("Only %1: %2").arg(dimensionTitle(term.dimension), termLabel(term, *catalog).left(longest));
        QAction *action = menu.addAction(themeIcon(u"filter"_s), text.replace(u'&', u"&&"_s), this,
                                         [this, term] { m_session.toggle(term); });
        action->setEnabled(!contains(m_session.filter(), term));
    }
}

void RequestsPage::addSorting(QMenu &menu)
{
    for (int column = 0; column < RequestLogColumnCount; ++column) {
        if (!RequestLogModel::isSortable(column))
            continue;
        QAction *action = menu.addAction(RequestText::title(column), this, [this, column] {
            const bool same = column == m_log.sortColumn();
            const bool ascends = same && m_log.sortOrder() == Qt::DescendingOrder;
            m_view->horizontalHeader()->setSortIndicator(column, ascends ? Qt::AscendingOrder : Qt::DescendingOrder);
        });
        action->setCheckable(true);
        action->setChecked(column == m_log.sortColumn());
    }
}

void RequestsPage::copySelected()
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    const QList<int> rows = selectedRows(selection, MaximumCopied);
    if (rows.isEmpty() || rows.constLast() - rows.constFirst() >= MaximumCopied) {
        m_message->showMessage(MessageKind::Information,
                               tr("At most %1 rows that stand together can be copied at once.")
                                   .arg(NumberFormat(locale()).count(MaximumCopied)));
        return;
    }
    const int first = rows.constFirst();
    whenFinished(m_log.fetch(first, rows.constLast() - first + 1), this,
                 [this, rows, first](const Result<RequestPage> &page) { takeCopied(rows, first, page); });
}

void RequestsPage::takeCopied(const QList<int> &rows, int first, const Result<RequestPage> &page)
{
    if (!page.ok()) {
        m_message->showMessage(MessageKind::Error, errorText(page.error()));
        return;
    }
    const RequestText text = m_log.text();
    QStringList titles;
    for (int column = 0; column < RequestLogColumnCount; ++column)
        titles.append(RequestText::title(column));
    QStringList lines{titles.join(u'\t')};
    for (const int row : rows)
        if (row - first < page->rows.size())
            lines.append(text.copyLine(page->rows[row - first]));
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

bool RequestsPage::handleKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copySelected();
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        showDetails();
        return true;
    }
    if (event.key() == Qt::Key_Escape && !m_details->isHidden()) {
        closeDetails();
        return true;
    }
    return false;
}

bool RequestsPage::eventFilter(QObject *watched, QEvent *event)
{
    // Before the table's own ways, which would look at every row of a log that is mostly elsewhere.
    if (event->type() == QEvent::KeyPress && watched == m_view && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    const bool closes = event->type() == QEvent::ShortcutOverride && watched == m_view && !m_details->isHidden();
    if (closes && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ContextMenu) {
        makeMenu()->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RequestsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
    QWidget::changeEvent(event);
}

void RequestsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_log.setActive(true);
}

void RequestsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_log.setActive(false);
}

} // namespace Tokenglass
