// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sampledata.h"

#include "models/sources/demo/demodatabase.h"
#include "resources/builtinprices.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrent>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Rows = 200'000;
constexpr int Days = 90;
constexpr qint64 LifetimeSeconds = 6 * 3600; ///< older sample data would leave the newest days empty

int percentOf(const DemoProgress &done)
{
    const bool rows = done.stage == DemoProgress::Stage::Rows;
    return static_cast<int>((rows ? 0 : 70) + (rows ? 70 : 30) * done.done / std::max<qint64>(1, done.total));
}

Result<void> writeSample(const QString &path, qint64 untilSecond, bool anew,
                         const std::function<bool(const DemoProgress &)> &progress)
{
    const QFileInfo file(path);
    const qint64 age = untilSecond - file.lastModified().toSecsSinceEpoch();
    if (file.exists() && !anew && age >= 0 && age < LifetimeSeconds)
        return {};
    if (!QDir().mkpath(file.path()))
        return Error{Error::Kind::Storage, file.path()};
    // The sample's own models, whatever the user has made of their prices.
    const Result<PriceBook> prices = builtinPriceBook();
    if (!prices)
        return prices.error();
    DemoSettings demo;
    demo.rows = Rows;
    demo.days = Days;
    demo.until = untilSecond;
    const Result<DemoReport> report = writeDemoDatabase(path, demo, *prices, DemoOverwrite::Replace, progress);
    return report.ok() ? Result<void>() : Result<void>(report.error());
}

} // namespace

SampleData::SampleData(QThreadPool &disk, QObject *parent) : QObject(parent), m_disk(disk) { }

SampleData::~SampleData()
{
    *m_stop = true;
}

void SampleData::make(qint64 untilSecond, bool anew)
{
    if (std::exchange(m_making, true))
        return;
    Q_EMIT progress(0);
    const auto tell = [this, stop = m_stop](const DemoProgress &done) {
        if (stop->load())
            return false;
        QMetaObject::invokeMethod(this, [this, percent = percentOf(done)] { Q_EMIT progress(percent); });
        return true;
    };
    const QString path = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sample.db"_s;
    QtConcurrent::run(&m_disk, [=] {
        return writeSample(path, untilSecond, anew, tell);
    }).then(this, [this, path](const Result<void> &written) {
        m_making = false;
        Q_EMIT progress(std::nullopt);
        if (written)
            Q_EMIT made(path);
        else
            Q_EMIT failed(written.error());
    });
}

} // namespace Tokenglass
