// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/requestlogmodel.h"

#include "models/session/roles.h"
#include "models/session/whenfinished.h"

#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaximumPages = 32;
constexpr qsizetype MaximumAsked = 4; ///< on their way at a time; a dragged scroll bar passes by more than it needs
constexpr qsizetype PagesInView = 3;

std::optional<RequestColumn> sortBy(int column)
{
    switch (column) {
    case RequestTime:
        return RequestColumn::Time;
    case RequestInput:
        return RequestColumn::Input;
    case RequestOutput:
        return RequestColumn::Output;
    case RequestTotal:
        return RequestColumn::Tokens;
    case RequestCost:
        return RequestColumn::Cost;
    case RequestDuration:
        return RequestColumn::ResponseTime;
    default:
        return std::nullopt;
    }
}

} // namespace

RequestLogModel::RequestLogModel(SourceSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    m_wantTimer.setSingleShot(true);
    m_wantTimer.setInterval(0);
    connect(&m_wantTimer, &QTimer::timeout, this, &RequestLogModel::askWanted);
    connect(&m_session, &SourceSession::answerChanged, this, &RequestLogModel::follow);
    connect(&m_session, &SourceSession::rateChanged, this, &RequestLogModel::follow);
    connect(&m_session, &SourceSession::zoneChanged, this, [this] { setFormat(m_format); });
    connect(&m_session, &SourceSession::connectionChanged, this, [this] {
        clear(State::Idle, {});
        follow();
    });
}

void RequestLogModel::setActive(bool active)
{
    m_active = active;
    follow();
}

void RequestLogModel::setFormat(const NumberFormat &format)
{
    m_format = format;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, RequestLogColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, RequestLogColumnCount - 1);
}

bool RequestLogModel::isSortable(int column)
{
    return sortBy(column).has_value();
}

RequestText RequestLogModel::text() const
{
    return {m_format, m_session.zone(), m_session.rate()};
}

RequestQuery RequestLogModel::question() const
{
    RequestQuery query = ordered(m_snapshot->query);
    query.count = PageRows;
    return query;
}

RequestQuery RequestLogModel::ordered(const DashboardQuery &behind) const
{
    RequestQuery query;
    query.range = behind.range;
    query.filter = behind.filter;
    query.sort = sortBy(m_sortColumn).value_or(RequestColumn::Time);
    query.order = m_sortOrder;
    query.rate = m_session.rate();
    return query;
}

/// Range and filter are those of the snapshot, so that the log and the dashboard count the same rows.
void RequestLogModel::follow()
{
    if (!m_active)
        return;
    if (m_session.state() == SourceSession::State::Failed) {
        clear(State::Failed, m_session.error());
        return;
    }
    const auto snapshot = m_session.snapshot();
    if (!m_session.isOpen() || !snapshot) {
        clear(m_session.isOpen() ? State::Loading : State::Idle, {});
        return;
    }
    const bool sameRows = snapshot == m_snapshot;
    // A rolling period has moved on a little.
    const bool samePeriod = m_snapshot && m_snapshot->query.range.seconds() == snapshot->query.range.seconds();
    m_snapshot = snapshot;
    const RequestQuery query = question();
    if (sameRows && query == m_query)
        return;
    ask(samePeriod && query.filter == m_query.filter && query.sort == m_query.sort && query.order == m_query.order);
}

void RequestLogModel::sort(int column, Qt::SortOrder order)
{
    if (!isSortable(column) || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_active && m_snapshot)
        ask(false);
}

void RequestLogModel::ask(bool sameQuestion)
{
    m_query = question();
    ++m_generation;
    m_asked.clear();
    m_wanted.clear();
    m_pending.emplace();
    const QList<int> pages = sameQuestion ? lastUsedPages() : QList<int>{0};
    m_pending->awaited = pages.size();
    if (!sameQuestion)
        Q_EMIT questionChanged();
    if (m_state != State::Ready)
        setState(State::Loading, {});
    for (const int page : pages)
        askPage(page);
}

QList<int> RequestLogModel::lastUsedPages() const
{
    QList<int> pages = m_pages.keys();
    std::sort(pages.begin(), pages.end(), [this](int a, int b) { return m_pages[a].used > m_pages[b].used; });
    pages.resize(std::min(pages.size(), PagesInView));
    return pages.isEmpty() ? QList<int>{0} : pages;
}

void RequestLogModel::askPage(int page)
{
    RequestQuery query = m_query;
    query.offset = qint64(page) * PageRows;
    const quint64 generation = m_generation;
    m_asked.insert(page);
    whenFinished(m_session.requests(query), this,
                 [this, generation, page](const Result<RequestPage> &answer) { accept(generation, page, answer); });
}

void RequestLogModel::accept(quint64 generation, int page, const Result<RequestPage> &answer)
{
    if (generation != m_generation)
        return;
    m_asked.remove(page);
    if (!answer.ok()) {
        const bool never = answer.error().kind == Error::Kind::Input;
        clear(never ? State::NotAnswerable : State::Failed, answer.error());
        return;
    }
    if (m_pending) {
        m_pending->pages.insert(page, answer->rows);
        m_pending->total = answer->total;
        if (--m_pending->awaited == 0)
            adopt();
        return;
    }
    setRowCount(answer->total);
    keep(page, answer->rows);
    if (const int first = page * PageRows; first < m_rows)
        Q_EMIT dataChanged(index(first, 0), index(std::min(first + PageRows, m_rows) - 1, RequestLogColumnCount - 1));
    if (!m_wanted.isEmpty())
        m_wantTimer.start();
}

/// Shows the new rows. What was selected stays selected where it is among them.
void RequestLogModel::adopt()
{
    const Pending fresh = std::move(*m_pending);
    m_pending.reset();
    setRowCount(fresh.total);
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> rows;
    for (auto page = fresh.pages.cbegin(); page != fresh.pages.cend(); ++page)
        for (qsizetype i = 0; i < page->size(); ++i)
            rows.insert(page->at(i).sourceId, page.key() * PageRows + static_cast<int>(i));
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        const auto page = m_pages.constFind(old.row() / PageRows);
        const qsizetype at = old.row() % PageRows;
        const bool known = page != m_pages.cend() && at < page->rows.size();
        const int row = known ? rows.value(page->rows[at].sourceId, -1) : -1;
        after.append(row >= 0 && row < m_rows ? index(row, old.column()) : QModelIndex());
    }
    m_pages.clear();
    for (auto page = fresh.pages.cbegin(); page != fresh.pages.cend(); ++page)
        keep(page.key(), page.value());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    setState(State::Ready, {});
}

void RequestLogModel::clear(State state, const std::optional<Error> &error)
{
    ++m_generation;
    m_pending.reset();
    m_snapshot.reset();
    m_asked.clear();
    m_wanted.clear();
    if (m_rows > 0) {
        beginResetModel();
        m_rows = 0;
        m_pages.clear();
        endResetModel();
    }
    m_total = 0;
    setState(state, error);
}

void RequestLogModel::setState(State state, const std::optional<Error> &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void RequestLogModel::setRowCount(qint64 total)
{
    m_total = total;
    const int rows = static_cast<int>(std::min(total, MaximumRows));
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        m_pages.removeIf([rows](const auto &page) { return page.key() * PageRows >= rows; });
        endRemoveRows();
    }
}

void RequestLogModel::keep(int page, const Rows &rows)
{
    m_pages.insert(page, {rows, ++m_uses});
    while (m_pages.size() > MaximumPages) {
        const auto oldest = std::min_element(m_pages.begin(), m_pages.end(),
                                             [](const Page &a, const Page &b) { return a.used < b.used; });
        m_pages.erase(oldest);
    }
}

void RequestLogModel::want(int page) const
{
    if (m_asked.contains(page))
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > MaximumAsked)
        m_wanted.removeFirst();
    m_wantTimer.start();
}

void RequestLogModel::askWanted()
{
    // The rows about to come will be looked at again when they are here.
    if (m_pending || m_state != State::Ready)
        return;
    while (!m_wanted.isEmpty() && m_asked.size() < MaximumAsked) {
        const int page = m_wanted.takeLast();
        if (!m_asked.contains(page) && !m_pages.contains(page) && page * PageRows < m_rows)
            askPage(page);
    }
}

const RequestRow *RequestLogModel::rowAt(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const auto page = m_pages.find(row / PageRows);
    if (page == m_pages.end()) {
        want(row / PageRows);
        return nullptr;
    }
    page->used = ++m_uses;
    const qsizetype at = row % PageRows;
    return at < page->rows.size() ? &page->rows[at] : nullptr;
}

QFuture<Result<RequestPage>> RequestLogModel::fetch(int first, int count) const
{
    RequestQuery query = m_query;
    query.offset = first;
    query.count = count;
    return m_session.requests(query);
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RequestLogColumnCount;
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const RequestRow *row = rowAt(index.row());
    if (!row)
        return role == Qt::DisplayRole ? QVariant(u"\u2026"_s) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text().text(*row, index.column());
    case CopyRole:
        return text().copy(*row, index.column());
    case Qt::ToolTipRole:
        return text().toolTip(*row, index.column());
    case IdRole:
        return QString::number(row->sourceId);
    case ColorKeyRole:
        return index.column() == RequestModel ? QVariant(row->model.label()) : QVariant();
    case MissingRole:
        return (index.column() == RequestUser && row->user.state != EntityState::Named)
            || (index.column() == RequestOrganisation && row->organisation.state != EntityState::Named)
            || (index.column() == RequestCaller && row->caller.id.isNone());
    case SuccessRole:
        return static_cast<int>(row->success);
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= RequestLogColumnCount)
        return {};
    const bool numeric = (section >= RequestInput && section <= RequestCost) || section == RequestDuration;
    switch (role) {
    case Qt::DisplayRole:
        return RequestText::title(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case NumericRole:
        return numeric;
    case Qt::InitialSortOrderRole:
        return Qt::DescendingOrder; // the newest, the dearest, the slowest
    default:
        return {};
    }
}

} // namespace Tokenglass
