// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/export/exportjob.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace Tokenglass {

/// Does one export at a time on a thread of its own and tells how it goes. A run that is cancelled is over at once for
/// the caller; what it still has to tidy up, it does unseen.
class ExportRunner : public QObject
{
    Q_OBJECT

public:
    explicit ExportRunner(QObject *parent = nullptr);
    ~ExportRunner() override; ///< waits for what is still being tidied up

    /// finished() follows. A run under way is cancelled first.
    void start(const ExportJob &job);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_progress != nullptr; }

    /// Puts a content in the place of a file, whole or not at all. It is made and written elsewhere.
    [[nodiscard]] QFuture<Result<void>> write(const QString &path, const std::function<QByteArray()> &content);

Q_SIGNALS:
    /// `expected`: negative while it is not known.
    void progressed(qint64 written, qint64 expected);
    void finished(const Tokenglass::Result<Tokenglass::ExportOutcome> &outcome);

private:
    void finish(const std::shared_ptr<ExportProgress> &of, const Result<ExportOutcome> &outcome);

    QThreadPool m_pool; ///< not the common one: a slow disk must not keep answers waiting
    QTimer m_timer;
    std::shared_ptr<ExportProgress> m_progress; ///< of the run; null: none
};

} // namespace Tokenglass
