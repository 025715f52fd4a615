// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/commandchannel.h"

#include "models/alerts/alertpayload.h"

#include <QProcess>
#include <QPromise>
#include <QTimer>

#include <csignal>
#include <unistd.h>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOutputBytes = 4096;
constexpr qsizetype longestLine = 200;

QString firstLine(const QByteArray &output)
{
    const QStringList lines = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (const QString text = line.simplified(); !text.isEmpty())
            return text.size() > longestLine ? text.left(longestLine) + u'\u2026' : text;
    }
    return {};
}

} // namespace

/// One run of the program, from start to end; removes itself.
class CommandChannel::Run final : public QObject
{
public:
    Run(const QStringList &command, std::chrono::milliseconds timeout, QObject *parent)
        : QObject(parent), m_command(command), m_timeout(timeout)
    {
        // A group of its own, so that what a script has started ends with it.
        m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        connect(&m_process, &QProcess::started, this, [this] {
            m_group = m_process.processId();
            m_process.write(m_input);
            m_process.closeWriteChannel();
        });
        connect(&m_process, &QProcess::readyRead, this, &Run::readOutput);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish(Error{Error::Kind::Input, u"%1: %2"_s.arg(m_command.constFirst(), m_process.errorString())});
        });
        connect(&m_process, &QProcess::finished, this, &Run::ended);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            killAll();
            finish(Error{Error::Kind::Timeout,
                         u"%1 did not end within %2 s and was stopped"_s.arg(m_command.constFirst())
                             .arg(static_cast<double>(m_timeout.count()) / 1000)});
        });
    }

    ~Run() override
    {
        m_process.disconnect(this);
        killAll();
        // What was killed ends at once; QProcess would else say that it is destroyed while its program runs.
        m_process.waitForFinished(1000);
    }

    QFuture<Result<void>> start(const AlertMessage &message)
    {
        m_promise.start();
        QFuture<Result<void>> future = m_promise.future();
        m_input = alertJson(message) + '\n';
        m_process.setProcessEnvironment(withAlert(QProcessEnvironment::systemEnvironment(), message));
        m_timer.start(m_timeout);
        m_process.start(m_command.constFirst(), m_command.mid(1));
        return future;
    }

private:
    void readOutput()
    {
        const QByteArray output = m_process.readAll();
        m_output += output.left(mostOutputBytes - m_output.size());
    }

    void ended(int code, QProcess::ExitStatus status)
    {
        readOutput();
        if (status == QProcess::NormalExit && code == 0) {
            finish({});
            return;
        }
        const QString how =
            status == QProcess::NormalExit ? u"ended with code %1"_s.arg(code) : u"was ended by a signal"_s;
        const QString said = firstLine(m_output);
        const QString program = m_command.constFirst();
        finish(Error{Error::Kind::Protocol,
                     said.isEmpty() ? u"%1 %2"_s.arg(program, how) : u"%1 %2: %3"_s.arg(program, how, said)});
    }

    void finish(const Result<void> &result)
    {
        if (std::exchange(m_done, true))
            return;
        m_timer.stop();
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    void killAll()
    {
        if (m_process.state() != QProcess::NotRunning && m_group > 0)
            ::kill(static_cast<pid_t>(-m_group), SIGKILL);
        else if (m_process.state() != QProcess::NotRunning)
            m_process.kill();
    }

    QStringList m_command;
    std::chrono::milliseconds m_timeout;
    QProcess m_process;
    QTimer m_timer;
    QByteArray m_input;
    QByteArray m_output;
    qint64 m_group = 0; ///< process group of the program
    QPromise<Result<void>> m_promise;
    bool m_done = false;
};

CommandChannel::CommandChannel(std::chrono::milliseconds timeout, QObject *parent) : QObject(parent), m_timeout(timeout)
{ }

CommandChannel::~CommandChannel() = default;

QString CommandChannel::name() const
{
    return u"command"_s;
}

QFuture<Result<void>> CommandChannel::deliver(const AlertMessage &message)
{
    return (new Run(m_command, m_timeout, this))->start(message);
}

} // namespace Tokenglass
