// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportjob.h"

#include "models/export/exportfile.h"
#include "models/export/jsontablewriter.h"
#include "models/export/xlsxtablewriter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 RowsBetweenLooks = 512;

std::unique_ptr<TableWriter> makeWriter(const ExportJob &job, ExportFile &file)
{
    switch (job.format) {
    case TableFormat::Json:
        return std::make_unique<JsonTableWriter>(file.device(), job.zone);
    case TableFormat::Xlsx:
        return std::make_unique<XlsxTableWriter>(file.device(), file.folder(), job.zone);
    case TableFormat::Csv:
        break;
    }
    return std::make_unique<CsvTableWriter>(file.device(), job.csv, job.zone);
}

/// What only the choice of a format makes worth saying.
void addFormatNotes(const ExportJob &job, ExportAbout &about)
{
    if (job.format != TableFormat::Csv)
        return;
    about.notes.append(
        job.csv.guardsFormulas
            ? QCoreApplication::translate("Export",
                                          "Text that a spreadsheet would run as a formula has an "
                                          "apostrophe in front.")
            : QCoreApplication::translate("Export",
                                          "Text is as the source has it; a spreadsheet may run some of it "
                                          "as a formula."));
}

/// One run of a job.
class ExportRun
{
public:
    ExportRun(const ExportJob &job, ExportProgress &progress, const std::function<bool()> &isCancelled)
        : m_job(job), m_progress(progress), m_isCancelled(isCancelled)
    { }
    [[nodiscard]] Result<ExportOutcome> run();

private:
    [[nodiscard]] bool isCancelled() const { return m_progress.cancelled || (m_isCancelled && m_isCancelled()); }
    [[nodiscard]] Result<void> write(TableWriter &writer, const ExportTable &table);
    [[nodiscard]] Result<void> writeAll(TableWriter &writer, const QList<ExportTable> &tables,
                                        const ExportAbout &about);

    const ExportJob &m_job;
    ExportProgress &m_progress;
    const std::function<bool()> &m_isCancelled;
    qint64 m_rows = 0;
};

Result<void> ExportRun::write(TableWriter &writer, const ExportTable &table)
{
    if (Result<void> begun = writer.beginTable(table); !begun)
        return begun;
    qint64 rows = 0;
    Result<void> produced = table.produce([&](const ExportRow &row) -> Result<void> {
        if (rows++ % RowsBetweenLooks == 0) {
            m_progress.rowsWritten = m_rows + rows - 1;
            if (isCancelled())
                return Error{Error::Kind::Cancelled, {}};
        }
        return writer.writeRow(row);
    });
    if (!produced)
        return produced;
    if (rows != table.rowCount)
        return Error{Error::Kind::Truncated, u"%1 rows of %2 came"_s.arg(rows).arg(table.rowCount)};
    m_rows += rows;
    m_progress.rowsWritten = m_rows;
    return writer.endTable();
}

Result<void> ExportRun::writeAll(TableWriter &writer, const QList<ExportTable> &tables, const ExportAbout &about)
{
    if (Result<void> begun = writer.begin(m_job.withAbout ? &about : nullptr); !begun)
        return begun;
    for (const ExportTable &table : tables)
        if (Result<void> written = write(writer, table); !written)
            return written;
    return writer.end();
}

Result<ExportOutcome> ExportRun::run()
{
    // The file first: a place that cannot be written to need not cost the making of the contents.
    Result<std::unique_ptr<ExportFile>> file = ExportFile::open(m_job.path);
    if (!file)
        return file.error();
    Result<ExportContents> contents = m_job.contents();
    if (!contents)
        return contents.error();
    // A plain text has room for one table only.
    QList<ExportTable> tables = contents->tables;
    if (m_job.format == TableFormat::Csv && tables.size() > 1)
        tables = {combined(tables)};
    qint64 expected = 0;
    for (const ExportTable &table : tables)
        expected += table.rowCount;
    m_progress.rowsExpected = expected;
    addFormatNotes(m_job, contents->about);

    const std::unique_ptr<TableWriter> writer = makeWriter(m_job, **file);
    if (const Result<void> written = writeAll(*writer, tables, contents->about); !written) {
        const Error &error = written.error();
        return error.kind == Error::Kind::Storage
            ? Error{error.kind, u"Cannot write %1: %2"_s.arg(m_job.path, error.detail)}
            : error;
    }
    if (isCancelled())
        return Error{Error::Kind::Cancelled, {}};
    const qint64 bytes = (*file)->bytesWritten();
    if (const Result<void> committed = (*file)->commit(); !committed)
        return committed.error();
    return ExportOutcome{m_rows, bytes, writer->notes(), contents->partial};
}

} // namespace

Result<ExportOutcome> runExport(const ExportJob &job, ExportProgress &progress,
                                const std::function<bool()> &isCancelled)
{
    return ExportRun(job, progress, isCancelled).run();
}

QString fileSuffix(TableFormat format)
{
    switch (format) {
    case TableFormat::Json:
        return u"json"_s;
    case TableFormat::Xlsx:
        return u"xlsx"_s;
    case TableFormat::Csv:
        break;
    }
    return u"csv"_s;
}

} // namespace Tokenglass
