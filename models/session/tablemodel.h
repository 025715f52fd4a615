// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/roles.h"

#include <QAbstractTableModel>
#include <QHash>

#include <utility>
#include <vector>

namespace Tokenglass {

/// Rows of values seen as a table. A refresh keeps every row that stands for the same thing where it is, so selection
/// and scroll position survive; the order is the business of a SortProxy.
template <typename Row>
class TableModel : public QAbstractTableModel
{
public:
    explicit TableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) { }

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : columns(); }

    QVariant data(const QModelIndex &index, int role) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        if (role == IdRole)
            return identity(rowAt(index.row()));
        if (role == Qt::TextAlignmentRole)
            return alignment(index.column());
        return cell(rowAt(index.row()), index.column(), role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columns())
            return {};
        if (role == Qt::TextAlignmentRole)
            return alignment(section);
        if (role == NumericRole)
            return isNumeric(section);
        return header(section, role);
    }

    [[nodiscard]] const Row &rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

    /// Rows with the identity of an old one take its place; the others go, new ones are appended.
    void setRows(std::vector<Row> rows)
    {
        QHash<QString, std::size_t> incoming;
        for (std::size_t i = 0; i < rows.size(); ++i)
            incoming.insert(identity(rows[i]), i);
        removeMissing(incoming);
        std::vector<bool> placed(rows.size(), false);
        for (Row &row : m_rows) {
            const std::size_t from = incoming.value(identity(row));
            row = rows[from];
            placed[from] = true;
        }
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns() - 1));
        append(std::move(rows), placed);
    }

    /// Texts may have changed (language, currency, rate) although the rows did not.
    void refreshTexts()
    {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    }

protected:
    /// For models whose rows change one by one.
    void changeRow(int row, Row value)
    {
        m_rows[static_cast<std::size_t>(row)] = std::move(value);
        Q_EMIT dataChanged(index(row, 0), index(row, columns() - 1));
    }

private:
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QString identity(const Row &row) const = 0;
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;
    [[nodiscard]] virtual QVariant header(int column, int role) const = 0;
    [[nodiscard]] virtual bool isNumeric(int column) const = 0;

    [[nodiscard]] QVariant alignment(int column) const
    {
        const Qt::Alignment horizontal = isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(horizontal | Qt::AlignVCenter);
    }

    void removeMissing(const QHash<QString, std::size_t> &incoming)
    {
        const auto missing = [&](int row) { return !incoming.contains(identity(rowAt(row))); };
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (!missing(last))
                continue;
            int first = last;
            while (first > 0 && missing(first - 1))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    void append(std::vector<Row> rows, const std::vector<bool> &placed)
    {
        std::vector<Row> fresh;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!placed[i])
                fresh.push_back(std::move(rows[i]));
        }
        if (fresh.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
        endInsertRows();
    }

    std::vector<Row> m_rows;
};

} // namespace Tokenglass
