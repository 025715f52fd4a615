// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shortcutlist.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QShortcut>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// "&Open a database…" and "打开数据库(&O)…" without what is for the keyboard only.
QString plain(QString text)
{
    static const QRegularExpression behind(u"\\(&\\w\\)"_s);
    text.remove(behind);
    text.replace(u"&&"_s, u"\1"_s).remove(u'&').replace(u'\1', u'&');
    return text.remove(u'\u2026');
}

QString keysText(const QList<QKeySequence> &shortcuts)
{
    QStringList texts;
    for (const QKeySequence &keys : shortcuts)
        texts.append(keys.toString(QKeySequence::NativeText));
    texts.removeDuplicates();
    return texts.join(u", "_s);
}

void addMenu(const QList<QAction *> &actions, const QString &where, QList<ShortcutEntry> &entries,
             QSet<const QAction *> &seen)
{
    for (const QAction *action : actions) {
        seen.insert(action);
        if (const QMenu *menu = action->menu()) {
            const QString title = plain(action->text());
            addMenu(menu->actions(), where.isEmpty() ? title : where + u" \u2192 "_s + title, entries, seen);
        } else if (!action->shortcuts().isEmpty()) {
            entries.append({keysText(action->shortcuts()), plain(action->text()), where});
        }
    }
}

QString nameOf(const QObject *owner)
{
    const auto *widget = qobject_cast<const QWidget *>(owner);
    return widget ? widget->accessibleName() : QString();
}

void addOnce(const ShortcutEntry &entry, QList<ShortcutEntry> &entries)
{
    for (ShortcutEntry &known : entries) {
        if (known.action == entry.action && known.where == entry.where) {
            if (known.keys != entry.keys)
                known.keys += u", "_s + entry.keys;
            return;
        }
    }
    entries.append(entry);
}

} // namespace

QList<ShortcutEntry> shortcutsOf(const QMenuBar &menus, const QWidget &window)
{
    QList<ShortcutEntry> entries;
    QSet<const QAction *> seen;
    addMenu(menus.actions(), {}, entries, seen);
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (!seen.contains(action) && !action->shortcuts().isEmpty() && !action->text().isEmpty())
            addOnce({keysText(action->shortcuts()), plain(action->text()), nameOf(action->parent())}, entries);
    }
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
        if (!shortcut->whatsThis().isEmpty())
            addOnce(
                {shortcut->key().toString(QKeySequence::NativeText), shortcut->whatsThis(), nameOf(shortcut->parent())},
                entries);
    }
    return entries;
}

} // namespace Tokenglass
