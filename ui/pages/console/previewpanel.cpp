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
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastNameWidth = 70;
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
    : Card(parent), m_session(session), m_view(new QTableView), m_note(new QLabel)
{
    setTitle(tr("Cost preview"));
    setSubtitle(tr("before sending"));
    setUpTable(m_view, CopyRole);
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Cost preview"));
    m_view->setFont(fontFor(TextRole::Small));
    m_view->horizontalHeader()->setFont(fontFor(TextRole::Small));
    m_view->verticalHeader()->setDefaultSectionSize(tableRowHeight(m_view->fontMetrics()));
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setItemDelegateForColumn(PreviewModel::Model, new PreviewNameDelegate(&theme, ColorKeyRole, this));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setFont(fontFor(TextRole::Small));
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
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
    const QString budgets = budgetNote();
    m_note->setText(budgets.isEmpty() ? note() : note() + u'\n' + budgets);
    setState(CardState::Ready);
    fitColumns();
}

void PreviewPanel::fitColumns()
{
    if (m_model.rowCount() == 0)
        return;
    sizeColumnsOnce(m_view);
    // Figures must not be cut; a model's name can be.
    QHeaderView *header = m_view->horizontalHeader();
    const int missing = header->length() - m_view->viewport()->width();
    if (missing > 0)
        header->resizeSection(PreviewModel::Model,
                              std::max(LeastNameWidth, header->sectionSize(PreviewModel::Model) - missing));
}

void PreviewPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

void PreviewPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    // At 1024 pixels there is no room for every column; the limit is also beside the Send button.
    constexpr int RoomForAll = 330;
    m_view->setColumnHidden(PreviewModel::Output, width() < RoomForAll);
    fitColumns();
}

} // namespace Tokenglass
