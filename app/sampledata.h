// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

class QThreadPool;

namespace Tokenglass {

/// Makes the sample database, or finds one that is fresh enough, on the thread of files.
class SampleData : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive it, and be waited for before it goes.
    explicit SampleData(QThreadPool &disk, QObject *parent = nullptr);
    ~SampleData() override;

    /// Up to `untilSecond`; `anew`: whatever is there. Does nothing while it is at it; made() or failed() follows.
    void make(qint64 untilSecond, bool anew);

Q_SIGNALS:
    void progress(std::optional<int> percent); ///< empty: at rest
    void made(const QString &path);
    void failed(const Tokenglass::Error &error);

private:
    QThreadPool &m_disk;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    bool m_making = false;
};

} // namespace Tokenglass
