// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/toast.h"

#include <QList>
#include <QPointer>

namespace Tokenglass {

/// The toasts over the lower right corner of a widget: the newest three, others when there is room. F8 goes to the
/// newest.
class ToastStack : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostShown = 3;

    /// The host becomes the parent of the toasts and of the stack.
    explicit ToastStack(QWidget *host);

    void add(const ToastText &text); ///< in the place of the one with its id
    void remove(qint64 id);
    [[nodiscard]] bool contains(qint64 id) const;
    [[nodiscard]] QList<qint64> ids() const; ///< the oldest first, shown or not
    [[nodiscard]] QList<Toast *> shown() const { return m_shown; }
    void focusNewest();
    /// The toasts lie beside this widget while it is seen, where there is room: it tells the same.
    void keepClearOf(QWidget *widget);

Q_SIGNALS:
    void showRequested(qint64 id);
    void snoozeRequested(qint64 id);
    void acknowledgeRequested(qint64 id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void place();
    [[nodiscard]] Toast *make(const ToastText &text);

    QWidget *m_host;
    QList<ToastText> m_texts; ///< the newest last
    QList<Toast *> m_shown; ///< in the order of m_texts
    [[nodiscard]] int rightEdge(int width) const;

    QPointer<QWidget> m_clear; ///< not to be covered
    QPointer<QWidget> m_before; ///< had the focus before F8
};

} // namespace Tokenglass
