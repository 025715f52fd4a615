// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/export/exportdialog.h"

#include "models/export/exportrunner.h"
#include "models/session/errortext.h"
#include "models/session/numberformat.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int ProgressSteps = 1000;

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QLabel *wrappedLabel()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// With the format's own suffix where the name has another format's: by that a spreadsheet program, or Excel, chooses
/// how to read the file, and refuses it.
QString namedFor(TableFormat format, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const TableFormat other : {TableFormat::Csv, TableFormat::Json, TableFormat::Xlsx})
        if (other != format && suffix == fileSuffix(other))
            return path + u'.' + fileSuffix(format);
    return path;
}

} // namespace

ExportDialog::ExportDialog(QList<ExportOffer> offers, const QString &key, const ExportChoice &choice,
                           ReportingZone zone, ExportRunner &runner, QWidget *parent)
    : QDialog(parent), m_offers(std::move(offers)), m_zone(std::move(zone)), m_runner(runner), m_form(new QFormLayout),
      m_table(new QComboBox), m_format(new QComboBox), m_style(new QComboBox), m_guard(new QCheckBox),
      m_about(new QCheckBox), m_source(wrappedLabel()), m_status(wrappedLabel()), m_bar(new QProgressBar),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    buildFields();
    buildButtons();
    m_bar->setRange(0, ProgressSteps);
    m_bar->hide();
    m_source->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_source);
    layout->addWidget(m_bar);
    layout->addWidget(m_status);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    connect(&m_runner, &ExportRunner::progressed, this, &ExportDialog::showProgress);
    connect(&m_runner, &ExportRunner::finished, this, &ExportDialog::take);
    setTexts();
    choose(key, choice);
    refresh();
    resize(std::max(520, sizeHint().width()), sizeHint().height());
}

void ExportDialog::buildFields()
{
    for (const ExportOffer &offer : std::as_const(m_offers))
        m_table->addItem(QString(), offer.key);
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Json, TableFormat::Xlsx})
        m_format->addItem(QString(), static_cast<int>(format));
    m_style->addItems({QString(), QString()});
    for (QWidget *field : std::initializer_list<QWidget *>{m_table, m_format, m_style}) {
        auto *label = new QLabel;
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    m_form->addRow(QString(), m_guard);
    m_form->addRow(QString(), m_about);
    connect(m_table, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_style, &QComboBox::currentIndexChanged, this, &ExportDialog::refreshGuard);
}

void ExportDialog::buildButtons()
{
    m_export = m_buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_export->setDefault(true);
    m_folder = m_buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_folder->hide();
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_folder, &QPushButton::clicked, this, &ExportDialog::showInFolder);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

void ExportDialog::choose(const QString &key, const ExportChoice &choice)
{
    m_table->setCurrentIndex(std::max(0, m_table->findData(key)));
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(choice.format)));
    m_style->setCurrentIndex(choice.spreadsheet ? 0 : 1);
    m_guard->setChecked(choice.guard);
    m_about->setChecked(choice.about);
}

void ExportDialog::setTexts()
{
    setWindowTitle(tr("Export"));
    for (int i = 0; i < m_table->count(); ++i)
        m_table->setItemText(i, m_offers[i].title);
    const QStringList formats{tr("CSV"), tr("JSON"), tr("Excel workbook (XLSX)")};
    for (int i = 0; i < m_format->count(); ++i)
        m_format->setItemText(i, formats[i]);
    const CsvStyle own = CsvStyle::spreadsheet(locale());
    //: %1 is the sign between cells, %2 the decimal sign
    m_style->setItemText(0,
                         tr("Spreadsheet programs (\"%1\", decimals with \"%2\")")
                             .arg(QString(QLatin1Char(own.separator)), QString(QLatin1Char(own.point))));
    m_style->setItemText(1, tr("Other programs (RFC 4180)"));
    m_guard->setText(tr("&Keep text from running as a formula"));
    m_guard->setToolTip(tr("Text that begins with =, +, - or @ gets an apostrophe in front. Programs would read the "
                           "apostrophe as part of it."));
    const auto name = [this](QWidget *field, const QString &text) {
        if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(field)))
            label->setText(text);
    };
    name(m_table, tr("&Table"));
    name(m_format, tr("&Format"));
    name(m_style, tr("CSV f&or"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_export->setText(tr("&Export\u2026"));
    m_folder->setText(tr("&Show in the folder"));
    m_buttons->button(QDialogButtonBox::Close)->setText(m_runner.isRunning() ? tr("&Cancel") : tr("C&lose"));
}

void ExportDialog::retranslate(const QList<ExportOffer> &offers)
{
    const QString key = offer().key;
    const ExportChoice chosen = choice();
    setLocale(QLocale());
    {
        const QSignalBlocker quiet(m_table);
        m_table->clear();
        m_offers = offers;
        for (const ExportOffer &each : offers)
            m_table->addItem(QString(), each.key);
        setTexts();
        choose(key, chosen);
    }
    const auto outcome = m_outcome;
    refresh();
    m_outcome = outcome;
    if (m_outcome)
        showOutcome();
}

const ExportOffer &ExportDialog::offer() const
{
    return m_offers[std::max(0, m_table->currentIndex())];
}

TableFormat ExportDialog::format() const
{
    return static_cast<TableFormat>(m_format->currentData().toInt());
}

ExportChoice ExportDialog::choice() const
{
    return {format(), m_style->currentIndex() == 0, m_guard->isChecked(), m_about->isChecked()};
}

void ExportDialog::refresh()
{
    const bool csv = format() == TableFormat::Csv;
    for (QWidget *field : std::initializer_list<QWidget *>{m_style, m_guard}) {
        field->setVisible(csv);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(csv);
    }
    m_about->setText(format() == TableFormat::Xlsx ? tr("Say on a sheet of its own &what the figures are of")
                                                   : tr("Say at the beginning &what the figures are of"));
    const qint64 rows = offer().rows;
    //: %1 is the number of %n once more, with its digits grouped
    const QString count = tr("%1 row(s)", nullptr, plural(rows)).arg(NumberFormat(locale()).count(rows));
    //: "12,345 rows · usage.db · 7 days"
    m_source->setText(offer().about.isEmpty() ? count : tr("%1 \u00B7 %2").arg(count, offer().about));
    say({});
    m_outcome.reset();
    m_folder->hide();
}

void ExportDialog::refreshGuard()
{
    // Each choice has its own right answer; the user's own may follow.
    m_guard->setChecked(m_style->currentIndex() == 0);
    refresh();
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export %1").arg(offer().title));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString suffix = fileSuffix(format());
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters({u"%1 (*.%2)"_s.arg(m_format->currentText(), suffix), tr("All files (*)")});
    const QString last = m_path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                          : QFileInfo(m_path).absolutePath();
    dialog->setDirectory(last);
    dialog->selectFile(offer().fileName + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString &wanted)
{
    const QString path = namedFor(format(), wanted);
    // Only for the name that was chosen has the file dialog asked.
    if (path != wanted && QFileInfo::exists(path)) {
        say(tr("%1 is there already. Choose a name that ends in \".%2\".").arg(path, fileSuffix(format())));
        return;
    }
    m_path = path;
    const ExportChoice chosen = choice();
    ExportJob job;
    job.format = chosen.format;
    job.csv = chosen.spreadsheet ? CsvStyle::spreadsheet(locale()) : CsvStyle::plain();
    job.csv.guardsFormulas = chosen.guard;
    job.withAbout = chosen.about;
    job.zone = m_zone;
    job.path = path;
    job.contents = offer().contents;
    Q_EMIT choiceChanged(chosen);
    setRunning(true);
    showProgress(0, -1);
    m_runner.start(job);
}

void ExportDialog::setRunning(bool running)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_table, m_format, m_style, m_guard, m_about, m_export})
        field->setEnabled(!running);
    m_bar->setVisible(running);
    m_folder->hide();
    m_buttons->button(QDialogButtonBox::Close)->setText(running ? tr("&Cancel") : tr("C&lose"));
}

void ExportDialog::showProgress(qint64 written, qint64 expected)
{
    if (!m_bar->isVisibleTo(this))
        return;
    const NumberFormat format(locale());
    m_bar->setRange(0, expected < 0 ? 0 : ProgressSteps);
    if (expected > 0)
        m_bar->setValue(static_cast<int>(written * ProgressSteps / expected));
    // A workbook is put together when its last row is there.
    const bool closing = expected >= 0 && written >= expected;
    say(expected < 0  ? tr("The figures are gathered\u2026")
            : closing ? tr("The file is being finished\u2026")
                      : tr("%1 of %2 rows are written").arg(format.count(written), format.count(expected)));
}

void ExportDialog::take(const Result<ExportOutcome> &outcome)
{
    setRunning(false);
    m_outcome = outcome;
    showOutcome();
}

void ExportDialog::showOutcome()
{
    const Result<ExportOutcome> &outcome = *m_outcome;
    if (!outcome.ok()) {
        say(outcome.error().kind == Error::Kind::Cancelled
                ? tr("The export was cancelled. No file was written.")
                : tr("The export failed. No file was written.") + u' ' + errorText(outcome.error()));
        return;
    }
    const NumberFormat format(locale());
    //: %1 is the number of %n once more, with its digits grouped; %2 a file, %3 its size
    QStringList lines{tr("%1 row(s) were written to %2 (%3).", nullptr, plural(outcome->rows))
                          .arg(format.count(outcome->rows), m_path, locale().formattedDataSize(outcome->bytes))};
    if (outcome->partial)
        lines.append(tr("Older rows were still being loaded: the file does not have them."));
    say((lines + outcome->notes).join(u'\n'));
    m_folder->show();
}

void ExportDialog::say(const QString &status)
{
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty()); // what says nothing is nothing to go to
}

void ExportDialog::showInFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
}

void ExportDialog::reject()
{
    if (m_runner.isRunning())
        m_runner.cancel();
    else
        QDialog::reject();
}

} // namespace Tokenglass
