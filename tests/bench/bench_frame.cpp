// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_frame URI NOW [ROUNDS [WIDTHxHEIGHT [dark]]]   opens a source in the real session and dashboard page, waits
// until all of it is read, then changes period and filter again and again, at 1440 x 900. A line a change:
// "change FRAME BLOCK CPU BLOCKCPU WAIT FRAMEALONE BLOCKALONE PAINTS", milliseconds: from the change being asked for to
// the end of the last paint it brought; the longest time the event loop was kept from user input meanwhile; the CPU
// time of the GUI thread, and the most of it between two looks for input; how much of FRAME the program was ready to
// run and other programs had the processors; FRAME and BLOCK without such waits; how often the page was painted.
//
// What counts as a paint of the change: each in which a widget of the page was painted until nothing has been for a
// while. Nothing on the page runs by itself, and all of the source is read before the first change, so each of these
// shows something of the new answer; were rows to arrive meanwhile, a second answer would be painted, which is not the
// change's, and the run ends with an error instead of counting it.

#include "models/session/sourcesession.h"
#include "models/sources/sourcefactory.h"
#include "tests/bench/processorwait.h"
#include "ui/pages/dashboardpage.h"
#include "ui/theme.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QSize>
#include <QThread>
#include <QTimer>
#include <QWidget>

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

/// Knows how long the events took that were handled between two looks for user input, and when the page was painted.
class MeasuringApplication : public QApplication
{
public:
    MeasuringApplication(int &argc, char **argv) : QApplication(argc, argv)
    {
        m_timer.start();
        connect(eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, [this] { m_inBlock = false; });
    }

    void setPage(const QWidget *page) { m_page = page; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const bool outermost = m_depth++ == 0;
        if (outermost && !m_inBlock)
            beginBlock();
        if (event->type() == QEvent::Paint && receiver->isWidgetType())
            notePaint(static_cast<const QWidget *>(receiver));
        const bool updates = event->type() == QEvent::UpdateRequest;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        if (outermost)
            endOfEvent();
        if (updates && std::exchange(m_paintsPage, false)) {
            // When all of it is on its way to the screen, not only drawn.
            m_lastPaint = m_timer.nsecsElapsed();
            m_wait = m_othersWait + ProcessorWait::ofThisThread() - m_waitBefore;
            ++m_paints;
        }
        return done;
    }

    void startMeasuring()
    {
        m_longestBlock = m_longestAlone = m_mostBlockCpu = m_wait = m_othersWait = 0;
        m_paints = 0;
        m_answered = false;
        m_waitsBefore = ProcessorWait::ofEachThread();
        m_waitBefore = ProcessorWait::ofThisThread();
        m_cpuBefore = threadCpuMs();
        m_changed = m_timer.nsecsElapsed();
        m_lastPaint = m_changed;
        // The change itself is part of the block it is made in.
        m_inBlock = false;
        beginBlock();
    }

    /// Until then the GUI thread is idle, and a wait of the thread that finds the answer is one of the change.
    void noteAnswer()
    {
        if (std::exchange(m_answered, true))
            return;
        const double own = ProcessorWait::ofThisThread() - m_waitBefore;
        m_othersWait = std::max(0.0, ProcessorWait::longest(m_waitsBefore, ProcessorWait::ofEachThread()) - own);
    }

    void print() const
    {
        std::printf("change %.3f %.3f %.3f %.3f %.3f %.3f %.3f %d\n", frameMs(), m_longestBlock,
                    threadCpuMs() - m_cpuBefore, m_mostBlockCpu, m_wait, frameMs() - m_wait, m_longestAlone, m_paints);
    }
    [[nodiscard]] double sincePaintMs() const
    {
        return static_cast<double>(m_timer.nsecsElapsed() - m_lastPaint) / 1e6;
    }

private:
    [[nodiscard]] double frameMs() const { return static_cast<double>(m_lastPaint - m_changed) / 1e6; }

    void beginBlock()
    {
        m_inBlock = true;
        m_blockStart = m_timer.nsecsElapsed();
        m_blockCpuStart = threadCpuMs();
        m_blockWaitStart = ProcessorWait::ofThisThread();
    }

    void endOfEvent()
    {
        const double block = static_cast<double>(m_timer.nsecsElapsed() - m_blockStart) / 1e6;
        m_longestBlock = std::max(m_longestBlock, block);
        m_mostBlockCpu = std::max(m_mostBlockCpu, threadCpuMs() - m_blockCpuStart);
        if (block > m_longestAlone) // asking the kernel after each event would be part of what is measured
            m_longestAlone = std::max(m_longestAlone, block - (ProcessorWait::ofThisThread() - m_blockWaitStart));
    }

    void notePaint(const QWidget *widget)
    {
        m_paintsPage = m_paintsPage || widget == m_page || (m_page != nullptr && m_page->isAncestorOf(widget));
    }

    QElapsedTimer m_timer;
    const QWidget *m_page = nullptr;
    int m_depth = 0;
    bool m_inBlock = false;
    bool m_paintsPage = false;
    bool m_answered = false;
    int m_paints = 0;
    qint64 m_blockStart = 0;
    qint64 m_changed = 0;
    qint64 m_lastPaint = 0;
    double m_longestBlock = 0; ///< milliseconds, as all that follow
    double m_longestAlone = 0;
    double m_cpuBefore = 0;
    double m_blockCpuStart = 0;
    double m_mostBlockCpu = 0;
    double m_blockWaitStart = 0;
    double m_waitBefore = 0;
    QHash<QString, double> m_waitsBefore;
    double m_othersWait = 0;
    double m_wait = 0;
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
        } else if (isAllRead()) {
            m_application.noteAnswer();
            m_settling.start();
        }
    }

    [[nodiscard]] bool isAllRead() const
    {
        return m_session.state() == SourceSession::State::Ready && m_session.status().phase == SourcePhase::Ready;
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
            m_application.print();
        if (m_session.status().revision != m_revision) {
            std::fprintf(stderr, "rows arrived while changes were measured\n");
            QCoreApplication::exit(1);
            return;
        }
        next();
    }

    void prepare()
    {
        using Kind = Period::Kind;
        m_revision = m_session.status().revision;
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
    quint64 m_revision = 0; ///< of the rows that are there at the first change
    qsizetype m_at = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("TOKENGLASS_BENCH_SCREEN")) // on a real one the times depend on it
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
    const QStringList size = QString::fromLocal8Bit(argc > 4 ? argv[4] : "1440x900").split(QLatin1Char('x'));
    if (argc > 5 && qstrcmp(argv[5], "dark") == 0)
        theme.setMode(ThemeMode::Dark);
    theme.install();
    DashboardPage page(session, theme);
    application.setPage(&page);
    page.resize(size.first().toInt(), size.last().toInt());
    page.show();
    const FrameBench bench(application, session, argc > 3 ? std::max(1, std::atoi(argv[3])) : UsualRounds);
    session.open(connection->settings, connection->password);
    return QApplication::exec();
}
