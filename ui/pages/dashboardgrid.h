// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

#include <optional>

class QGridLayout;

namespace Tokenglass {

/// Where the dashboard's panels stand: side by side when there is room, below each other when not, scrolled when the
/// window is low.
class DashboardGrid : public QScrollArea
{
    Q_OBJECT

public:
    struct Panels
    {
        QList<QWidget *> stats;
        QWidget *trend = nullptr;
        QWidget *cost = nullptr;
        QWidget *types = nullptr;
        QWidget *tokens = nullptr;
        QWidget *models = nullptr;
        QWidget *entities = nullptr;
        QWidget *budgets = nullptr; ///< may be missing; has a place only while it is shown
    };

    explicit DashboardGrid(QWidget *parent = nullptr);

    void setPanels(const Panels &panels); ///< takes ownership
    void setBudgets(QWidget *budgets); ///< takes ownership
    void showBudgets(bool shown);
    /// Each panel asks for a new layout by itself, and whatever is painted before the last of them has it is painted
    /// again. So all that were asked for are made now.
    static void layOutNow();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Arrangement { Single, Narrow, StackedTables, Wide };

    static Arrangement arrangementFor(int width);
    void arrange(Arrangement arrangement);
    void place(QWidget *panel, int row, int column, int columns, int stretch);
    void placeStats(int inARow);
    void placeSingle();
    void placeNarrow();
    void placeSideBySide(bool wide);
    [[nodiscard]] QList<QWidget *> panels() const; ///< in the order of the Tab key

    Panels m_panels;
    QWidget *m_page = nullptr;
    QGridLayout *m_stats = nullptr;
    QGridLayout *m_grid = nullptr;
    std::optional<Arrangement> m_arrangement;
    bool m_showsBudgets = false;
};

} // namespace Tokenglass
