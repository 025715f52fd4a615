// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/providerlist.h"

#include "models/session/roles.h"
#include "ui/themeicon.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int ListWidth = 250;

QToolButton *iconButton(const QString &icon, const QString &name, const QKeySequence &shortcut)
{
    auto *button = new QToolButton;
    button->setIcon(themeIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(shortcut.isEmpty() ? name : u"%1 (%2)"_s.arg(name, shortcut.toString(QKeySequence::NativeText)));
    button->setShortcut(shortcut);
    return button;
}

} // namespace

ProviderList::ProviderList(const ProviderCatalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_list(new QListWidget),
      m_add(iconButton(u"plus"_s, tr("Add a provider"), QKeySequence::New)),
      m_duplicate(iconButton(u"copy"_s, tr("Duplicate"), {})), m_remove(iconButton(u"trash"_s, tr("Remove"), {}))
{
    m_list->setAccessibleName(tr("Providers"));
    m_list->setProperty("framed", true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QToolButton *button : {m_add, m_duplicate, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    setFixedWidth(ListWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProviderList::rowChosen);
    connect(m_add, &QToolButton::clicked, this, &ProviderList::addRequested);
    connect(m_duplicate, &QToolButton::clicked, this, &ProviderList::duplicateRequested);
    connect(m_remove, &QToolButton::clicked, this, &ProviderList::removeRequested);
}

void ProviderList::fill(const QString &current)
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_list->clear();
    for (const ProviderPreset &preset : m_catalog.providers()) {
        const bool isChanged = m_catalog.isChanged(preset.id);
        auto *item = new QListWidgetItem(isChanged ? tr("%1 (changed)").arg(preset.name) : preset.name, m_list);
        item->setData(IdRole, preset.id);
        if (preset.id == current)
            m_list->setCurrentItem(item);
    }
    if (current.isEmpty()) {
        auto *item = new QListWidgetItem(tr("New provider"), m_list);
        item->setData(IdRole, QString());
        m_list->setCurrentItem(item);
    } else if (!m_catalog.find(current)) {
        m_list->setCurrentRow(0);
    }
    // Only now are all rows there to be scrolled over.
    if (m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem());
}

void ProviderList::updateButtons(const QString &current)
{
    const bool isNew = current.isEmpty();
    const bool isOurs = m_catalog.isBuiltIn(current);
    m_duplicate->setEnabled(!isNew);
    m_remove->setEnabled(isNew || !isOurs || m_catalog.isChanged(current));
    const QString removeText = isOurs ? tr("Reset to what Tokenglass has") : tr("Remove");
    m_remove->setIcon(themeIcon(isOurs ? u"refresh"_s : u"trash"_s));
    m_remove->setToolTip(removeText);
    m_remove->setAccessibleName(removeText);
}

void ProviderList::rowChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!m_filling && item)
        Q_EMIT chosen(item->data(IdRole).toString());
}

} // namespace Tokenglass
