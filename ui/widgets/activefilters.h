// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QVariant>
#include <QWidget>

class QPushButton;

namespace Tokenglass {

class FlowLayout;
class RemovableChip;

/// One filter in force, as the strip shows it.
struct ActiveFilter
{
    QVariant key; ///< the caller's, given back when it is removed
    QString text; ///< "Model: qwen"
    QColor colour;
    friend bool operator==(const ActiveFilter &, const ActiveFilter &) = default;
};

/// The filters in force as chips with a cross each, and "Clear all". Hidden when there are none.
class ActiveFilters : public QWidget
{
    Q_OBJECT

public:
    explicit ActiveFilters(QWidget *parent = nullptr);

    void setFilters(const QList<ActiveFilter> &filters);
    [[nodiscard]] int count() const { return static_cast<int>(m_chips.size()); }

Q_SIGNALS:
    void removeRequested(const QVariant &key);
    void clearRequested();

private:
    QList<ActiveFilter> m_filters;
    FlowLayout *m_flow = nullptr;
    QList<RemovableChip *> m_chips;
    QPushButton *m_clearAll = nullptr;
};

} // namespace Tokenglass
