// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/demo/demodatabase.h"

#include "models/sources/demo/demodailysummary.h"
#include "models/sources/demo/demogenerator.h"
#include "models/sources/demo/demoschema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cstdio>
#include <memory>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 RowsBetweenReports = 10'000;
constexpr int InstructionsBetweenReports = 1'000'000;
constexpr qint64 SecondsPerDay = 86'400;

struct CloseDatabase
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Binds the values of one INSERT from left to right. Texts must live until done().
class Binder
{
public:
    explicit Binder(sqlite3_stmt *statement) : m_statement(statement) { }

    Binder &operator<<(qint64 number)
    {
        sqlite3_bind_int64(m_statement, ++m_column, number);
        return *this;
    }
    Binder &operator<<(double number)
    {
        sqlite3_bind_double(m_statement, ++m_column, number);
        return *this;
    }
    Binder &operator<<(std::string_view text)
    {
        sqlite3_bind_text(m_statement, ++m_column, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        return *this;
    }
    Binder &idOrNull(int id)
    {
        ++m_column;
        if (id == 0)
            sqlite3_bind_null(m_statement, m_column);
        else
            sqlite3_bind_int(m_statement, m_column, id);
        return *this;
    }
    [[nodiscard]] bool done()
    {
        const bool written = sqlite3_step(m_statement) == SQLITE_DONE;
        return sqlite3_reset(m_statement) == SQLITE_OK && written;
    }

private:
    sqlite3_stmt *m_statement;
    int m_column = 0;
};

/// "2026-11-22 02:46:19.000000" as the database library of the original writes it; formats the date once a day.
class TimeText
{
public:
    std::string_view of(qint64 second)
    {
        if (second / SecondsPerDay != m_day) {
            m_day = second / SecondsPerDay;
            const QByteArray date = QDate(1970, 1, 1).addDays(m_day).toString(Qt::ISODate).toLatin1();
            m_text.replace(0, 10, date.constData(), 10);
        }
        const qint64 inDay = second % SecondsPerDay;
        putTwo(11, inDay / 3600);
        putTwo(14, inDay / 60 % 60);
        putTwo(17, inDay % 60);
        return m_text;
    }

private:
    void putTwo(std::size_t at, qint64 number)
    {
        m_text[at] = static_cast<char>('0' + number / 10);
        m_text[at + 1] = static_cast<char>('0' + number % 10);
    }
    qint64 m_day = -1;
    std::string m_text = "0000-00-00 00:00:00.000000";
};

std::string sessionText(quint64 session)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string text = "session_0000000000000000";
    for (std::size_t at = text.size(); session != 0; session >>= 4)
        text[--at] = Digits[session & 15];
    return text;
}

double fromMicros(qint64 micros)
{
    return static_cast<double>(micros) / 1e6; // the double nearest to the decimal
}

/// Fills one new database file.
class DemoWriter
{
public:
    DemoWriter(sqlite3 *database, DemoGenerator &generator, const DemoProgressCallback &progress)
        : m_database(database), m_generator(generator), m_progress(progress)
    { }

    [[nodiscard]] Result<void> writeRows();
    [[nodiscard]] Result<void> makeIndexes();

private:
    [[nodiscard]] Result<void> run(const char *sql);
    [[nodiscard]] Result<Statement> prepare(const char *sql);
    [[nodiscard]] Result<void> writeOrganisations();
    [[nodiscard]] Result<void> writeUsers();
    [[nodiscard]] Result<void> writeUsage();
    [[nodiscard]] Result<void> writeDailySummary();
    [[nodiscard]] Error failure() const;
    [[nodiscard]] bool goOn(const DemoProgress &progress) const { return !m_progress || m_progress(progress); }

    sqlite3 *m_database;
    DemoGenerator &m_generator;
    const DemoProgressCallback &m_progress;
    DemoDailySummary m_daily;
    DemoProgress m_indexProgress;
};

Error DemoWriter::failure() const
{
    if (sqlite3_errcode(m_database) == SQLITE_INTERRUPT)
        return {Error::Kind::Cancelled, {}};
    return {Error::Kind::Storage, QString::fromUtf8(sqlite3_errmsg(m_database))};
}

Result<void> DemoWriter::run(const char *sql)
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure();
    return {};
}

Result<Statement> DemoWriter::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
        return failure();
    return Statement(statement);
}

Result<void> DemoWriter::writeRows()
{
    // Nobody else sees the file yet and a half-written one is thrown away, so nothing has to survive a crash.
    if (auto set = run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; "
                       "PRAGMA cache_size=-65536; PRAGMA threads=2; BEGIN");
        !set)
        return set;
    for (const char *table : DemoSchema::Tables) {
        if (auto made = run(table); !made)
            return made;
    }
    for (const auto step : {&DemoWriter::writeOrganisations, &DemoWriter::writeUsers, &DemoWriter::writeUsage,
                            &DemoWriter::writeDailySummary}) {
        if (auto written = (this->*step)(); !written)
            return written;
    }
    return run("COMMIT");
}

Result<void> DemoWriter::writeOrganisations()
{
    const auto statement =
        prepare("INSERT INTO organizations (id, code, name, created_at, is_active) VALUES (?, ?, ?, ?, 1)");
    if (!statement)
        return statement.error();
    TimeText time;
    const qint64 start = m_generator.settings().until - m_generator.settings().days * SecondsPerDay;
    qint64 id = 0;
    for (const DemoOrganisation &organisation : m_generator.people().organisations()) {
        const std::string code = organisation.code.toStdString();
        const std::string name = organisation.name.toStdString();
        Binder row(statement->get());
        if (!(row << ++id << code << name << time.of(start)).done())
            return failure();
    }
    return {};
}

Result<void> DemoWriter::writeUsers()
{
    const auto statement = prepare("INSERT INTO users (id, phone, password_hash, name, organization_id, "
                                   "failed_login_attempts, created_at) VALUES (?, ?, '!', ?, ?, 0, ?)");
    if (!statement)
        return statement.error();
    TimeText time;
    const qint64 start = m_generator.settings().until - m_generator.settings().days * SecondsPerDay;
    qint64 id = 0;
    for (const DemoUser &user : m_generator.people().users()) {
        ++id;
        if (user.deleted)
            continue;
        const std::string phone = u"100%1"_s.arg(id, 8, 10, QChar(u'0')).toStdString(); // no real number starts so
        const std::string name = user.name.toStdString();
        Binder row(statement->get());
        if (!((row << id << phone << name).idOrNull(user.organisation) << time.of(start)).done())
            return failure();
    }
    return {};
}

Result<void> DemoWriter::writeUsage()
{
    const auto statement =
        prepare("INSERT INTO token_usage (id, user_id, organization_id, session_id, model_provider, model_name, "
                "model_alias, input_tokens, output_tokens, total_tokens, input_cost, output_cost, total_cost, "
                "request_type, success, response_time, created_at, diagram_type) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))");
    if (!statement)
        return statement.error();
    TimeText time;
    DemoRow row;
    for (qint64 id = 1; m_generator.next(row); ++id) {
        const DemoModel &model = m_generator.models()[static_cast<std::size_t>(row.model)];
        const std::string session = sessionText(row.session);
        Binder values(statement->get());
        values << id;
        values.idOrNull(row.user).idOrNull(row.organisation)
            << session << model.provider << model.name << model.alias << row.inputTokens << row.outputTokens
            << row.inputTokens + row.outputTokens << fromMicros(row.inputCostMicros) << fromMicros(row.outputCostMicros)
            << fromMicros(row.totalCostMicros) << std::string_view(row.requestType) << qint64(row.success ? 1 : 0)
            << static_cast<double>(row.responseMillis) / 1e3 << time.of(row.second)
            << std::string_view(row.diagramType == nullptr ? "" : row.diagramType);
        if (!values.done())
            return failure();
        m_daily.add(row);
        if (id % RowsBetweenReports == 0 && !goOn({DemoProgress::Stage::Rows, id, m_generator.settings().rows}))
            return Error{Error::Kind::Cancelled, {}};
    }
    return {};
}

Result<void> DemoWriter::writeDailySummary()
{
    const auto statement =
        prepare("INSERT INTO daily_cost_summary (date, organization_id, total_requests, total_tokens, "
                "total_cost, model_breakdown, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    TimeText date;
    TimeText updated;
    for (const auto &[key, line] : m_daily.lines()) {
        const QByteArray breakdown = DemoDailySummary::breakdown(line, m_generator.models());
        Binder row(statement->get());
        row << date.of(key.day * SecondsPerDay);
        row.idOrNull(key.organisation) << line.requests << line.tokens << fromMicros(line.costMicros)
                                       << std::string_view(breakdown.constData(),
                                                           static_cast<std::size_t>(breakdown.size()))
                                       << updated.of(m_generator.settings().until);
        if (!row.done())
            return failure();
    }
    return {};
}

Result<void> DemoWriter::makeIndexes()
{
    m_indexProgress = {DemoProgress::Stage::Indexes, 0, static_cast<qint64>(DemoSchema::Indexes.size())};
    const auto interrupted = [](void *self) {
        const auto *writer = static_cast<const DemoWriter *>(self);
        return writer->goOn(writer->m_indexProgress) ? 0 : 1;
    };
    sqlite3_progress_handler(m_database, InstructionsBetweenReports, interrupted, this);
    for (const char *index : DemoSchema::Indexes) {
        if (!goOn(m_indexProgress))
            return Error{Error::Kind::Cancelled, {}};
        if (auto made = run(index); !made)
            return made;
        ++m_indexProgress.done;
    }
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
    return {};
}

Result<DemoReport> writeTo(const QString &path, DemoGenerator &generator, const DemoProgressCallback &progress)
{
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const Database database(handle);
    if (opened != SQLITE_OK)
        return Error{Error::Kind::Storage, QString::fromUtf8(sqlite3_errmsg(handle))};

    QElapsedTimer timer;
    timer.start();
    DemoReport report;
    DemoWriter writer(database.get(), generator, progress);
    if (const auto rows = writer.writeRows(); !rows)
        return rows.error();
    report.rows = generator.settings().rows;
    report.rowsTime = std::chrono::milliseconds(timer.elapsed());
    if (const auto indexes = writer.makeIndexes(); !indexes)
        return indexes.error();
    report.totalTime = std::chrono::milliseconds(timer.elapsed());
    return report;
}

/// Removes what was not finished, whatever the reason.
class TemporaryPath
{
public:
    explicit TemporaryPath(const QString &target)
        : m_path(u"%1.%2.part"_s.arg(target).arg(QCoreApplication::applicationPid()))
    {
        QFile::remove(m_path);
    }
    ~TemporaryPath() { QFile::remove(m_path); }
    Q_DISABLE_COPY_MOVE(TemporaryPath)
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace

Result<DemoReport> writeDemoDatabase(const QString &path, const DemoSettings &settings, const PriceBook &prices,
                                     DemoOverwrite overwrite, const DemoProgressCallback &progress)
{
    const auto exists = [&] { return overwrite == DemoOverwrite::Refuse && QFileInfo::exists(path); };
    const Error refused{Error::Kind::Input, u"%1 exists already"_s.arg(path)};
    if (exists())
        return refused;
    Result<DemoGenerator> generator = DemoGenerator::create(settings, prices);
    if (!generator)
        return generator.error();

    const TemporaryPath temporary(path);
    Result<DemoReport> report = writeTo(temporary.path(), *generator, progress);
    if (!report)
        return report;
    report->bytes = QFileInfo(temporary.path()).size();
    if (exists())
        return refused;
    // A journal left beside a file that is replaced would be played back into the new one.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
    if (std::rename(QFile::encodeName(temporary.path()).constData(), QFile::encodeName(path).constData()) != 0)
        return Error{Error::Kind::Storage, u"%1 could not be written"_s.arg(path)};
    return report;
}

} // namespace Tokenglass
