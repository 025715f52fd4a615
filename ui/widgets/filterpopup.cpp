// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filterpopup.h"

#include "ui/themeicon.h"
#include "ui/widgets/filterchoicedelegate.h"
#include "ui/widgets/filterchoicemodel.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 10;
constexpr int popupWidth = 280;

} // namespace

FilterPopup::FilterPopup(FilterChoiceModel *model, QWidget *parent)
    : PopupFrame(parent), m_model(model), m_search(new QLineEdit), m_list(new QListView),
      m_clear(new QPushButton(tr("Clear"))), m_note(new QLabel)
{
    build();
    connectAll();
}

void FilterPopup::build()
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->addAction(themeIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FilterChoiceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where it is typed
    m_list->setAccessibleName(tr("Choices"));
    m_list->installEventFilter(this);
    m_clear->setAutoDefault(false);
    m_clear->setProperty("flat", true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(6);
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    m_note->hide();
    layout->addWidget(m_search);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_clear, 0, Qt::AlignLeft);
}

void FilterPopup::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setNeedle(text);
        goTo(0);
    });
    connect(m_list, &QListView::clicked, m_model, &FilterChoiceModel::toggle);
    connect(m_clear, &QPushButton::clicked, m_model, &FilterChoiceModel::clearChecks);
    connect(m_model, &FilterChoiceModel::checksChanged, this, &FilterPopup::refresh);
    connect(m_model, &FilterChoiceModel::dataChanged, this, &FilterPopup::sayCurrent);
    // What was ticked comes back as a new list of choices.
    connect(m_model, &FilterChoiceModel::modelAboutToBeReset, this,
            [this] { m_rowBefore = m_list->currentIndex().row(); });
    connect(m_model, &FilterChoiceModel::modelReset, this, [this] { goTo(m_rowBefore); });
    const QItemSelectionModel *selection = m_list->selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this, &FilterPopup::sayCurrent);
    // Assistive technology selects a row without making it the current one.
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        if (const QModelIndexList rows = selected.indexes(); rows.size() == 1)
            m_list->setCurrentIndex(rows.constFirst());
    });
}

void FilterPopup::open(QWidget *chip)
{
    m_search->clear();
    refresh();
    openBelow(chip, sizeHint());
    goTo(0);
    m_list->scrollToTop();
    (m_search->isHidden() ? static_cast<QWidget *>(m_list) : m_search)->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::goTo(int row)
{
    if (const int rows = m_model->rowCount(); rows > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, rows - 1)));
    sayCurrent();
}

void FilterPopup::sayCurrent()
{
    // While it is typed the focus stays in the field, so this is what a screen reader hears of the list.
    const QModelIndex current = m_list->currentIndex();
    const bool checked = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_search->setAccessibleDescription((checked ? u"\u2713 "_s : QString()) + current.data().toString());
}

void FilterPopup::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_search->setVisible(note.isEmpty());
    m_list->setAccessibleDescription(note);
}

QString FilterPopup::note() const
{
    return m_note->text();
}

void FilterPopup::refresh()
{
    m_clear->setEnabled(m_model->checkedCount() > 0);
}

QSize FilterPopup::sizeHint() const
{
    const int row = fontMetrics().height() + 10;
    const int rows = std::clamp(m_model->rowCount(), 3, mostRows);
    const int others = m_search->sizeHint().height() + m_clear->sizeHint().height() + 30;
    return {popupWidth, rows * row + others};
}

bool FilterPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_search || watched == m_list)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (toggleKey(watched, key) || (watched == m_search && moveKey(key)))
            return true;
    }
    return PopupFrame::eventFilter(watched, event);
}

bool FilterPopup::toggleKey(const QObject *watched, int key)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    // A space inside a search is a character; before one it ticks.
    const bool space = key == Qt::Key_Space && (watched == m_list || m_search->text().isEmpty());
    const QModelIndex current = m_list->currentIndex();
    if (!enter && !(space && current.isValid()))
        return false;
    if (current.isValid())
        m_model->toggle(current);
    return true;
}

bool FilterPopup::moveKey(int key)
{
    const int page = std::max(1, m_list->viewport()->height() / (fontMetrics().height() + 10) - 1);
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
        goTo(row + 1);
        return true;
    case Qt::Key_Up:
        goTo(row - 1);
        return true;
    case Qt::Key_PageDown:
        goTo(row + page);
        return true;
    case Qt::Key_PageUp:
        goTo(row - page);
        return true;
    default:
        return false;
    }
}

} // namespace Tokenglass
