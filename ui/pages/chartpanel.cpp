// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/chartpanel.h"

#include "models/export/exportrunner.h"
#include "models/session/errortext.h"
#include "models/session/whenfinished.h"
#include "ui/charts/chartwidget.h"
#include "ui/dialogs/charttabledialog.h"
#include "ui/pages/chartpicture.h"
#include "ui/themeicon.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QByteArray pngOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QString fileNameOf(QString title)
{
    for (QChar &c : title)
        if (!c.isLetterOrNumber())
            c = u'-';
    return title.toLower();
}

} // namespace

ChartPanel::ChartPanel(ChartWidget *chart, QWidget *parent) : ChartPanel(chart, chart, parent) { }

ChartPanel::ChartPanel(ChartWidget *chart, QWidget *content, QWidget *parent)
    : Card(parent), m_chart(chart), m_runner(new ExportRunner(this))
{
    setContent(content);
    auto *more = new QToolButton;
    more->setProperty("flat", true);
    more->setIcon(themeIcon(u"table"_s, IconTint::Muted));
    more->setToolTip(tr("Figures of this chart"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    addActions();
    auto *menu = new QMenu(more);
    menu->addActions(m_chart->actions());
    more->setMenu(menu);
    addCornerWidget(more);
    // What a right click finds is what the button offers.
    m_chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    const QList<QWidget *> inner = m_chart->findChildren<QWidget *>();
    for (QWidget *child : inner)
        child->setContextMenuPolicy(Qt::NoContextMenu);
}

void ChartPanel::addActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, void (ChartPanel::*slot)()) {
        auto *action = new QAction(text, m_chart);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_chart->addAction(action);
        return action;
    };
    add(tr("Show as table"), QKeySequence(Qt::CTRL | Qt::Key_T), &ChartPanel::showTable);
    add(tr("Copy figures"), QKeySequence(QKeySequence::Copy), &ChartPanel::copyTable)->setIcon(themeIcon(u"copy"_s));
    add(tr("Copy as picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &ChartPanel::copyPicture);
    add(tr("Save picture as\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), &ChartPanel::choosePicture);
}

void ChartPanel::showTable()
{
    auto *dialog = new ChartTableDialog(title(), m_chart->tableTwin(), m_chart->exactTable(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ChartPanel::copyTable()
{
    QGuiApplication::clipboard()->setText(tabSeparated(m_chart->exactTable()));
}

void ChartPanel::copyPicture()
{
    QGuiApplication::clipboard()->setImage(ChartPicture(*this, *m_chart).image());
}

void ChartPanel::choosePicture()
{
    auto *dialog = new QFileDialog(window(), tr("Save picture as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setNameFilters({tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)")});
    dialog->selectFile(fileNameOf(title()));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.svg"_L1) ? u"svg"_s : u"png"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ChartPanel::savePicture);
    dialog->open();
}

void ChartPanel::savePicture(const QString &path)
{
    // Painted here, for only this thread may; squeezed and written elsewhere.
    const ChartPicture picture(*this, *m_chart);
    std::function<QByteArray()> content;
    if (path.endsWith(".svg"_L1, Qt::CaseInsensitive))
        content = [svg = picture.svg()] { return svg; };
    else
        content = [image = picture.image()] { return pngOf(image); };
    whenFinished(m_runner->write(path, content), this, [this, path](const Result<void> &written) {
        if (written.ok()) {
            Q_EMIT pictureSaved(path);
            return;
        }
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Save picture as"),
                                    tr("The picture was not saved.") + u' ' + errorText(written.error()),
                                    QMessageBox::Close, window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

} // namespace Tokenglass
