// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogplaces.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QLayout>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// Message boxes and file dialogs know best themselves.
bool isQts(const QDialog *dialog)
{
    return qobject_cast<const QMessageBox *>(dialog) || qobject_cast<const QFileDialog *>(dialog);
}

QString nameOf(const QDialog *dialog)
{
    return QString::fromLatin1(dialog->metaObject()->className()).section(u"::"_s, -1);
}

} // namespace

/// Asks for the least height its content can do with. A layout whose height depends on its width would be given the
/// height it likes best, and a window that is large enough would scroll.
class LeastHeightLayout : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

QScrollArea *scrollable(QWidget *content)
{
    auto *holder = new QWidget;
    auto *layout = new LeastHeightLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of what is in it
    scroll->setWidget(holder);
    // By itself an area follows the Tab key alone.
    QObject::connect(qApp, &QApplication::focusChanged, scroll, [scroll](const QWidget *, QWidget *now) {
        if (now != nullptr && scroll->widget()->isAncestorOf(now))
            scroll->ensureWidgetVisible(now); // with a margin: of a field Qt looks only for the cursor
    });
    return scroll;
}

void makeScrollable(QDialog *dialog, const QSize &available)
{
    QLayout *layout = dialog->layout();
    if (!layout || isQts(dialog))
        return;
    // Only now the widgets know how large their letters are.
    const QList<QWidget *> parts = dialog->findChildren<QWidget *>();
    for (const QWidget *part : parts)
        part->ensurePolished();
    const QSize least = layout->totalMinimumSize().expandedTo(dialog->minimumSize());
    if (least.width() <= available.width() && least.height() <= available.height())
        return;
    auto *content = new QWidget;
    content->setProperty("page", true);
    content->setLayout(layout); // takes its widgets along
    QScrollArea *scroll = scrollable(content);
    auto *outer = new QVBoxLayout(dialog);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    dialog->setMinimumSize(0, 0);
    dialog->resize((least + QSize(bar, bar)).boundedTo(available));
}

DialogPlaces::DialogPlaces(const QMap<QString, QByteArray> &geometries, QWidget *window)
    : QObject(window), m_geometries(geometries), m_window(window)
{
    qApp->installEventFilter(this);
}

bool DialogPlaces::isOurs(const QDialog *dialog) const
{
    const QWidget *parent = dialog->parentWidget();
    while (parent && parent != m_window)
        parent = parent->parentWidget();
    return parent != nullptr;
}

bool DialogPlaces::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Polish && event->type() != QEvent::Show && event->type() != QEvent::Hide)
        return false;
    auto *dialog = qobject_cast<QDialog *>(watched);
    if (!dialog || event->spontaneous() || !isOurs(dialog))
        return false;
    if (event->type() == QEvent::Polish)
        makeScrollable(dialog, room(dialog));
    else if (event->type() == QEvent::Show)
        place(dialog);
    else
        remember(dialog);
    return false;
}

QSize DialogPlaces::room(const QDialog *dialog) const
{
    const int title = dialog->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, dialog);
    return m_window->screen()->availableSize() - QSize(0, title);
}

void DialogPlaces::place(QDialog *dialog) const
{
    if (isQts(dialog))
        return;
    if (const QByteArray geometry = m_geometries.value(nameOf(dialog)); !geometry.isEmpty())
        dialog->restoreGeometry(geometry);
    if (const QSize size = dialog->size().boundedTo(room(dialog)); size != dialog->size())
        dialog->resize(size);
}

void DialogPlaces::remember(const QDialog *dialog)
{
    if (isQts(dialog))
        return;
    QByteArray &geometry = m_geometries[nameOf(dialog)];
    if (std::exchange(geometry, dialog->saveGeometry()) != geometry)
        Q_EMIT changed();
}

} // namespace Tokenglass
