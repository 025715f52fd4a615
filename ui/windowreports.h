// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/windowcontext.h"

#include <QObject>
#include <QPointer>

namespace Tokenglass {

class MainWindow;
class ReportDialog;

/// Ties reports to the window: the menu's entry, the preview, the schedules that are remembered.
class WindowReports : public QObject
{
    Q_OBJECT

public:
    /// The window becomes the parent.
    WindowReports(const WindowContext &context, MainWindow &window);

    /// The preview; null if there is no source to report on, which is said in the window.
    ReportDialog *showReport();
    /// The preview that is open goes on in front of this window, in its language.
    void takeOver(WindowReports &old);

private:
    void adopt(ReportDialog &dialog);
    void showSchedules(const ReportDialog &report);

    WindowContext m_context;
    MainWindow &m_window;
    QPointer<ReportDialog> m_report;
};

} // namespace Tokenglass
