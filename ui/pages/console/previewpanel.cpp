// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/previewpanel.h"

#include "models/session/budgeteffects.h"
#include "models/session/consolesession.h"
#include "models/session/roles.h"
#include "ui/theme.h"
#include "ui/widgets/modelcelldelegate.h"
#include "ui/widgets/tablesetup.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastNameWidth = 96;
constexpr qsizetype MostBudgets = 3;

/// The model's name beside its colour; the sum has none.
class PreviewNameDelegate final : public ModelCellDelegate
{
public:
    using ModelCellDelegate::ModelCellDelegate;

protected:
    void paintContent(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        if (!index.data(ColorKeyRole).toString().isEmpty()) {
            ModelCellDelegate::paintContent(painter, rect, option, index);
            return;
        }
        QStyleOptionViewItem strong = option;
        strong.font.setWeight(QFont::DemiBold);
        TableDelegate::paintContent(painter, rect, strong, index);
    }
};

} // namespace

PreviewPanel::PreviewPanel(ConsoleSession &session, Theme &theme, QWidget *parent)
    : Card(parent), m_session(session), m_view(new QTableView), m_total(new QTableView), m_note(new QLabel)
{
    setTitle(tr("Cost preview"));
    setSubtitle(tr("before sending"));
    for (QTableView *view : {m_view, m_total}) {
        setUpTable(view, CopyRole);
        view->setModel(&m_model);
        view->setFont(fontFor(TextRole::Small));
        view->horizontalHeader()->setFont(fontFor(TextRole::Small));
        view->verticalHeader()->setDefaultSectionSize(tableRowHeight(view->fontMetrics()));
        view->setSelectionMode(QAbstractItemView::NoSelection);
        view->setItemDelegateForColumn(PreviewModel::Model, new PreviewNameDelegate(&theme, ColorKeyRole, this));
    }
    m_view->setAccessibleName(tr("Cost preview"));
    for (QTableView *view : {m_view, m_total})
        view->viewport()->installEventFilter(this);
    m_total->setAccessibleName(tr("Sum of the cost preview"));
    m_total->setFocusPolicy(Qt::NoFocus);
    m_total->horizontalHeader()->hide();
    m_total->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_total->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_total->setFixedHeight(tableRowHeight(m_total->fontMetrics()) + 1);
    connect(m_view->horizontalScrollBar(), &QScrollBar::valueChanged, m_total->horizontalScrollBar(),
            &QScrollBar::setValue);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, m_total,
            [this](int column, int, int width) { m_total->setColumnWidth(column, width); });
    m_note->setFont(fontFor(TextRole::Small));
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_total);
    layout->addWidget(m_note);
    setContent(content);
    connect(&m_session.preview(), &ConsolePreview::changed, this, &PreviewPanel::refresh);
    connect(&m_session, &ConsoleSession::targetsChanged, this, &PreviewPanel::refresh);
    refresh();
}

QString PreviewPanel::note() const
{
    int asking = 0;
    int estimated = 0;
    for (const PreviewRow &row : m_session.preview().rows()) {
        asking += row.counting == PreviewRow::Counting::Asking ? 1 : 0;
        estimated += row.preview.isCounted ? 0 : 1;
    }
    if (asking > 0)
        return tr("%n provider(s) are counting\u2026", nullptr, asking);
    if (estimated > 0)
        return tr("\u2248 estimated from the text; the provider reports the real count afterwards.");
    return tr("Counted by the providers.");
}

void PreviewPanel::setBudgets(const BudgetEffects &effects)
{
    m_effects = &effects;
    connect(m_effects, &BudgetEffects::changed, this, &PreviewPanel::refresh);
    refresh();
}

QString PreviewPanel::budgetNote() const
{
    const QList<BudgetEffect> effects = m_effects ? m_effects->effects() : QList<BudgetEffect>();
    if (effects.isEmpty())
        return {};
    QStringList lines;
    for (const BudgetEffect &effect : effects.mid(0, MostBudgets))
        lines.append(budgetEffectText(effect, NumberFormat(locale())));
    if (effects.size() > MostBudgets)
        lines.append(tr("and %n more budgets", nullptr, static_cast<int>(effects.size() - MostBudgets)));
    return tr("Budgets: %1").arg(lines.join(u'\n'));
}

void PreviewPanel::refresh()
{
    if (m_session.targets().isEmpty()) {
        setState(CardState::Empty, tr("Add a model to see what a prompt would cost."));
        return;
    }
    m_model.setFormat(NumberFormat(locale()));
    m_model.setPreview(m_session.preview());
    showTotal();
    const QString budgets = budgetNote();
    m_note->setText(budgets.isEmpty() ? note() : note() + u'\n' + budgets);
    setState(CardState::Ready);
    fitColumns();
}

void PreviewPanel::showTotal()
{
    // The sum is the model's last row; it stays in sight below the others.
    const int rows = m_model.rowCount();
    const bool hasTotal = rows > 1;
    for (int row = 0; row < rows; ++row) {
        const bool isTotal = hasTotal && row == rows - 1;
        m_view->setRowHidden(row, isTotal);
        m_total->setRowHidden(row, !isTotal);
    }
    m_total->setVisible(hasTotal);
}

void PreviewPanel::chooseColumns()
{
    // A cut amount is another amount: what matters less goes where not all of it fits.
    for (const int column : {PreviewModel::Output, PreviewModel::Expected, PreviewModel::Input})
        m_view->setColumnHidden(column, false);
    const int room = m_view->viewport()->width();
    // The input is what the prompt itself decides, so it goes last.
    for (const int column : {PreviewModel::Output, PreviewModel::Expected, PreviewModel::Input}) {
        if (figuresWidth() + LeastNameWidth <= room)
            break;
        m_view->setColumnHidden(column, true);
    }
    for (int column = 0; column < PreviewModel::NUM_COLUMNS; ++column)
        m_total->setColumnHidden(column, m_view->isColumnHidden(column));
}

int PreviewPanel::figuresWidth() const
{
    const bool showsName = !m_view->isColumnHidden(PreviewModel::Model);
    m_view->setColumnHidden(PreviewModel::Model, true);
    const int width = widthOfColumns(m_view, m_view->font());
    m_view->setColumnHidden(PreviewModel::Model, !showsName);
    return width;
}

void PreviewPanel::fitColumns()
{
    if (m_model.rowCount() == 0)
        return;
    chooseColumns();
    sizeColumnsOnce(m_view, Names::MayBeElided);
    for (int column = 0; column < PreviewModel::NUM_COLUMNS; ++column)
        m_total->setColumnWidth(column, m_view->columnWidth(column));
}

bool PreviewPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The room is known only when the table itself has it.
    if (event->type() == QEvent::Resize
        && static_cast<QResizeEvent *>(event)->oldSize().width() != static_cast<QResizeEvent *>(event)->size().width())
        QMetaObject::invokeMethod(this, &PreviewPanel::fitColumns, Qt::QueuedConnection);
    return Card::eventFilter(watched, event);
}

void PreviewPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace Tokenglass
