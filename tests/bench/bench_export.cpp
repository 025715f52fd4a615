// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast requests become a file, and what memory that takes.
// Usage: bench_export URI NOW FORMAT FILE writes all of them; without FILE it measures the writers alone, into a device
// that takes everything at once. Prints "name value" lines: MB/s, milliseconds, bytes.

#include "models/export/exportjob.h"
#include "models/export/jsontablewriter.h"
#include "models/export/requestexport.h"
#include "models/sources/sourcefactory.h"
#include "tests/bench/benchsource.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QTextStream>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

namespace {

constexpr qint64 Year = 365 * 86400;

/// Counts and forgets.
class CountingDevice final : public QIODevice
{
public:
    CountingDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 length) override
    {
        m_bytes += length;
        return length;
    }

private:
    qint64 m_bytes = 0;
};

qint64 statusBytes(const char *key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine())
        if (line.startsWith(key))
            return line.mid(qsizetype(std::strlen(key))).trimmed().split(' ').constFirst().toLongLong() * 1024;
    return 0;
}

void resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// The rows as values, again and again the same few thousand: what a writer makes of them is all that is measured.
struct Rows
{
    ExportTable table;
    std::vector<ExportRow> rows;

    explicit Rows(const ExportTable &from) : table(from)
    {
        const Result<void> taken = table.produce([this](const ExportRow &row) -> Result<void> {
            rows.push_back(row);
            return rows.size() < 5000 ? Result<void>() : Result<void>(Error{Error::Kind::Cancelled, {}});
        });
        Q_UNUSED(taken)
    }
};

void benchWriter(const char *name, TableWriter &writer, const CountingDevice &device, const Rows &rows)
{
    QElapsedTimer timer;
    timer.start();
    bool ok = writer.begin(nullptr).ok() && writer.beginTable(rows.table).ok();
    for (qint64 i = 0; i < rows.table.rowCount; ++i)
        ok = writer.writeRow(rows.rows[static_cast<std::size_t>(i) % rows.rows.size()]).ok() && ok;
    ok = writer.endTable().ok() && writer.end().ok() && ok;
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    QTextStream(stdout) << name << ' ' << (ok ? static_cast<double>(device.bytes()) / 1e6 / seconds : 0) << '\n';
}

/// From the engine to the disk, as the window and the command line do it.
void benchWhole(const QString &format, const std::shared_ptr<const FrozenUsage> &usage, const RequestQuery &query,
                const QString &path)
{
    ExportJob job;
    job.format = format == "xlsx"_L1 ? TableFormat::Xlsx : format == "json"_L1 ? TableFormat::Json : TableFormat::Csv;
    job.withAbout = false;
    job.zone = ReportingZone(QTimeZone("Asia/Shanghai"));
    job.path = path;
    job.contents = [&]() -> Result<ExportContents> {
        return ExportContents{{requestExport(usage, query, false)}, {}, false};
    };
    resetPeak();
    const qint64 before = statusBytes("VmRSS:");
    ExportProgress progress;
    QElapsedTimer timer;
    timer.start();
    const Result<ExportOutcome> outcome = runExport(job, progress);
    QTextStream out(stdout);
    out << "rows " << (outcome ? outcome->rows : 0) << '\n';
    out << "milliseconds " << static_cast<double>(timer.nsecsElapsed()) / 1e6 << '\n';
    out << "bytes " << (outcome ? outcome->bytes : 0) << '\n';
    out << "memory " << statusBytes("VmHWM:") - before << '\n';
}

void benchWriters(const ExportTable &table)
{
    const Rows rows(table);
    const ReportingZone zone(QTimeZone("Asia/Shanghai"));
    CountingDevice csvDevice;
    CsvTableWriter csv(csvDevice, CsvStyle::plain(), zone);
    benchWriter("csv", csv, csvDevice, rows);
    CountingDevice guardedDevice;
    CsvTableWriter guarded(guardedDevice, CsvStyle::spreadsheet(QLocale(QLocale::German)), zone);
    benchWriter("spreadsheet", guarded, guardedDevice, rows);
    CountingDevice jsonDevice;
    JsonTableWriter json(jsonDevice, zone);
    benchWriter("json", json, jsonDevice, rows);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto connection = ConnectionSettings::parse(arguments.value(1));
    const QDateTime now = QDateTime::fromString(arguments.value(2), Qt::ISODate);
    if (!connection.ok() || !now.isValid()) {
        QTextStream(stderr) << u"usage: bench_export URI NOW [FORMAT FILE]\n"_s;
        return 2;
    }
    SourceOptions options;
    options.zone = *ReportingZone::fromName(u"Asia/Shanghai"_s);
    options.dayCache = false;
    const auto source = makeUsageSource(connection->settings, {}, options);
    const std::shared_ptr<const FrozenUsage> usage = openWhole(*source) ? source->freeze() : nullptr;
    if (!usage)
        return 1;
    RequestQuery query;
    query.range = {now.toSecsSinceEpoch() - Year, now.toSecsSinceEpoch()};
    query.order = Qt::AscendingOrder;
    if (arguments.size() > 4)
        benchWhole(arguments.value(3), usage, query, arguments.value(4));
    else
        benchWriters(requestExport(usage, query, false));
    return 0;
}
