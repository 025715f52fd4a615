// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/report.h"
#include "models/session/reportdata.h"
#include "ui/windowcontext.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPrinter;
class QPushButton;

namespace Tokenglass {

class MessageBar;
class ReportCollector;
class ReportDocument;
class ReportView;

/// A report as it will be printed, of what the window looks at or of a period of its own; saves and prints it.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const WindowContext &context, ReportPaper paper, QWidget *parent = nullptr);

    [[nodiscard]] ReportView *view() const { return m_view; }
    void setKind(ReportKind kind);
    void saveTo(const QString &path);
    /// In the language of now, the report too; what is being saved or printed stays as it was shown.
    void retranslate();
    /// What a schedule of the report shown would be.
    [[nodiscard]] ReportSchedule asSchedule() const;

Q_SIGNALS:
    void made(); ///< the preview shows what the fields say
    void paperChanged(ReportPaper paper);
    void schedulesRequested();

private:
    void addFields(class QGridLayout *layout);
    void addButtons(class QBoxLayout *layout);
    void setTexts();
    void remake();
    void collect(const ReportOrder &order);
    void layOut(const ReportData &collected);
    void adopt(const std::shared_ptr<const ReportDocument> &document);
    void fail(const QString &text);
    void chooseFile();
    void choosePrinter();
    void print(const std::shared_ptr<QPrinter> &printer);
    void showPageNumber(int page);
    [[nodiscard]] std::optional<ReportOrder> order() const;

    WindowContext m_context;
    QComboBox *m_kind;
    QComboBox *m_period;
    QComboBox *m_paper;
    QLineEdit *m_title;
    QLabel *m_page;
    MessageBar *m_message;
    ReportView *m_view;
    QList<QLabel *> m_labels; ///< of the fields
    QPushButton *m_save = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_schedules = nullptr;
    QPushButton *m_close = nullptr;
    ReportCollector *m_collector = nullptr;
    quint64 m_generation = 0; ///< what was asked for before is dropped
    int m_pageToShow = 0; ///< when the report is there
    QTimer m_remakeTimer;
};

} // namespace Tokenglass
