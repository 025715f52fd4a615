// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowexport.h"

#include "models/export/exportrunner.h"
#include "models/session/sourcesession.h"
#include "ui/dialogs/export/exportdialog.h"
#include "ui/exportoffers.h"
#include "ui/movewindow.h"
#include "ui/pages/budgetspage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/pricespage.h"
#include "ui/pages/requestspage.h"
#include "ui/windowpages.h"

#include <utility>

namespace Tokenglass {

using namespace Qt::StringLiterals;

WindowExport::WindowExport(const WindowContext &context, WindowPages &pages, QWidget *window)
    : QObject(window), m_context(context), m_pages(pages), m_window(window), m_runner(new ExportRunner(this))
{
    pages.lateDashboard().whenMade([this](DashboardPage &page) {
        connect(&page, &DashboardPage::exportRequested, this, &WindowExport::showTable);
    });
    pages.lateRequests().whenMade([this](RequestsPage &page) {
        connect(&page, &RequestsPage::exportRequested, this, [this] { showTable(u"requests"_s); });
    });
}

void WindowExport::show()
{
    const QString page = m_pages.currentId();
    const bool hasTable = page == u"requests" || page == u"budgets" || page == u"prices";
    showTable(hasTable ? page : u"models"_s);
}

void WindowExport::showTable(const QString &key)
{
    auto *dialog = new ExportDialog(offers(), key, m_choice, m_context.session.zone(), *m_runner, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    adopt(*dialog);
    dialog->open();
}

QList<ExportOffer> WindowExport::offers() const
{
    return exportOffers(m_context, m_pages.requests()->log(), m_window->locale());
}

void WindowExport::adopt(ExportDialog &dialog)
{
    m_dialog = &dialog;
    connect(&dialog, &ExportDialog::choiceChanged, this, [this](const ExportChoice &choice) { m_choice = choice; });
}

void WindowExport::takeOver(WindowExport &old)
{
    m_choice = old.m_choice;
    // Without a dialog too: it may still be tidying up, which its end would wait for.
    delete std::exchange(m_runner, std::exchange(old.m_runner, nullptr));
    m_runner->setParent(this);
    if (!old.m_dialog)
        return;
    old.m_dialog->disconnect(&old);
    adopt(*old.m_dialog);
    moveWindow(*m_dialog, *m_window);
    m_dialog->retranslate(offers());
}

} // namespace Tokenglass
