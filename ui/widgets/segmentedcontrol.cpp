// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segmentedcontrol.h"

#include "ui/widgets/segmentbutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace Tokenglass {

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // Assistive technology toggles without clicking, and a click on the chosen segment does not toggle: either counts
    // once.
    connect(m_group, &QButtonGroup::idPressed, this, [this] { m_toggled = false; });
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (!checked || m_settingCurrent)
            return;
        m_toggled = true;
        setCurrentIndex(index);
        Q_EMIT activated(index);
    });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        if (!m_toggled)
            Q_EMIT activated(index);
    });
}

void SegmentedControl::setSegments(const QStringList &texts)
{
    for (QAbstractButton *button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = new SegmentButton(i == 0, i == texts.size() - 1, this);
        button->setText(texts.at(i));
        button->setCompact(m_compact);
        button->installEventFilter(this);
        m_group->addButton(button, i);
        layout()->addWidget(button);
    }
    setCurrentIndex(texts.isEmpty() ? -1 : 0);
}

void SegmentedControl::setSegmentText(int index, const QString &text)
{
    if (QAbstractButton *button = m_group->button(index); button != nullptr) {
        button->setText(text);
        button->updateGeometry();
    }
}

void SegmentedControl::setSegmentToolTip(int index, const QString &toolTip)
{
    if (QAbstractButton *button = m_group->button(index); button != nullptr)
        button->setToolTip(toolTip);
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    const QScopedValueRollback setting(m_settingCurrent, true);
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons()) {
        const bool chosen = m_group->id(button) == index;
        button->setChecked(chosen);
        button->setFocusPolicy(chosen || (index < 0 && m_group->id(button) == 0) ? Qt::StrongFocus : Qt::ClickFocus);
    }
    m_group->setExclusive(true);
}

bool SegmentedControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || count() == 0)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int from = std::max(0, m_group->id(qobject_cast<QAbstractButton *>(watched)));
    int to = -1;
    if (key == Qt::Key_Left)
        to = std::max(0, from - 1);
    else if (key == Qt::Key_Right)
        to = std::min(count() - 1, from + 1);
    else if (key == Qt::Key_Home)
        to = 0;
    else if (key == Qt::Key_End)
        to = count() - 1;
    if (to < 0)
        return QWidget::eventFilter(watched, event);
    if (to != from) {
        m_group->button(to)->setFocus(Qt::TabFocusReason);
        setCurrentIndex(to);
        Q_EMIT activated(to);
    }
    return true;
}

} // namespace Tokenglass
