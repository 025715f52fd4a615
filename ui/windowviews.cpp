// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowviews.h"

#include "models/session/savedviews.h"
#include "ui/dialogs/viewsdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace Tokenglass {

WindowViews::WindowViews(SavedViews &views, std::function<QString()> page, QWidget *window)
    : QObject(window), m_views(views), m_page(std::move(page)), m_window(window)
{
    connect(&m_views, &SavedViews::failed, this, &WindowViews::failed);
    connect(&m_views, &SavedViews::pageRequested, this, &WindowViews::pageRequested);
}

void WindowViews::serve(QMenu &menu)
{
    connect(&m_views, &SavedViews::changed, &menu, [this, &menu] { fill(menu); });
    fill(menu);
}

void WindowViews::fill(QMenu &menu)
{
    menu.clear();
    menu.addAction(tr("&Save this view\u2026"), QKeySequence(Qt::CTRL | Qt::Key_B), this, &WindowViews::saveCurrent);
    menu.addAction(tr("Copy &link to this view"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this,
                   &WindowViews::copyLink);
    menu.addAction(tr("&Manage saved views\u2026"), this, &WindowViews::manage);
    if (!m_views.views().isEmpty())
        menu.addSeparator();
    for (const SavedView &view : m_views.views()) {
        QString text = view.name;
        menu.addAction(text.replace(u'&', QStringLiteral("&&")), this, [this, name = view.name] {
            if (const SavedView *saved = m_views.find(name))
                m_views.go(UsageView(saved->view));
        });
    }
}

void WindowViews::saveCurrent()
{
    auto *question = new QInputDialog(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Save this view"));
    question->setLabelText(tr("Source, page, period and filter are kept under the &name"));
    connect(question, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString name = text.trimmed();
        const SavedView *there = m_views.find(name);
        if (name.isEmpty())
            return;
        if (there == nullptr) {
            saveAs(name);
            return;
        }
        auto *box = new QMessageBox(QMessageBox::Question, tr("Save this view"),
                                    tr("There is a saved view \"%1\" already. Replace it?").arg(there->name),
                                    QMessageBox::Cancel, m_window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->addButton(tr("&Replace"), QMessageBox::AcceptRole);
        connect(box, &QMessageBox::accepted, this, [this, name] { saveAs(name); });
        box->open();
    });
    question->open();
}

void WindowViews::saveAs(const QString &name)
{
    m_views.save({name, m_views.current(m_page())});
    Q_EMIT told(tr("The view was saved as \"%1\". It is in the menu View, Saved views.").arg(name));
}

void WindowViews::copyLink()
{
    QGuiApplication::clipboard()->setText(viewLink(m_views.current(m_page())));
    Q_EMIT told(tr("The link was copied. It opens this view where a source of the same name is known."));
}

void WindowViews::manage()
{
    auto *dialog = new ViewsDialog(m_views, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Tokenglass
