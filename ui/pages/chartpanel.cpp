// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/chartpanel.h"

#include "ui/charts/chartwidget.h"
#include "ui/dialogs/charttabledialog.h"
#include "ui/themeicon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(ChartWidget *chart, QWidget *parent) : ChartPanel(chart, chart, parent) { }

ChartPanel::ChartPanel(ChartWidget *chart, QWidget *content, QWidget *parent) : Card(parent), m_chart(chart)
{
    setContent(content);
    auto *more = new QToolButton;
    more->setProperty("flat", true);
    more->setIcon(themeIcon(u"table"_s, IconTint::Muted));
    more->setToolTip(tr("Figures of this chart"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Show as table"), this, &ChartPanel::showTable);
    menu->addAction(themeIcon(u"copy"_s), tr("Copy figures"), this, &ChartPanel::copyTable);
    more->setMenu(menu);
    addCornerWidget(more);
}

void ChartPanel::showTable()
{
    auto *dialog = new ChartTableDialog(title(), m_chart->tableTwin(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ChartPanel::copyTable() const
{
    QGuiApplication::clipboard()->setText(tabSeparated(m_chart->tableTwin()));
}

} // namespace Tokenglass
