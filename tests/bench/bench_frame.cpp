// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_frame URI NOW [ROUNDS]   opens a source in the real session and dashboard page, then changes period and filter
// again and again, at 1440 x 900. Prints "change FRAME BLOCK CPU BLOCKCPU" a change, milliseconds: from the change
// being asked for to the end of the last paint it brought; the longest time the event loop was kept from user input
// meanwhile; the CPU time of the GUI thread, and the most of it between two looks for input; these do not depend on
// what else runs on the machine.

#include "models/session/sourcesession.h"
#include "models/sources/sourcefactory.h"
#include "ui/pages/dashboardpage.h"
#include "ui/theme.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Tokenglass;

namespace {

constexpr int UsualRounds = 5;
constexpr int SettledAfter = 80; ///< milliseconds without a paint: nothing comes any more

class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) { }
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Knows how long the events took that were handled between two looks for user input, and when a window was painted.
class MeasuringApplication : public QApplication
{
public:
    MeasuringApplication(int &argc, char **argv) : QApplication(argc, argv)
    {
        m_timer.start();
        connect(eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, [this] { m_inBlock = false; });
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const bool outermost = m_depth++ == 0;
        if (outermost && !m_inBlock) {
            m_inBlock = true;
            m_blockStart = m_timer.nsecsElapsed();
            m_blockCpuStart = threadCpuMs();
        }
        const bool paints = event->type() == QEvent::UpdateRequest;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        const qint64 now = m_timer.nsecsElapsed();
        if (outermost) {
            m_longestBlock = std::max(m_longestBlock, now - m_blockStart);
            m_mostBlockCpu = std::max(m_mostBlockCpu, threadCpuMs() - m_blockCpuStart);
        }
        if (paints)
            m_lastPaint = now;
        return done;
    }

    void startMeasuring()
    {
        m_changed = m_timer.nsecsElapsed();
        m_lastPaint = m_changed;
        m_longestBlock = 0;
        m_mostBlockCpu = 0;
        m_cpuBefore = threadCpuMs();
        // The change itself is part of the block it is made in.
        m_blockStart = m_inBlock ? m_changed : m_blockStart;
        m_blockCpuStart = m_inBlock ? m_cpuBefore : m_blockCpuStart;
    }
    [[nodiscard]] double frameMs() const { return static_cast<double>(m_lastPaint - m_changed) / 1e6; }
    [[nodiscard]] double blockMs() const { return static_cast<double>(m_longestBlock) / 1e6; }
    [[nodiscard]] double blockCpuMs() const { return m_mostBlockCpu; }
    [[nodiscard]] double cpuMs() const { return threadCpuMs() - m_cpuBefore; }
    [[nodiscard]] double sincePaintMs() const
    {
        return static_cast<double>(m_timer.nsecsElapsed() - m_lastPaint) / 1e6;
    }

private:
    QElapsedTimer m_timer;
    int m_depth = 0;
    bool m_inBlock = false;
    qint64 m_blockStart = 0;
    qint64 m_longestBlock = 0;
    qint64 m_changed = 0;
    qint64 m_lastPaint = 0;
    double m_cpuBefore = 0;
    double m_blockCpuStart = 0;
    double m_mostBlockCpu = 0;
};

/// Asks one question after the other and lets the application time each until nothing is painted any more.
class FrameBench : public QObject
{
public:
    FrameBench(MeasuringApplication &application, SourceSession &session, int rounds)
        : m_application(application), m_session(session), m_rounds(rounds)
    {
        m_settling.setSingleShot(true);
        m_settling.setInterval(SettledAfter);
        connect(&session, &SourceSession::answerChanged, this, &FrameBench::answered);
        connect(&m_settling, &QTimer::timeout, this, &FrameBench::settled);
    }

private:
    void answered()
    {
        if (m_session.state() == SourceSession::State::Failed) {
            std::fprintf(stderr, "%s\n", qPrintable(m_session.error()->detail));
            QCoreApplication::exit(1);
        } else if (m_session.state() == SourceSession::State::Ready) {
            m_settling.start();
        }
    }

    void settled()
    {
        if (m_application.sincePaintMs() < SettledAfter / 2.0) {
            m_settling.start();
            return;
        }
        if (m_views.isEmpty())
            prepare();
        else
            std::printf("change %.3f %.3f %.3f %.3f\n", m_application.frameMs(), m_application.blockMs(),
                        m_application.cpuMs(), m_application.blockCpuMs());
        next();
    }

    void prepare()
    {
        using Kind = Period::Kind;
        const auto catalog = m_session.catalog();
        const UsageFilter all;
        UsageFilter model;
        model.models = {catalog->models.first().label()};
        UsageFilter organisation;
        organisation.organisations = {catalog->organisations.first().id};
        UsageFilter failed;
        failed.success = false;
        for (const Kind kind :
             {Kind::Last24Hours, Kind::Last7Days, Kind::Last30Days, Kind::Last90Days, Kind::Last365Days}) {
            for (const UsageFilter &filter : {model, organisation, failed, all})
                m_views.append({Period(kind), filter, {}, {}});
        }
    }

    void next()
    {
        if (m_at == m_views.size() * m_rounds) {
            QCoreApplication::quit();
            return;
        }
        const View &view = m_views.at(m_at++ % m_views.size());
        m_application.startMeasuring();
        m_session.setPeriod(view.period);
        m_session.setFilter(view.filter);
    }

    MeasuringApplication &m_application;
    SourceSession &m_session;
    int m_rounds;
    QTimer m_settling;
    QList<View> m_views;
    qsizetype m_at = 0;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    MeasuringApplication application(argc, argv);
    if (argc < 3)
        return 2;
    const auto connection = ConnectionSettings::parse(QString::fromLocal8Bit(argv[1]));
    const auto clock = std::make_shared<FixedClock>(QDateTime::fromString(QString::fromLatin1(argv[2]), Qt::ISODate));
    if (!connection)
        return 2;
    SourceSession session(
        [&clock](const ConnectionSettings &settings, const QString &password, const ReportingZone &zone) {
            SourceOptions options;
            options.zone = zone;
            options.clock = clock;
            options.dayCache = false;
            return makeUsageSource(settings, password, options);
        },
        clock);
    Theme theme;
    theme.install();
    DashboardPage page(session, theme);
    page.resize(1440, 900);
    page.show();
    const FrameBench bench(application, session, argc > 3 ? std::max(1, std::atoi(argv[3])) : UsualRounds);
    session.open(connection->settings, connection->password);
    return QApplication::exec();
}
