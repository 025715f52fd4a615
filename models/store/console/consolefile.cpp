// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/console/consolefile.h"

#include "models/store/console/chatruncodec.h"
#include "models/store/sqliteschema.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// What a search compares. Full-width letters are letters here.
QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString searchText(const ChatRun &run)
{
    QStringList texts{run.request.prompt, run.request.system};
    for (const ChatAnswer &answer : run.answers)
        texts << answer.request.model << answer.providerName << answer.outcome.text << answer.outcome.reasoning;
    return folded(texts.join(u'\n'));
}

QString firstLines(const QString &prompt)
{
    constexpr qsizetype Lines = 3;
    constexpr qsizetype Characters = 300;
    QString text = prompt.trimmed().left(Characters);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text.section(u'\n', 0, Lines - 1);
}

ChatRunSummary summaryOf(const ChatRun &run)
{
    ChatRunSummary summary;
    summary.sessionId = run.purpose.sessionId;
    summary.at = run.at;
    summary.prompt = firstLines(run.request.prompt);
    for (const ChatAnswer &answer : run.answers) {
        summary.models.append(answer.request.model);
        const bool known = answer.cost.amount && answer.cost.basis != CostBasis::Unknown;
        summary.cost.add(answer.cost.amount.value_or(Money()), known ? answer.cost.basis : CostBasis::Unknown);
        if (answer.state != UsageRecord::State::Complete)
            ++summary.failed;
    }
    return summary;
}

Result<void> done(const Result<bool> &step)
{
    return step ? Result<void>() : Result<void>(step.error());
}

} // namespace

ConsoleFile::ConsoleFile(SqliteFile file, const Limits &limits) : m_file(std::move(file)), m_limits(limits) { }

QString ConsoleFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/console.sqlite"_s;
}

Result<ConsoleFile> ConsoleFile::open(const QString &path, const Limits &limits)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Storage, u"The folder %1 cannot be created."_s.arg(folder)};
    // Made here so that it is never readable by others, nor are the files SQLite puts beside it. If it cannot be made,
    // SQLite will say so.
    QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerOnly);
    Result<SqliteFile> file = SqliteFile::open(path, 5s);
    if (!file)
        return file.error();
    // "TokC"
    if (const Result<int> version = SqliteSchema{0x546f6b43, u":/console"_s, 1}.applyTo(*file); !version)
        return version.error();
    QFile::setPermissions(path, OwnerOnly);
    // What is removed is overwritten, not only forgotten.
    if (const Result<void> set = file->run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON"); !set)
        return set.error();
    return ConsoleFile(*std::move(file), limits);
}

Error ConsoleFile::damaged(const QString &sessionId) const
{
    return {Error::Kind::Storage, u"Error in %1: the run %2 is damaged"_s.arg(m_file.path(), sessionId)};
}

Result<void> ConsoleFile::save(ChatRun run)
{
    if (run.purpose.sessionId.isEmpty())
        return Error{Error::Kind::Storage, u"A run without a session id cannot be kept."_s};
    for (ChatAnswer &answer : run.answers) {
        answer.outcome.rawRequest.truncate(m_limits.rawBytes);
        answer.outcome.rawResponse.truncate(m_limits.rawBytes);
    }
    SqliteTransaction transaction(m_file);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> written = write(run); !written)
        return written;
    if (Result<void> removed = removeOldest(); !removed)
        return removed;
    return transaction.commit();
}

Result<void> ConsoleFile::write(const ChatRun &run)
{
    const QByteArray words = searchText(run).toUtf8();
    const QByteArray content = encodeRun(run);
    SqliteStatement insert(m_file,
                           "INSERT INTO runs (session_id, at, size, summary, words, content) "
                           "VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?) "
                           "ON CONFLICT (session_id) DO UPDATE SET at = excluded.at, size = excluded.size, "
                           "summary = excluded.summary, words = excluded.words, content = excluded.content");
    insert.bind(0, run.purpose.sessionId);
    insert.bind(1, std::optional(run.at.toMSecsSinceEpoch()));
    insert.bind(2, std::optional<qint64>(words.size() + content.size()));
    insert.bind(3, encodeSummary(summaryOf(run)));
    insert.bind(4, words);
    insert.bind(5, content);
    return done(insert.step());
}

Result<void> ConsoleFile::removeOldest()
{
    SqliteStatement remove(m_file,
                           "DELETE FROM runs WHERE id IN (SELECT id FROM ("
                           "SELECT id, row_number() OVER newest AS place, sum(size) OVER newest AS bytes "
                           "FROM runs WINDOW newest AS (ORDER BY at DESC, id DESC)) WHERE place > ? OR bytes > ?)");
    remove.bind(0, std::optional(m_limits.runs));
    remove.bind(1, std::optional(m_limits.bytes));
    return done(remove.step());
}

Result<QList<ChatRunSummary>> ConsoleFile::find(const QString &words, int limit)
{
    // Every run is looked through, without an index: an index of parts of words finds no Chinese word of two
    // characters, and would keep parts of what was removed.
    const QStringList wanted = folded(words).simplified().split(u' ', Qt::SkipEmptyParts);
    QByteArray sql = "SELECT session_id, summary FROM runs";
    for (qsizetype i = 0; i < wanted.size(); ++i)
        sql += (i == 0 ? " WHERE" : " AND") + QByteArray(" instr(words, ?) > 0");
    SqliteStatement select(m_file, sql + " ORDER BY at DESC, id DESC LIMIT ?");
    for (qsizetype i = 0; i < wanted.size(); ++i)
        select.bind(static_cast<int>(i), wanted.at(i));
    select.bind(static_cast<int>(wanted.size()), std::optional<qint64>(limit));
    QList<ChatRunSummary> found;
    for (;;) {
        const Result<bool> row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        const std::optional<ChatRunSummary> summary = decodeSummary(select.text(1));
        if (!summary)
            return damaged(QString::fromUtf8(select.text(0)));
        found.append(*summary);
    }
}

Result<ChatRun> ConsoleFile::load(const QString &sessionId)
{
    SqliteStatement select(m_file, "SELECT content FROM runs WHERE session_id = ?");
    select.bind(0, sessionId);
    const Result<bool> row = select.step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{Error::Kind::Storage, u"The run %1 is not kept any more."_s.arg(sessionId)};
    std::optional<ChatRun> run = decodeRun(select.text(0));
    return run ? Result<ChatRun>(*std::move(run)) : Result<ChatRun>(damaged(sessionId));
}

Result<void> ConsoleFile::erase(SqliteStatement &statement)
{
    if (const Result<bool> erased = statement.step(); !erased)
        return erased.error();
    // The write-ahead log still has the old pages. If another program is reading, the log is emptied later.
    return m_file.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> ConsoleFile::remove(const QString &sessionId)
{
    SqliteStatement statement(m_file, "DELETE FROM runs WHERE session_id = ?");
    statement.bind(0, sessionId);
    return erase(statement);
}

Result<qint64> ConsoleFile::count()
{
    SqliteStatement select(m_file, "SELECT count(*) FROM runs");
    const Result<bool> row = select.step();
    return row ? Result<qint64>(select.integer(0)) : Result<qint64>(row.error());
}

Result<void> ConsoleFile::clear()
{
    SqliteStatement statement(m_file, "DELETE FROM runs");
    if (Result<void> erased = erase(statement); !erased)
        return erased;
    // What is free now goes back to the disk.
    return m_file.run("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<QList<FavouritePrompt>> ConsoleFile::favourites()
{
    SqliteStatement select(m_file, "SELECT id, name, system, prompt FROM favourites ORDER BY id");
    QList<FavouritePrompt> found;
    for (;;) {
        const Result<bool> row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        found.append({select.integer(0), QString::fromUtf8(select.text(1)), QString::fromUtf8(select.text(2)),
                      QString::fromUtf8(select.text(3))});
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(found.begin(), found.end(), [&collator](const FavouritePrompt &a, const FavouritePrompt &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return found;
}

Result<qint64> ConsoleFile::saveFavourite(const FavouritePrompt &favourite)
{
    const auto notNull = [](const QString &text) -> QString { return text.isNull() ? u""_s : text; };
    SqliteStatement insert(m_file,
                           "INSERT INTO favourites (id, name, system, prompt) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO "
                           "UPDATE SET name = excluded.name, system = excluded.system, prompt = excluded.prompt "
                           "RETURNING id");
    insert.bind(0, favourite.id == 0 ? std::nullopt : std::optional(favourite.id));
    insert.bind(1, notNull(favourite.name));
    insert.bind(2, notNull(favourite.system));
    insert.bind(3, notNull(favourite.prompt));
    const Result<bool> row = insert.step();
    if (!row)
        return row.error();
    const qint64 id = insert.integer(0);
    // The statement has to be run to its end before its change counts.
    const Result<bool> end = insert.step();
    return end ? Result<qint64>(id) : Result<qint64>(end.error());
}

Result<void> ConsoleFile::removeFavourite(qint64 id)
{
    SqliteStatement statement(m_file, "DELETE FROM favourites WHERE id = ?");
    statement.bind(0, std::optional(id));
    return erase(statement);
}

} // namespace Tokenglass
