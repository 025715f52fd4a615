// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportrunner.h"

#include "models/export/bytesink.h"
#include "models/export/exportfile.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

#include <cerrno>

namespace Tokenglass {

namespace {

constexpr int MillisBetweenReports = 100;
constexpr int Threads = 2; ///< one run, and one that is being tidied up

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    Result<std::unique_ptr<ExportFile>> file = ExportFile::open(path);
    if (!file)
        return file.error();
    errno = 0;
    if ((*file)->device().write(bytes) != bytes.size())
        return Error{Error::Kind::Storage, writeProblem((*file)->device())};
    return (*file)->commit();
}

} // namespace

ExportRunner::ExportRunner(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(Threads);
    m_timer.setInterval(MillisBetweenReports);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(m_progress->rowsWritten, m_progress->rowsExpected); });
}

ExportRunner::~ExportRunner()
{
    if (m_progress)
        m_progress->cancelled = true;
    m_pool.waitForDone();
}

void ExportRunner::start(const ExportJob &job)
{
    cancel();
    const auto progress = std::make_shared<ExportProgress>();
    m_progress = progress;
    m_timer.start();
    auto *watcher = new QFutureWatcher<Result<ExportOutcome>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, progress] {
        watcher->deleteLater();
        finish(progress,
               watcher->future().resultCount() > 0 ? watcher->result()
                                                   : Result<ExportOutcome>(Error{Error::Kind::Cancelled, {}}));
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [job, progress] { return runExport(job, *progress); }));
}

void ExportRunner::cancel()
{
    if (!m_progress)
        return;
    m_progress->cancelled = true;
    finish(m_progress, Error{Error::Kind::Cancelled, {}});
}

void ExportRunner::finish(const std::shared_ptr<ExportProgress> &of, const Result<ExportOutcome> &outcome)
{
    if (of != m_progress)
        return;
    m_progress.reset();
    m_timer.stop();
    Q_EMIT finished(outcome);
}

QFuture<Result<void>> ExportRunner::write(const QString &path, const std::function<QByteArray()> &content)
{
    return QtConcurrent::run(&m_pool, [path, content] { return writeWhole(path, content()); });
}

} // namespace Tokenglass
