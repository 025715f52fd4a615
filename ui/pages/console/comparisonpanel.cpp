// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/comparisonpanel.h"

#include "models/session/roles.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/modelcelldelegate.h"
#include "ui/widgets/tabledelegate.h"
#include "ui/widgets/tablesetup.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QTableView>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// The best figure of a column stands out.
class MarkedDelegate final : public TableDelegate
{
public:
    using TableDelegate::TableDelegate;

protected:
    void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        if (index.data(ComparisonModel::MarkRole).toBool()) {
            painter->setPen(ThemeColours::current().good);
            cell.font.setWeight(QFont::DemiBold);
            painter->setFont(cell.font);
        }
        TableDelegate::paintContent(painter, rect, cell, index);
    }
};

} // namespace

ComparisonPanel::ComparisonPanel(ConsoleRun &run, Theme &theme, QWidget *parent)
    : Card(parent), m_run(run), m_view(new QTableView), m_export(new QToolButton)
{
    setTitle(tr("Comparison"));
    m_sorted.setSourceModel(&m_model);
    setUpTable(m_view, CopyRole);
    m_view->setModel(&m_sorted);
    m_view->setAccessibleName(tr("Comparison"));
    m_view->setFont(fontFor(TextRole::Small));
    m_view->horizontalHeader()->setFont(fontFor(TextRole::Small));
    m_view->verticalHeader()->setDefaultSectionSize(tableRowHeight(m_view->fontMetrics()));
    m_view->setItemDelegate(new MarkedDelegate(m_view));
    m_view->setItemDelegateForColumn(ComparisonModel::Model, new ModelCellDelegate(&theme, ColorKeyRole, this));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    auto *formats = new QMenu(this);
    formats->addAction(tr("&CSV\u2026"), this, [this] { Q_EMIT exportRequested(ExportFormat::Csv); });
    formats->addAction(tr("&JSON\u2026"), this, [this] { Q_EMIT exportRequested(ExportFormat::Json); });
    formats->addAction(tr("&Markdown\u2026"), this, [this] { Q_EMIT exportRequested(ExportFormat::Markdown); });
    m_export->setText(tr("Export"));
    m_export->setIcon(themeIcon(u"export"_s, IconTint::Muted));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setProperty("flat", true);
    m_export->setAccessibleName(tr("Export the run"));
    m_export->setMenu(formats);
    m_export->setPopupMode(QToolButton::InstantPopup);
    addCornerWidget(m_export);
    setContent(m_view);
    connect(&m_run, &ConsoleRun::columnsChanged, this, &ComparisonPanel::watchColumns);
    connect(&m_run, &ConsoleRun::columnReplaced, this, &ComparisonPanel::watchColumns);
    connect(&m_run, &ConsoleRun::columnEnded, this, &ComparisonPanel::refreshLater);
    watchColumns();
    refresh();
}

void ComparisonPanel::watchColumns()
{
    for (int column = 0; column < m_run.count(); ++column)
        connect(&m_run.column(column), &ConsoleColumn::stateChanged, this, &ComparisonPanel::refreshLater,
                Qt::UniqueConnection);
    refreshLater();
}

void ComparisonPanel::setRate(const ExchangeRate &rate)
{
    m_rate = rate;
    refresh();
}

void ComparisonPanel::refreshLater()
{
    // Several columns may end in one turn.
    if (!std::exchange(m_refreshing, true))
        QMetaObject::invokeMethod(this, &ComparisonPanel::refresh, Qt::QueuedConnection);
}

void ComparisonPanel::refresh()
{
    m_refreshing = false;
    setVisible(m_run.count() > 0);
    m_model.setFormat(NumberFormat(locale()), m_rate);
    m_model.setRun(m_run);
    setSubtitle(m_model.verdict());
    const int rows = std::max(1, m_model.rowCount());
    m_view->setMinimumHeight(m_view->horizontalHeader()->sizeHint().height()
                             + std::min(rows, 4) * m_view->verticalHeader()->defaultSectionSize() + 2);
    setMaximumHeight(m_view->horizontalHeader()->sizeHint().height()
                     + rows * m_view->verticalHeader()->defaultSectionSize() + 70);
    sizeColumnsOnce(m_view);
}

void ComparisonPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

void ComparisonPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    sizeColumnsOnce(m_view);
}

} // namespace Tokenglass
