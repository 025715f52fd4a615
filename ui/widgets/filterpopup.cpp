// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filterpopup.h"

#include "ui/themeicon.h"
#include "ui/widgets/filterchoicedelegate.h"
#include "ui/widgets/filterchoicemodel.h"

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
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->addAction(themeIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FilterChoiceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Choices"));
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
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setNeedle(text);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list, &QListView::clicked, m_model, &FilterChoiceModel::toggle);
    connect(m_clear, &QPushButton::clicked, m_model, &FilterChoiceModel::clearChecks);
    connect(m_model, &FilterChoiceModel::checksChanged, this, &FilterPopup::refresh);
}

void FilterPopup::open(const QPoint &globalPosition)
{
    m_search->clear();
    refresh();
    setGeometry(QRect(globalPosition, sizeHint()));
    show();
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    m_search->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_search->setVisible(note.isEmpty());
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
    if (watched == m_search && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return PopupFrame::eventFilter(watched, event);
}

bool FilterPopup::handleKey(int key)
{
    const int rows = m_model->rowCount();
    const int page = std::max(1, m_list->viewport()->height() / (fontMetrics().height() + 10) - 1);
    int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
        row += 1;
        break;
    case Qt::Key_Up:
        row -= 1;
        break;
    case Qt::Key_PageDown:
        row += page;
        break;
    case Qt::Key_PageUp:
        row -= page;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentIndex().isValid())
            m_model->toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Space:
        // A space inside a search is a character; before one it ticks.
        if (!m_search->text().isEmpty() || !m_list->currentIndex().isValid())
            return false;
        m_model->toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, rows - 1)));
    return true;
}

} // namespace Tokenglass
