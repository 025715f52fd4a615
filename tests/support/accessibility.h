// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QWidget>

namespace Tokenglass {

/// Every visible widget below `root` that takes the focus and that a screen reader could not name.
inline QStringList unnamedControls(QWidget *root)
{
    QStringList unnamed;
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(root))
            continue;
        // Parts of a compound control speak through it.
        const QString name = widget->objectName();
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || name.startsWith(QStringLiteral("qt_")))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            unnamed.append(QLatin1String(widget->metaObject()->className()) + u' ' + name);
    }
    return unnamed;
}

/// What a screen reader finds by this role and name below `root`; null: there is none in sight.
inline QAccessibleInterface *accessibleBelow(QAccessibleInterface *root, QAccessible::Role role, const QString &name)
{
    if (root == nullptr || root->state().invisible)
        return nullptr;
    if (root->role() == role && root->text(QAccessible::Name) == name)
        return root;
    for (int child = 0; child < root->childCount(); ++child) {
        if (QAccessibleInterface *found = accessibleBelow(root->child(child), role, name))
            return found;
    }
    return nullptr;
}

} // namespace Tokenglass
