// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/report.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace Tokenglass {

/// The saved report schedules, with the line for cron or the units for systemd that run each. Tokenglass installs
/// nothing itself: the text is copied to where the user's system wants it.
class ScheduleDialog : public QDialog
{
    Q_OBJECT

public:
    /// `suggested`: what "Add" begins with. `program`: the path the commands begin with.
    ScheduleDialog(const QList<ReportSchedule> &schedules, const ReportSchedule &suggested, const QString &program,
                   QWidget *parent = nullptr);

    [[nodiscard]] const QList<ReportSchedule> &schedules() const { return m_schedules; }
    void setSources(const QStringList &names); ///< to choose from
    [[nodiscard]] QString command() const; ///< the text shown

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeFields();
    void add();
    void remove();
    void showSchedule(int row);
    void readFields();
    void chooseFolder();
    void showCommand();

    QList<ReportSchedule> m_schedules;
    ReportSchedule m_suggested;
    QString m_program;
    bool m_showing = false; ///< the fields are being filled, not edited
    QListWidget *m_list;
    QPushButton *m_remove;
    QWidget *m_fields;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QComboBox *m_source;
    QComboBox *m_period;
    QLineEdit *m_filter;
    QLineEdit *m_title;
    QComboBox *m_paper;
    QLineEdit *m_folder;
    QLineEdit *m_file;
    QComboBox *m_form;
    QPlainTextEdit *m_command;
    QLabel *m_note;
};

} // namespace Tokenglass
