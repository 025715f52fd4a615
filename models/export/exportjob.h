// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/export/csvtablewriter.h"

#include <atomic>

namespace Tokenglass {

enum class TableFormat : quint8 { Csv, Json, Xlsx };

/// What goes into a file.
struct ExportContents
{
    QList<ExportTable> tables;
    ExportAbout about;
    bool partial = false; ///< rows of the question were still being loaded
};

/// One export, ready to be done on any thread.
struct ExportJob
{
    TableFormat format = TableFormat::Csv;
    CsvStyle csv;
    bool withAbout = true;
    ReportingZone zone; ///< times are written in it
    QString path; ///< "-": standard output
    /// Called where the job is done, for making the contents may take its time.
    std::function<Result<ExportContents>()> contents;
};

/// How far a job is, and the wish to end it, for other threads.
struct ExportProgress
{
    std::atomic<qint64> rowsExpected = -1; ///< negative: not known yet
    std::atomic<qint64> rowsWritten = 0;
    std::atomic<bool> cancelled = false;
};

struct ExportOutcome
{
    qint64 rows = 0; ///< in the file, of all tables; exactly as many as were promised
    qint64 bytes = 0;
    QStringList notes; ///< what the format could not take as it was
    bool partial = false;
};

/// Writes the file: all of it, or on any error nothing. `isCancelled` is asked now and then beside the progress.
/// Kind::Storage: the disk. Kind::Truncated: fewer rows came than were announced.
[[nodiscard]] Result<ExportOutcome> runExport(const ExportJob &job, ExportProgress &progress,
                                              const std::function<bool()> &isCancelled = {});

[[nodiscard]] QString fileSuffix(TableFormat format); ///< "csv"

} // namespace Tokenglass
