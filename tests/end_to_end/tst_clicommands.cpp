// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/services.h"
#include "app/cli/summarycommand.h"
#include "models/store/connectionstore.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTimer>

#include <csignal>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 Now = 1'795'305'600; // 2026-11-22 00:00 UTC
constexpr qint64 Week = 7 * 86'400;
constexpr qint64 Everything = std::numeric_limits<qint64>::min();

/// Catches what a command writes to standard output or standard error.
class Capture
{
public:
    explicit Capture(std::FILE *stream) : m_stream(stream), m_before(::dup(::fileno(stream)))
    {
        if (!m_file.open())
            qFatal("no temporary file");
        std::fflush(m_stream);
        ::dup2(m_file.handle(), ::fileno(m_stream));
    }
    ~Capture() { restore(); }
    Q_DISABLE_COPY_MOVE(Capture)
    QByteArray text()
    {
        restore();
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    void restore()
    {
        if (m_before < 0)
            return;
        std::fflush(m_stream);
        ::dup2(m_before, ::fileno(m_stream));
        ::close(m_before);
        m_before = -1;
    }
    std::FILE *m_stream;
    int m_before;
    QTemporaryFile m_file;
};

struct Outcome
{
    ExitCode code;
    QByteArray output;
    QByteArray complaints;
};

SourceStatus statusOf(SourcePhase phase, std::optional<qint64> completeFrom, qint64 rows = 10)
{
    SourceStatus status;
    status.phase = phase;
    status.completeFrom = completeFrom;
    status.rowsLoaded = rows;
    status.description = {u"test"_s, u"mindgraph"_s, u"sqlite"_s, {}};
    return status;
}

DashboardSnapshot answerTo(const DashboardQuery &query)
{
    DashboardSnapshot snapshot;
    snapshot.query = query;
    snapshot.zone = u"UTC"_s;
    snapshot.totals.requests = 12;
    snapshot.totals.cost.add({5'000'000'000, Currency::cny()}, CostBasis::Stored, 12);
    return snapshot;
}

} // namespace

/// The commands on a source that does what the test says.
class CliCommandsTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsTheAnswer();
    void waitsForThePeriod();
    void waitsForEverythingBeforeRefusingAValue();
    void refusesAValueThatNeverComes();
    void failures_data();
    void failures();
    void brokenOffIsPartial();
    void partsThatAreNotGivenArePartial();
    void kindMustFitTheSource();
    void questionFails();
    void controlCCancels();
    void passwordOfASavedConnection();
    void savedConnectionByItsAddress();

private:
    [[nodiscard]] Outcome summary(const QStringList &options = {});
    void later(int milliseconds, const std::function<void()> &change)
    {
        QTimer::singleShot(milliseconds, this, [this, change] {
            change();
            m_state->report();
        });
    }

    std::shared_ptr<FakeState> m_state;
    Services m_services;
    QString m_password;
    QString m_source;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void CliCommandsTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_state = std::make_shared<FakeState>();
    m_state->answer = answerTo;
    m_state->status = statusOf(SourcePhase::Ready, Everything);
    m_source = u"sqlite:///usage.db"_s;
    m_services.kinds = {u"mindgraph"_s};
    m_services.secrets = std::make_shared<MemorySecretStore>();
    m_services.connectionsPath = m_folder->filePath(u"connections.json"_s);
    m_services.makeSource = [this](const ConnectionSettings &, const QString &password, const ReportingZone &) {
        m_password = password;
        return std::make_unique<FakeSource>(m_state);
    };
}

Outcome CliCommandsTest::summary(const QStringList &options)
{
    Capture output(stdout);
    Capture complaints(stderr);
    const ExitCode code = runSummary(
        QStringList{u"--source"_s, m_source, u"--json"_s, u"--zone"_s, u"UTC"_s, u"--now"_s, u"2026-11-22"_s} + options,
        m_services);
    return {code, output.text(), complaints.text()};
}

void CliCommandsTest::printsTheAnswer()
{
    const Outcome outcome = summary({u"--top"_s, u"5"_s});
    QCOMPARE(outcome.code, ExitCode::Success);
    QVERIFY(outcome.complaints.isEmpty());
    const QJsonObject totals = QJsonDocument::fromJson(outcome.output).object().value("totals"_L1).toObject();
    QCOMPARE(totals.value("requests"_L1).toInteger(), 12);
    const DashboardQuery query = m_state->questions.at(0).query;
    QCOMPARE(query.range, (TimeRange{Now - Week, Now}));
    QCOMPARE(query.topEntities, 5);
    QVERIFY(query.filter.isEmpty());
}

void CliCommandsTest::waitsForThePeriod()
{
    m_state->status = statusOf(SourcePhase::Connecting, std::nullopt, 0);
    later(10, [this] { m_state->status = statusOf(SourcePhase::Loading, Now - 86'400); });
    later(60, [this] {
        QVERIFY2(m_state->questions.empty(), "asked too early");
        m_state->status = statusOf(SourcePhase::Loading, Now - Week);
    });
    QCOMPARE(summary().code, ExitCode::Success);
    QCOMPARE(m_state->questions.size(), std::size_t(1));
}

void CliCommandsTest::waitsForEverythingBeforeRefusingAValue()
{
    m_state->status = statusOf(SourcePhase::Loading, Now - Week);
    later(50, [this] {
        m_state->catalog->models = {{u"qwen"_s, u"qwen-plus"_s, u"dashscope"_s}};
        m_state->status = statusOf(SourcePhase::Ready, Everything);
    });
    QCOMPARE(summary({u"--filter"_s, u"model=qwen"_s}).code, ExitCode::Success);
    QCOMPARE(m_state->questions.at(0).query.filter.models, QStringList{u"qwen"_s});
}

void CliCommandsTest::refusesAValueThatNeverComes()
{
    m_state->catalog->models = {{u"qwen"_s, u"qwen-plus"_s, u"dashscope"_s}};
    const Outcome outcome = summary({u"--filter"_s, u"model=gpt"_s});
    QCOMPARE(outcome.code, ExitCode::BadUse);
    QVERIFY(outcome.complaints.contains("qwen, qwen-plus"));
    QVERIFY(outcome.output.isEmpty());
}

void CliCommandsTest::failures_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<ExitCode>("code");
    QTest::newRow("offline") << Error::Kind::Offline << ExitCode::CannotConnect;
    QTest::newRow("password") << Error::Kind::Auth << ExitCode::CannotConnect;
    QTest::newRow("no permission") << Error::Kind::Forbidden << ExitCode::CannotConnect;
    QTest::newRow("time-out") << Error::Kind::Timeout << ExitCode::CannotConnect;
    QTest::newRow("schema") << Error::Kind::Schema << ExitCode::WrongSchema;
}

void CliCommandsTest::failures()
{
    QFETCH(Error::Kind, kind);
    QFETCH(ExitCode, code);
    m_state->status = statusOf(SourcePhase::Failed, std::nullopt, 0);
    m_state->status.error = Error{kind, u"the server's words"_s};
    const Outcome outcome = summary();
    QCOMPARE(outcome.code, code);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.complaints.startsWith("tokenglass-cli: "));
    QCOMPARE(outcome.complaints.count('\n'), 1);
    QVERIFY(m_state->questions.empty());
}

void CliCommandsTest::brokenOffIsPartial()
{
    m_state->status = statusOf(SourcePhase::Failed, Now - 86'400);
    m_state->status.error = Error{Error::Kind::Offline, u"connection lost"_s};
    m_state->answer = [](const DashboardQuery &query) {
        DashboardSnapshot snapshot = answerTo(query);
        snapshot.partial = true;
        return snapshot;
    };
    const Outcome outcome = summary();
    QCOMPARE(outcome.code, ExitCode::Partial);
    QVERIFY(outcome.complaints.contains("connection lost"));
    const QJsonObject object = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(object.value("totals"_L1).toObject().value("requests"_L1).toInteger(), 12);
    QVERIFY(outcome.output.contains("partial"));
}

void CliCommandsTest::partsThatAreNotGivenArePartial()
{
    m_source = u"https://api.example/"_s;
    m_state->status.answersFilters = false;
    QCOMPARE(summary().code, ExitCode::Success);
    m_state->answer = [](const DashboardQuery &query) {
        DashboardSnapshot snapshot = answerTo(query);
        snapshot.panels.days = PanelState::NotAnswerable;
        return snapshot;
    };
    const Outcome outcome = summary();
    QCOMPARE(outcome.code, ExitCode::Partial);
    QVERIFY(outcome.complaints.contains("could not give all parts"));
    QVERIFY(!outcome.output.isEmpty());
}

void CliCommandsTest::kindMustFitTheSource()
{
    m_services.kinds = {u"mindgraph"_s, u"mindgraph-admin-rest"_s};
    const Outcome file = summary({u"--kind"_s, u"mindgraph-admin-rest"_s});
    QCOMPARE(file.code, ExitCode::BadUse);
    QVERIFY(file.complaints.contains("does not fit"));
    m_source = u"https://api.example/"_s;
    QCOMPARE(summary({u"--kind"_s, u"mindgraph"_s}).code, ExitCode::BadUse);
    QCOMPARE(summary({u"--kind"_s, u"mindgraph-admin-rest"_s}).code, ExitCode::Success);
}

void CliCommandsTest::questionFails()
{
    m_state->answer = [](const DashboardQuery &) { return Error{Error::Kind::Timeout, {}}; };
    const Outcome outcome = summary();
    QCOMPARE(outcome.code, ExitCode::CannotConnect);
    QVERIFY(outcome.output.isEmpty());
}

void CliCommandsTest::controlCCancels()
{
    m_state->status = statusOf(SourcePhase::Loading, std::nullopt, 0);
    QTimer::singleShot(20, this, [] { std::raise(SIGINT); });
    const Outcome outcome = summary();
    QCOMPARE(outcome.code, ExitCode::Interrupted);
    QCOMPARE(m_state->cancelled, 1);
    QVERIFY(outcome.output.isEmpty());
}

void CliCommandsTest::passwordOfASavedConnection()
{
    ConnectionStore store(*m_services.secrets, m_services.connectionsPath);
    Result<ParsedConnection> parsed = ConnectionSettings::parse(u"postgresql://me@db/usage"_s);
    parsed->settings.name = u"my team"_s;
    const Result<ConnectionSettings> saved = store.add(parsed->settings);
    QVERIFY(saved.ok());
    m_source = u"my team"_s;
    QCOMPARE(summary().code, ExitCode::Success);
    QCOMPARE(m_password, QString());
    m_services.secrets->write(ConnectionStore::secretKey(saved->id), u"kept"_s).waitForFinished();
    QCOMPARE(summary().code, ExitCode::Success);
    QCOMPARE(m_password, u"kept"_s);
    qputenv("TOKENGLASS_PASSWORD_MY_TEAM", "environment");
    QCOMPARE(summary().code, ExitCode::Success);
    QCOMPARE(m_password, u"environment"_s);
    qunsetenv("TOKENGLASS_PASSWORD_MY_TEAM");
}

void CliCommandsTest::savedConnectionByItsAddress()
{
    // What is agreed for a connection, prices and costs anew, hangs on its id.
    QString opened;
    m_services.makeSource = [&](const ConnectionSettings &settings, const QString &, const ReportingZone &) {
        opened = settings.id;
        return std::make_unique<FakeSource>(m_state);
    };
    const QString path = m_folder->filePath(u"usage.db"_s);
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    ConnectionStore store(*m_services.secrets, m_services.connectionsPath);
    Result<ParsedConnection> parsed = ConnectionSettings::parse(path);
    parsed->settings.name = u"usage.db"_s;
    const Result<ConnectionSettings> saved = store.add(parsed->settings);
    QVERIFY(saved.ok());
    const QString link = m_folder->filePath(u"link.db"_s);
    QVERIFY(QFile::link(path, link));
    const QString before = QDir::currentPath();
    for (const QString &folder : {before, m_folder->path()}) {
        QVERIFY(QDir::setCurrent(folder)); // in one of them a file of the name is there, too
        for (const QString &name : {u"usage.db"_s, path, QString(u"sqlite://"_s + path), link}) {
            opened.clear();
            m_source = name;
            QCOMPARE(summary().code, ExitCode::Success);
            QCOMPARE(opened, saved->id);
        }
    }
    QVERIFY(QDir::setCurrent(before));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CliCommandsTest)
#include "tst_clicommands.moc"
