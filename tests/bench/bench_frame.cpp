// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_frame URI NOW   opens a source in the real session and dashboard page, then changes period and filter again and
// again. Prints "frame MS" a change: from the change to the whole page painted with the new answer, at 1440 x 900.

#include "models/session/sourcesession.h"
#include "models/sources/sourcefactory.h"
#include "ui/pages/dashboardpage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Tokenglass;

namespace {

class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) { }
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

/// Asks one question after the other and times each up to the painted page.
class FrameBench : public QObject
{
public:
    FrameBench(SourceSession &session, DashboardPage &page) : m_session(session), m_page(page)
    {
        connect(&session, &SourceSession::answerChanged, this, &FrameBench::answered);
    }

private:
    void answered()
    {
        if (m_session.state() == SourceSession::State::Failed) {
            std::fprintf(stderr, "%s\n", qPrintable(m_session.error()->detail));
            QCoreApplication::exit(1);
            return;
        }
        if (m_session.state() != SourceSession::State::Ready)
            return;
        if (m_views.isEmpty())
            prepare();
        else
            finishFrame();
        // Not from within the signal: the session is still telling others.
        QTimer::singleShot(0, this, &FrameBench::next);
    }

    void finishFrame()
    {
        if (!m_timing)
            return;
        (void)m_page.grab();
        m_timing = false;
        std::printf("frame %.3f\n", static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
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
                m_views.append({Period(kind), filter, {}});
        }
    }

    void next()
    {
        if (m_timing || m_at == m_views.size()) {
            if (!m_timing)
                QCoreApplication::quit();
            return;
        }
        const View &view = m_views.at(m_at++);
        m_timing = true;
        m_timer.start();
        m_session.setPeriod(view.period);
        m_session.setFilter(view.filter);
    }

    SourceSession &m_session;
    DashboardPage &m_page;
    QList<View> m_views;
    qsizetype m_at = 0;
    bool m_timing = false;
    QElapsedTimer m_timer;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 3)
        return 2;
    const auto connection = ConnectionSettings::parse(QString::fromLocal8Bit(argv[1]));
    const auto clock = std::make_shared<FixedClock>(QDateTime::fromString(QString::fromLatin1(argv[2]), Qt::ISODate));
    if (!connection)
        return 2;
    SourceSession session(
        [&clock](const ConnectionSettings &settings, const QString &password, const ReportingZone &zone) {
            return makeUsageSource(settings, password, {zone, nullptr, clock, false, {}});
        },
        clock);
    Theme theme;
    theme.install();
    DashboardPage page(session, theme);
    page.resize(1440, 900);
    page.show();
    const FrameBench bench(session, page);
    session.open(connection->settings, connection->password);
    return QApplication::exec();
}
