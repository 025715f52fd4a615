// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace Tokenglass {

class RailButton;

/// The list of pages at the left: some at the top, some at the bottom, one of them shown. One tab stop; up and down
/// move.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// The id is the caller's and comes back in activated(); the icon is a name for themeIcon().
    void addItem(const QString &id, const QString &icon, const QString &text, bool atBottom = false);
    void setItemText(const QString &id, const QString &text);
    void setItemEnabled(const QString &id, bool enabled, const QString &toolTip = QString());
    /// A count beside the page's name, 0 for none; `what` says what is counted.
    void setItemBadge(const QString &id, int count, const QString &what);
    void setCurrent(const QString &id); ///< emits nothing
    /// Icons alone in a window in which the names would take too much of the `width`, in pixels.
    void fitInto(int width);
    [[nodiscard]] QString current() const { return m_current; }
    /// Id and text of each item, from top to bottom.
    [[nodiscard]] QList<std::pair<QString, QString>> items() const;

Q_SIGNALS:
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] RailButton *button(const QString &id) const;
    void choose(const QString &id);
    void step(RailButton *from, int direction);

    QVBoxLayout *m_top = nullptr;
    QVBoxLayout *m_bottom = nullptr;
    QList<RailButton *> m_buttons; ///< in the order of the keyboard
    qsizetype m_topCount = 0;
    QString m_current;
    bool m_settingCurrent = false;
    bool m_folded = false;
};

} // namespace Tokenglass
