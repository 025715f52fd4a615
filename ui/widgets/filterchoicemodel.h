// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QList>
#include <QVariant>

namespace Tokenglass {

/// One value a filter can take. The key is the caller's and only compared for equality.
struct FilterChoice
{
    QVariant key;
    QString label;
    QString detail; ///< muted, at the right: "2,410"
    QColor colour; ///< of the series, if it has one
};

/// The values of one filter with their check boxes, narrowed to those that contain a typed text.
class FilterChoiceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, ColourRole };

    explicit FilterChoiceModel(QObject *parent = nullptr);

    void setChoices(const QList<FilterChoice> &choices);
    void setNeedle(const QString &needle);
    void setCheckedKeys(const QList<QVariant> &keys);
    [[nodiscard]] QList<QVariant> checkedKeys() const;
    [[nodiscard]] QStringList checkedLabels() const;
    [[nodiscard]] int checkedCount() const;
    void toggle(const QModelIndex &index);
    void clearChecks();

    [[nodiscard]] int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void checksChanged();

private:
    void narrow();

    QList<FilterChoice> m_choices;
    QList<bool> m_checked; ///< parallel to m_choices
    QList<qsizetype> m_shown; ///< indexes into m_choices
    QString m_needle;
};

} // namespace Tokenglass
