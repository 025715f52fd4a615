// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/settingssearch.h"

#include "ui/dialogs/settings/settingspage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QString plain(QString text)
{
    return text.remove(u'&').trimmed();
}

/// What a user may remember of a control beside its name: its hint, its choices, the group it is in.
QString wordsAbout(const QWidget *control)
{
    QStringList words{control->toolTip()};
    if (const auto *box = qobject_cast<const QComboBox *>(control); box && box->count() < 20) {
        for (int row = 0; row < box->count(); ++row)
            words.append(box->itemText(row));
    }
    for (const QWidget *outer = control->parentWidget(); outer; outer = outer->parentWidget()) {
        if (const auto *group = qobject_cast<const QGroupBox *>(outer))
            words.append(group->title());
    }
    return words.join(u' ');
}

} // namespace

SettingsSearch::SettingsSearch(QWidget *categories, QWidget *parent)
    : QWidget(parent), m_categories(categories), m_field(new QLineEdit), m_results(new QListWidget)
{
    m_field->setPlaceholderText(tr("Search"));
    m_field->setAccessibleName(tr("Search the settings"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_results->setAccessibleName(tr("Settings found"));
    m_results->setProperty("framed", true);
    m_results->setWordWrap(true);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->installEventFilter(this);
    m_results->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    layout->addWidget(m_categories, 1);
    layout->addWidget(m_results, 1);
    connect(m_field, &QLineEdit::textChanged, this, &SettingsSearch::search);
    connect(m_results, &QListWidget::currentRowChanged, this, &SettingsSearch::choose);
    connect(m_results, &QListWidget::itemDoubleClicked, this, &SettingsSearch::enter);
}

void SettingsSearch::addPage(SettingsPage *page)
{
    m_pages.append(page);
}

QList<SettingsSearch::Entry> SettingsSearch::entries() const
{
    QList<Entry> all;
    for (SettingsPage *page : m_pages) {
        const auto add = [&](const QString &name, QWidget *control) {
            // What a choice has put away cannot be gone to.
            if (!control->isVisibleTo(page))
                return;
            const QString called = name + u' ' + control->property(SettingsPage::searchWords).toString();
            all.append({plain(name), plain(called), plain(called + u' ' + wordsAbout(control) + u' ' + page->title()),
                        page, control});
        };
        const QList<QWidget *> widgets = page->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
                add(label->text(), label->buddy());
            else if (const auto *button = qobject_cast<QAbstractButton *>(widget);
                     button && button->focusPolicy() != Qt::NoFocus && !button->text().isEmpty())
                add(button->text(), widget);
        }
    }
    return all;
}

void SettingsSearch::search()
{
    const QStringList words = m_field->text().simplified().split(u' ', Qt::SkipEmptyParts);
    m_categories->setVisible(words.isEmpty());
    m_results->setVisible(!words.isEmpty());
    m_shown.clear();
    m_results->clear();
    mark(nullptr);
    if (words.isEmpty())
        return;
    for (const Entry &entry : entries()) {
        if (std::all_of(words.begin(), words.end(),
                        [&entry](const QString &word) { return entry.words.contains(word, Qt::CaseInsensitive); }))
            m_shown.append(entry);
    }
    // What is called so comes before what only mentions it.
    std::stable_partition(m_shown.begin(), m_shown.end(), [&words](const Entry &entry) {
        return entry.called.contains(words.constFirst(), Qt::CaseInsensitive);
    });
    for (const Entry &entry : std::as_const(m_shown))
        m_results->addItem(entry.name + u'\n' + entry.page->title());
    if (m_shown.isEmpty()) {
        m_results->addItem(tr("There is no such setting."));
        m_results->item(0)->setFlags(Qt::NoItemFlags);
    }
    m_results->setCurrentRow(m_shown.isEmpty() ? -1 : 0);
}

void SettingsSearch::choose(int row)
{
    if (row < 0 || row >= m_shown.size() || !m_shown[row].control)
        return;
    mark(m_shown[row].control);
    Q_EMIT found(m_shown[row].page, m_shown[row].control);
}

void SettingsSearch::mark(QWidget *control)
{
    const auto paint = [](QWidget *widget, bool marked) {
        widget->setProperty("found", marked);
        // A style sheet looks at properties only when it is applied.
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    };
    if (m_marked)
        paint(m_marked, false);
    m_marked = control;
    if (m_marked)
        paint(m_marked, true);
}

void SettingsSearch::enter()
{
    const int row = m_results->currentRow();
    if (row < 0 || row >= m_shown.size() || !m_shown[row].control)
        return;
    QWidget *control = m_shown[row].control;
    m_field->clear();
    control->setFocus(Qt::ShortcutFocusReason);
}

bool SettingsSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_field && watched != m_results))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isSearching = !m_field->text().isEmpty();
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Not the dialog's OK.
        enter();
        return true;
    case Qt::Key_Escape:
        if (!isSearching)
            return false;
        m_field->clear();
        m_field->setFocus();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (watched != m_field || !isSearching)
            return false;
        m_results->setCurrentRow(
            std::clamp(m_results->currentRow() + (key->key() == Qt::Key_Down ? 1 : -1), 0, m_results->count() - 1));
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace Tokenglass
