// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrunexport.h"
#include "models/session/comparisonmodel.h"
#include "models/session/sortproxy.h"
#include "ui/widgets/card.h"

class QMenu;
class QTableView;
class QToolButton;

namespace Tokenglass {

class Theme;

/// The figures of a run's answers below each other, and its export.
class ComparisonPanel : public Card
{
    Q_OBJECT

public:
    ComparisonPanel(ConsoleRun &run, Theme &theme, QWidget *parent = nullptr);

    void setRate(const ExchangeRate &rate);
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QToolButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void exportRequested(Tokenglass::ExportFormat format);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void refreshLater();
    void watchColumns();

    ConsoleRun &m_run;
    ComparisonModel m_model;
    SortProxy m_sorted;
    ExchangeRate m_rate = ExchangeRate::defaultUsdCny();
    QTableView *m_view;
    QToolButton *m_export;
    bool m_refreshing = false;
};

} // namespace Tokenglass
