// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Tokenglass::Terminal {

namespace {

constexpr qint64 LongestSecret = 64 * 1024;

bool write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const bool written = std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream)
        == static_cast<std::size_t>(bytes.size());
    return std::fflush(stream) == 0 && written;
}

/// Turns the echo of a terminal off for as long as it lives.
class SilentTerminal
{
public:
    explicit SilentTerminal(int descriptor) : m_descriptor(descriptor)
    {
        m_changed = tcgetattr(m_descriptor, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = m_changed && tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_changed)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)
    [[nodiscard]] bool isSilent() const { return m_changed; }

private:
    int m_descriptor;
    termios m_before{};
    bool m_changed = false;
};

QString lineFrom(const QByteArray &bytes)
{
    QByteArray line = bytes;
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

QString program()
{
    // The window makes reports with the same means.
    const QString name = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    return name == "tokenglass"_L1 ? name : u"tokenglass-cli"_s;
}

bool print(const QString &text)
{
    if (write(stdout, text))
        return true;
    complain(u"the output could not be written: "_s + QString::fromLocal8Bit(std::strerror(errno)) + u'.');
    return false;
}

void complain(const QString &sentence)
{
    clearProgress();
    write(stderr, program() + u": "_s + sentence + u'\n');
}

void note(const QString &line)
{
    write(stderr, line + u'\n');
}

void showProgress(const QString &text)
{
    if (isatty(STDERR_FILENO) == 1)
        write(stderr, u"\r\033[K"_s + text);
}

void clearProgress()
{
    showProgress({});
}

bool canAsk()
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return false;
    ::close(terminal);
    return true;
}

Result<QString> askSecret(const QString &question)
{
    QFile terminal(u"/dev/tty"_s);
    if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return Error{Error::Kind::Input,
                     u"there is no terminal to ask for the password on; use --password-stdin or the environment"_s};
    const SilentTerminal silence(terminal.handle());
    if (!silence.isSilent())
        return Error{Error::Kind::Input,
                     u"the terminal's echo cannot be turned off; use --password-stdin or the environment"_s};
    terminal.write(question.toUtf8());
    const QByteArray line = terminal.readLine(LongestSecret);
    terminal.write("\n");
    return lineFrom(line);
}

Result<QString> readSecretFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{Error::Kind::Input, u"standard input cannot be read"_s};
    const QByteArray line = input.readLine(LongestSecret);
    if (line.isEmpty())
        return Error{Error::Kind::Input, u"standard input holds no password"_s};
    return lineFrom(line);
}

} // namespace Tokenglass::Terminal
