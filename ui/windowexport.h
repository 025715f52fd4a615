// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/export/exportoffer.h"
#include "ui/windowcontext.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Tokenglass {

class ExportDialog;
class ExportRunner;
class WindowPages;

/// What the window writes into files: it knows which table is being looked at, and remembers how it was last wanted.
class WindowExport : public QObject
{
    Q_OBJECT

public:
    /// `window` becomes the dialogs' parent.
    WindowExport(const WindowContext &context, WindowPages &pages, QWidget *window);

    void show(); ///< the dialog, with the table of the page that is shown
    void showTable(const QString &key);
    /// The dialog that is open, and the export that is running, go on in front of this window, in its language.
    void takeOver(WindowExport &old);

private:
    void adopt(ExportDialog &dialog);
    [[nodiscard]] QList<ExportOffer> offers() const;

    WindowContext m_context;
    WindowPages &m_pages;
    QWidget *m_window;
    ExportRunner *m_runner;
    QPointer<ExportDialog> m_dialog;
    ExportChoice m_choice;
};

} // namespace Tokenglass
