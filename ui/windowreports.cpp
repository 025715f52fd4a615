// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowreports.h"

#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "ui/dialogs/reports/reportdialog.h"
#include "ui/dialogs/reports/scheduledialog.h"
#include "ui/mainmenu.h"
#include "ui/mainwindow.h"
#include "ui/movewindow.h"

#include <QCoreApplication>

namespace Tokenglass {

using namespace Qt::StringLiterals;

WindowReports::WindowReports(const WindowContext &context, MainWindow &window)
    : QObject(&window), m_context(context), m_window(window)
{
    if (const auto *menu = qobject_cast<MainMenu *>(window.menuBar()))
        connect(menu, &MainMenu::reportRequested, this, &WindowReports::showReport);
}

ReportDialog *WindowReports::showReport()
{
    if (!m_context.session.isOpen()) {
        m_window.showWarning(tr("Open a database first: a report needs figures."));
        return nullptr;
    }
    auto *dialog = new ReportDialog(m_context, m_window.settings().reportPaper, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    adopt(*dialog);
    dialog->open();
    return dialog;
}

void WindowReports::adopt(ReportDialog &dialog)
{
    m_report = &dialog;
    connect(&dialog, &ReportDialog::paperChanged, this, [this](ReportPaper paper) {
        m_window.changeSettings([paper](Settings &settings) { settings.reportPaper = paper; });
    });
    connect(&dialog, &ReportDialog::schedulesRequested, this, [this, &dialog] { showSchedules(dialog); });
}

void WindowReports::takeOver(WindowReports &old)
{
    if (!old.m_report)
        return;
    old.m_report->disconnect(&old);
    adopt(*old.m_report);
    moveWindow(*m_report, m_window);
    m_report->retranslate();
}

void WindowReports::showSchedules(const ReportDialog &report)
{
    auto *dialog = new ScheduleDialog(m_window.settings().reportSchedules, report.asSchedule(),
                                      QCoreApplication::applicationFilePath(), report.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList sources;
    for (const SourceRow &row : m_context.sources.sources()->rows())
        sources.append(row.builtIn ? u"ledger"_s : row.connection.name);
    dialog->setSources(sources);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_window.changeSettings(
            [schedules = dialog->schedules()](Settings &settings) { settings.reportSchedules = schedules; });
    });
    dialog->open();
}

} // namespace Tokenglass
