// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/reports/scheduledialog.h"

#include "models/session/reporttext.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

enum CommandForm { Cron, Systemd };

} // namespace

ScheduleDialog::ScheduleDialog(const QList<ReportSchedule> &schedules, const ReportSchedule &suggested,
                               const QString &program, QWidget *parent)
    : QDialog(parent), m_schedules(schedules), m_suggested(suggested), m_program(program), m_list(new QListWidget),
      m_remove(new QPushButton(tr("&Remove"))), m_fields(nullptr), m_name(new QLineEdit), m_kind(new QComboBox),
      m_source(new QComboBox), m_period(new QComboBox), m_filter(new QLineEdit), m_title(new QLineEdit),
      m_paper(new QComboBox), m_folder(new QLineEdit), m_file(new QLineEdit), m_form(new QComboBox),
      m_command(new QPlainTextEdit), m_note(new QLabel)
{
    setWindowTitle(tr("Report schedules"));
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeList(), 1);
    m_fields = makeFields();
    columns->addWidget(m_fields, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    for (const ReportSchedule &schedule : std::as_const(m_schedules))
        m_list->addItem(schedule.name);
    connect(m_list, &QListWidget::currentRowChanged, this, &ScheduleDialog::showSchedule);
    m_list->setCurrentRow(m_schedules.isEmpty() ? -1 : 0);
    showSchedule(m_list->currentRow());
    resize(860, 560);
}

QWidget *ScheduleDialog::makeList()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list->setAccessibleName(tr("Schedules"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long names end in an ellipsis
    auto *addButton = new QPushButton(tr("&Add"));
    addButton->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    connect(addButton, &QPushButton::clicked, this, &ScheduleDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &ScheduleDialog::remove);
    layout->addWidget(m_list, 1);
    auto *line = new QHBoxLayout;
    line->addWidget(addButton);
    line->addWidget(m_remove);
    layout->addLayout(line);
    return side;
}

QWidget *ScheduleDialog::makeFields()
{
    auto *side = new QWidget;
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 0, 0);
    for (const ReportKind kind : ReportKinds)
        m_kind->addItem(reportKindTitle(kind), static_cast<int>(kind));
    for (const QString &word : reportPeriodWords()) {
        if (word != "this-month"_L1) // which would be cut off in the middle
            m_period->addItem(reportPeriodWordText(word), word);
    }
    for (const ReportPaper paper : {ReportPaper::A4, ReportPaper::Letter})
        m_paper->addItem(reportPaperTitle(paper), static_cast<int>(paper));
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Template"), m_kind);
    form->addRow(tr("S&ource"), m_source);
    form->addRow(tr("&Period"), m_period);
    form->addRow(tr("Fi&lter"), m_filter);
    m_filter->setPlaceholderText(tr("everything"));
    m_filter->setToolTip(tr("As --filter takes it, such as model=qwen,organisation=3"));
    form->addRow(tr("T&itle"), m_title);
    m_title->setPlaceholderText(tr("The usual one"));
    form->addRow(tr("Pap&er"), m_paper);
    auto *browse = new QPushButton(tr("&Browse\u2026"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ScheduleDialog::chooseFolder);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    auto *folderLabel = new QLabel(tr("&Folder"));
    form->addRow(folderLabel, folder);
    folderLabel->setBuddy(m_folder); // after the row, which sets its own
    form->addRow(tr("File na&me"), m_file);
    m_file->setToolTip(tr("{report}, {source} and {period} are filled in: overview, production, 2026-10"));

    m_form->addItem(tr("Line of a crontab"), Cron);
    m_form->addItem(tr("Units of systemd"), Systemd);
    auto *copy = new QPushButton(tr("&Copy"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command()); });
    auto *formLine = new QHBoxLayout;
    formLine->addWidget(m_form, 1);
    formLine->addWidget(copy);
    auto *formLabel = new QLabel(tr("R&un by"));
    form->addRow(formLabel, formLine);
    formLabel->setBuddy(m_form);
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setAccessibleName(tr("Command of the schedule"));
    form->addRow(m_command);
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    m_note->setText(
        tr("Tokenglass installs nothing: copy this to where your system keeps such things. A password is "
           "taken from TOKENGLASS_PASSWORD_<NAME> or .pgpass, because the keychain is locked while nobody is "
           "logged in."));
    form->addRow(m_note);
    for (QLineEdit *field : {m_name, m_filter, m_title, m_folder, m_file})
        connect(field, &QLineEdit::textEdited, this, &ScheduleDialog::readFields);
    connect(m_source, &QComboBox::editTextChanged, this, &ScheduleDialog::readFields);
    for (const QComboBox *box : {m_kind, m_period, m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, &ScheduleDialog::readFields);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ScheduleDialog::showCommand);
    return side;
}

void ScheduleDialog::setSources(const QStringList &names)
{
    m_showing = true;
    const QString text = m_source->currentText();
    m_source->clear();
    m_source->addItems(names);
    m_source->setEditText(text);
    m_showing = false;
}

void ScheduleDialog::add()
{
    m_schedules.append(m_suggested);
    m_list->addItem(m_suggested.name);
    m_list->setCurrentRow(m_list->count() - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void ScheduleDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_schedules.removeAt(row);
    delete m_list->takeItem(row);
    showSchedule(m_list->currentRow());
}

void ScheduleDialog::showSchedule(int row)
{
    const bool known = row >= 0 && row < m_schedules.size();
    m_fields->setEnabled(known);
    m_remove->setEnabled(known);
    const ReportSchedule schedule = known ? m_schedules.at(row) : ReportSchedule();
    m_showing = true;
    m_name->setText(schedule.name);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(schedule.kind)));
    m_source->setEditText(schedule.source);
    m_period->setCurrentIndex(std::max(0, m_period->findData(schedule.period)));
    m_filter->setText(schedule.filter);
    m_title->setText(schedule.title);
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(schedule.paper)));
    m_folder->setText(schedule.folder);
    m_file->setText(known ? schedule.fileName : QString());
    m_showing = false;
    readFields();
}

void ScheduleDialog::readFields()
{
    const int row = m_list->currentRow();
    if (m_showing)
        return;
    if (row >= 0 && row < m_schedules.size()) {
        ReportSchedule &schedule = m_schedules[row];
        schedule.name = m_name->text();
        schedule.kind = static_cast<ReportKind>(m_kind->currentData().toInt());
        schedule.source = m_source->currentText();
        schedule.period = m_period->currentData().toString();
        schedule.filter = m_filter->text().trimmed();
        schedule.title = m_title->text().trimmed();
        schedule.paper = static_cast<ReportPaper>(m_paper->currentData().toInt());
        schedule.folder = m_folder->text();
        schedule.fileName = m_file->text();
        m_list->item(row)->setText(schedule.name);
    }
    showCommand();
}

void ScheduleDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the reports"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(folder);
        readFields();
    });
    dialog->open();
}

QString ScheduleDialog::command() const
{
    return m_command->toPlainText();
}

void ScheduleDialog::showCommand()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_schedules.size()) {
        m_command->setPlainText({});
        return;
    }
    const ReportSchedule &schedule = m_schedules.at(row);
    m_command->setPlainText(m_form->currentData().toInt() == Cron ? reportCronLine(schedule, m_program)
                                                                  : reportSystemdUnits(schedule, m_program));
}

} // namespace Tokenglass
