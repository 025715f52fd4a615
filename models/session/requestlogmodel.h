// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/requesttext.h"
#include "models/session/sourcesession.h"

#include <QAbstractTableModel>

namespace Tokenglass {

/// The single requests of the session's question, as a window on them: only pages a view has looked at are here, and
/// they are asked for when it looks. Rows keep their selection when the log is asked for again.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, NotAnswerable, Failed };
    enum Role { SuccessRole = Qt::UserRole + 100 }; ///< TriState as int; invalid while the row is not there
    static constexpr int PageRows = 200;
    /// More rows than this have no place in a view: their pixels cannot be counted.
    static constexpr qint64 MaximumRows = 50'000'000;

    /// The session must outlive the model.
    explicit RequestLogModel(SourceSession &session, QObject *parent = nullptr);

    /// A log that nobody sees asks nothing.
    void setActive(bool active);
    void setFormat(const NumberFormat &format);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< may be more than there are rows
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    [[nodiscard]] static bool isSortable(int column);
    /// The question about the single requests behind a dashboard's, in the order they are shown in.
    [[nodiscard]] RequestQuery ordered(const DashboardQuery &behind) const;
    [[nodiscard]] RequestText text() const;

    /// Null while the row is on its way.
    [[nodiscard]] const RequestRow *rowAt(int row) const;
    /// Rows by number, whether or not they are here.
    [[nodiscard]] QFuture<Result<RequestPage>> fetch(int first, int count) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Asks anew; what is not sortable is left alone.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void stateChanged(); ///< state, total or error
    void questionChanged(); ///< other rows or another order: the place in the old ones means nothing

private:
    using Rows = QList<RequestRow>;
    struct Page
    {
        Rows rows;
        quint64 used = 0;
    };
    /// The first answers to a new question; shown together when the last of them is there.
    struct Pending
    {
        QHash<int, Rows> pages;
        qsizetype awaited = 0;
        qint64 total = 0;
    };

    void follow();
    void ask(bool sameQuestion);
    void clear(State state, const std::optional<Error> &error);
    void askPage(int page);
    void askWanted();
    void want(int page) const;
    void accept(quint64 generation, int page, const Result<RequestPage> &answer);
    void adopt();
    void setRowCount(qint64 total);
    void keep(int page, const Rows &rows);
    void setState(State state, const std::optional<Error> &error);
    [[nodiscard]] QList<int> lastUsedPages() const;
    [[nodiscard]] RequestQuery question() const;

    SourceSession &m_session;
    NumberFormat m_format;
    bool m_active = false;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    std::shared_ptr<const DashboardSnapshot> m_snapshot; ///< whose range and filter are shown
    RequestQuery m_query;
    int m_sortColumn = RequestTime;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    qint64 m_total = 0;
    int m_rows = 0;
    quint64 m_generation = 0; ///< of the newest question; late answers to older ones are dropped
    std::optional<Pending> m_pending;
    mutable QHash<int, Page> m_pages;
    mutable quint64 m_uses = 0;
    mutable QList<int> m_wanted; ///< what a view looked at and is not here, the newest last
    QSet<int> m_asked;
    mutable QTimer m_wantTimer;
};

} // namespace Tokenglass
