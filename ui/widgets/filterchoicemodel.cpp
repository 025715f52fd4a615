// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filterchoicemodel.h"

namespace Tokenglass {

FilterChoiceModel::FilterChoiceModel(QObject *parent) : QAbstractListModel(parent) { }

void FilterChoiceModel::setChoices(const QList<FilterChoice> &choices)
{
    const QList<QVariant> kept = checkedKeys();
    beginResetModel();
    m_choices = choices;
    m_checked.fill(false, choices.size());
    for (qsizetype i = 0; i < choices.size(); ++i)
        m_checked[i] = kept.contains(choices.at(i).key);
    narrow();
    endResetModel();
}

void FilterChoiceModel::setNeedle(const QString &needle)
{
    const QString trimmed = needle.trimmed();
    if (trimmed == m_needle)
        return;
    beginResetModel();
    m_needle = trimmed;
    narrow();
    endResetModel();
}

void FilterChoiceModel::setCheckedKeys(const QList<QVariant> &keys)
{
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        m_checked[i] = keys.contains(m_choices.at(i).key);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

QList<QVariant> FilterChoiceModel::checkedKeys() const
{
    QList<QVariant> keys;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_checked.at(i))
            keys.append(m_choices.at(i).key);
    }
    return keys;
}

QStringList FilterChoiceModel::checkedLabels() const
{
    QStringList labels;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_checked.at(i))
            labels.append(m_choices.at(i).label);
    }
    return labels;
}

int FilterChoiceModel::checkedCount() const
{
    return static_cast<int>(m_checked.count(true));
}

void FilterChoiceModel::toggle(const QModelIndex &index)
{
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void FilterChoiceModel::clearChecks()
{
    if (checkedCount() == 0)
        return;
    setCheckedKeys({});
    Q_EMIT checksChanged();
}

int FilterChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FilterChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype at = m_shown.at(index.row());
    const FilterChoice &choice = m_choices.at(at);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return choice.label;
    case Qt::CheckStateRole:
        return m_checked.at(at) ? Qt::Checked : Qt::Unchecked;
    case DetailRole:
        return choice.detail;
    case ColourRole:
        return choice.colour;
    default:
        return {};
    }
}

Qt::ItemFlags FilterChoiceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

bool FilterChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_checked[m_shown.at(index.row())] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checksChanged();
    return true;
}

void FilterChoiceModel::narrow()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_needle.isEmpty() || m_choices.at(i).label.contains(m_needle, Qt::CaseInsensitive))
            m_shown.append(i);
    }
}

} // namespace Tokenglass
