// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_console [SECONDS]   the console page with four streams at 1,000 tokens a second each over real sockets, behind
// 160,000 characters that came before. Prints "stall MS" (the longest time the GUI thread did not answer), "cpu SHARE"
// (of the GUI thread) and "characters N" (in the longest answer, checked against what was sent).

#include "models/providers/httpcompletionclient.h"
#include "models/session/sourcesession.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/stallwatchdog.h"
#include "ui/pages/console/answerview.h"
#include "ui/pages/console/columnstrip.h"
#include "ui/pages/console/columnview.h"
#include "ui/pages/consolepage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <cstdio>
#include <ctime>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr int Streams = 4;
constexpr int TokensPerTick = 10;
constexpr int TickMs = 10;
constexpr int CharactersBefore = 160'000;

QByteArray event(const QByteArray &text)
{
    const QByteArray body = R"(data: {"choices":[{"index":0,"delta":{"content":")" + text + "\"}}]}\n\n";
    return QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
}

/// Streams to every connection until the time is over, then ends properly.
void serve(QTcpSocket *socket, int seconds)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int at = 0; at < CharactersBefore; at += 4000)
        socket->write(event(QByteArray("word ").repeated(800).chopped(2) + "\\n"));
    auto *timer = new QTimer(socket);
    timer->setTimerType(Qt::PreciseTimer);
    auto ticks = std::make_shared<int>(0);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, ticks, seconds] {
        for (int token = 0; token < TokensPerTick; ++token)
            socket->write(event(*ticks % 20 == 19 && token == 0 ? "end.\\n" : "toke"));
        if (++*ticks < seconds * 1000 / TickMs)
            return;
        timer->stop();
        const QByteArray end =
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
        socket->write(QByteArray::number(end.size(), 16) + "\r\n" + end + "\r\n0\r\n\r\n");
    });
    timer->start(TickMs);
}

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

quint16 startServer(QThread &thread, int seconds)
{
    auto *server = new QTcpServer;
    server->listen(QHostAddress::LocalHost);
    const quint16 port = server->serverPort();
    server->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::newConnection, server, [server, seconds] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, seconds] {
                if (socket->readAll().contains("POST "))
                    serve(socket, seconds);
            });
    });
    thread.start();
    return port;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 10;
    QThread serverThread;
    const quint16 port = startServer(serverThread, seconds);

    FakeConsole fake;
    HttpCompletionClient client(fake.clock);
    ProviderPreset preset = FakeConsole::preset(u"open");
    preset.baseUrl = u"http://127.0.0.1:%1/v1"_s.arg(port);
    ProviderServices kept;
    kept.environment = [](const QString &) { return QString(); };
    ProviderCatalog providers({preset}, client, fake.secrets, kept);
    ConsoleServices services{client,
                             fake.journal,
                             fake.archive,
                             providers,
                             [&fake] { return std::make_shared<const PriceBook>(fake.prices); },
                             fake.clock,
                             {},
                             {}};
    ConsoleSession session(services);
    SourceSession source([](const ConnectionSettings &, const QString &, const ReportingZone &) { return nullptr; },
                         std::make_shared<ManualClock>());
    Theme theme;
    theme.install();
    ConsolePage page(session, source, theme);
    page.resize(1440, 900);
    page.show();

    QList<ChatTarget> targets;
    for (int stream = 0; stream < Streams; ++stream)
        targets.append({u"open"_s, u"model-%1"_s.arg(stream)});
    session.setTargets(targets);
    ChatRequest request;
    request.prompt = u"Write a lot"_s;
    session.setRequest(request);
    QTimer::singleShot(500, &session, &ConsoleSession::send);

    std::unique_ptr<StallWatchdog> watchdog;
    double cpuBefore = 0;
    QElapsedTimer watch;
    // What came before is laid out first: it is the steady stream that is measured.
    QTimer::singleShot(3000, &page, [&] {
        watchdog = std::make_unique<StallWatchdog>();
        cpuBefore = threadCpuMs();
        watch.start();
    });
    // Apart: what the end of all four at once takes, with their rows, figures and raw data.
    qint64 steady = 0;
    QTimer::singleShot(seconds * 1000, &page, [&] {
        watchdog->stop();
        steady = watchdog->longestMs();
        watchdog = std::make_unique<StallWatchdog>();
    });
    QObject::connect(&session.run(), &ConsoleRun::runningChanged, &page, [&] {
        if (!session.run().isRunning())
            QTimer::singleShot(200, &application, &QCoreApplication::quit);
    });
    QApplication::exec();
    const double share = (threadCpuMs() - cpuBefore) / static_cast<double>(watch.elapsed());
    watchdog->stop();
    serverThread.quit();
    serverThread.wait();
    const QString shown = page.columns()->view(0)->answer()->wholeText();
    const bool whole = shown == session.run().column(0).answer().outcome.text;
    std::printf("stall %lld\nend %lld\ncpu %.2f\ncharacters %lld\n", static_cast<long long>(steady),
                static_cast<long long>(watchdog->longestMs()), share,
                static_cast<long long>(whole ? shown.size() : -1));
    return whole ? 0 : 1;
}
