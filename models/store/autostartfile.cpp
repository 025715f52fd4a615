// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/autostartfile.h"

#include "models/store/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

// As the Desktop Entry Specification wants it: quoted for Exec, and every backslash once more for being in a string.
QString execArgument(QString argument)
{
    static const QString reserved = u"\"`$\\"_s;
    QString quoted;
    for (const QChar each : std::as_const(argument)) {
        if (reserved.contains(each))
            quoted += u'\\';
        quoted += each;
        if (each == u'%')
            quoted += each;
    }
    quoted.replace(u'\\', u"\\\\"_s);
    return u'"' + quoted + u'"';
}

} // namespace

AutostartFile::AutostartFile(QString path) : m_path(std::move(path)) { }

QString AutostartFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart/tokenglass.desktop"_s;
}

bool AutostartFile::isOn() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.read(64 * 1024).split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray plain = QByteArray(line).replace(" ", "").toLower();
        if (plain == "hidden=true" || plain == "x-gnome-autostart-enabled=false")
            return false;
    }
    return true;
}

Result<void> AutostartFile::turnOn(const QStringList &command) const
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Storage, u"Cannot create %1"_s.arg(folder)};
    QStringList arguments;
    for (const QString &argument : command)
        arguments.append(execArgument(argument));
    const QString entry =
        u"[Desktop Entry]\n"
        "Type=Application\n"
        "Name=Tokenglass\n"
        "Comment=Watches the budgets of your language models\n"
        "Comment[de]=\u00DCberwacht die Budgets f\u00FCr Sprachmodelle\n"
        "Comment[zh_CN]=\u5728\u540E\u53F0\u5173\u6CE8\u5927\u8BED\u8A00\u6A21\u578B\u7684\u9884\u7B97\n"
        "Icon=tokenglass\n"
        "Terminal=false\n"
        "X-GNOME-Autostart-enabled=true\n"
        "Exec=%1\n"_s.arg(arguments.join(u' '));
    return writeFileAtomically(m_path, entry.toUtf8());
}

Result<void> AutostartFile::turnOff() const
{
    if (QFile file(m_path); file.exists() && !file.remove())
        return Error{Error::Kind::Storage, u"Cannot remove %1: %2"_s.arg(m_path, file.errorString())};
    return {};
}

} // namespace Tokenglass
