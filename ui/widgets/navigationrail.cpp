// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/navigationrail.h"

#include "ui/themecolours.h"
#include "ui/widgets/railbutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace Tokenglass {

namespace {

constexpr int SmallestWidth = 172;

} // namespace

NavigationRail::NavigationRail(QWidget *parent) : QWidget(parent), m_top(new QVBoxLayout), m_bottom(new QVBoxLayout)
{
    m_top->setSpacing(3);
    m_bottom->setSpacing(3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 9, 10);
    layout->addLayout(m_top);
    layout->addStretch(1);
    layout->addLayout(m_bottom);
    setMinimumWidth(SmallestWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Pages"));
}

void NavigationRail::addItem(const QString &id, const QString &icon, const QString &text, bool atBottom)
{
    auto *item = new RailButton(id, icon, text, this);
    item->setFolded(m_folded);
    item->installEventFilter(this);
    // Not clicked(): assistive technology toggles a checkable button without clicking it.
    connect(item, &QAbstractButton::toggled, this, [this, id] {
        if (!m_settingCurrent)
            choose(id);
    });
    (atBottom ? m_bottom : m_top)->addWidget(item);
    m_buttons.insert(atBottom ? m_buttons.size() : m_topCount, item);
    if (!atBottom)
        ++m_topCount;
    if (m_buttons.size() == 1)
        setCurrent(id);
}

void NavigationRail::setItemText(const QString &id, const QString &text)
{
    if (RailButton *item = button(id); item != nullptr) {
        item->setText(text);
        item->updateGeometry();
    }
}

void NavigationRail::setItemEnabled(const QString &id, bool enabled, const QString &toolTip)
{
    if (RailButton *item = button(id); item != nullptr) {
        item->setEnabled(enabled);
        item->setToolTip(toolTip);
    }
}

void NavigationRail::setItemBadge(const QString &id, int count, const QString &what)
{
    if (RailButton *item = button(id); item != nullptr)
        item->setBadge(count, what);
}

void NavigationRail::setCurrent(const QString &id)
{
    m_current = id;
    const QScopedValueRollback setting(m_settingCurrent, true);
    for (RailButton *item : m_buttons) {
        item->setChecked(item->id() == id);
        item->setFocusPolicy(item->id() == id ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void NavigationRail::fitInto(int width)
{
    constexpr int LinesAcross = 48; // in fewer heights of a line the names of the pages take too much
    const bool folded = width < LinesAcross * fontMetrics().height();
    if (folded == m_folded)
        return;
    m_folded = folded;
    for (RailButton *item : m_buttons)
        item->setFolded(folded);
    setMinimumWidth(folded ? 0 : SmallestWidth);
}

QList<std::pair<QString, QString>> NavigationRail::items() const
{
    QList<std::pair<QString, QString>> items;
    for (const RailButton *item : m_buttons)
        items.append({item->id(), item->text()});
    return items;
}

RailButton *NavigationRail::button(const QString &id) const
{
    for (RailButton *item : m_buttons) {
        if (item->id() == id)
            return item;
    }
    return nullptr;
}

void NavigationRail::choose(const QString &id)
{
    const bool changes = id != m_current;
    setCurrent(id);
    if (changes)
        Q_EMIT activated(id);
}

void NavigationRail::step(RailButton *from, int direction)
{
    qsizetype at = m_buttons.indexOf(from) + direction;
    while (at >= 0 && at < m_buttons.size() && !m_buttons.at(at)->isEnabled())
        at += direction;
    if (at < 0 || at >= m_buttons.size())
        return;
    m_buttons.at(at)->setFocus(Qt::TabFocusReason);
    choose(m_buttons.at(at)->id());
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    auto *item = qobject_cast<RailButton *>(watched);
    if (item == nullptr || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        step(item, key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.fillRect(rect(), colours.railBackground);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), colours.border);
}

} // namespace Tokenglass
