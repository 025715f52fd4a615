// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/selfcheck.h"

#include "models/alerts/notificationserver.h"
#include "models/domain/secretstore.h"
#include "models/session/errortext.h"
#include "models/sources/driverversions.h"
#include "models/store/logfile.h"
#include "ui/manual/manualtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QSystemTrayIcon>
#include <QTemporaryFile>
#include <QtConcurrent>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

using Level = CheckResult::Level;
using Results = QList<CheckResult>;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::SelfCheck)
};

Results program()
{
    return {{u"Tokenglass"_s, Level::Good, QCoreApplication::applicationVersion()},
            {u"Qt"_s, Level::Good, QString::fromLatin1(qVersion())},
            {Texts::tr("System"), Level::Good,
             QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture()}};
}

/// What only the GUI thread may ask.
Results desktop()
{
    Results results{{Texts::tr("Display"), Level::Good, QGuiApplication::platformName()}};
    const bool tray = QSystemTrayIcon::isSystemTrayAvailable();
    results.append({Texts::tr("Tray"), tray ? Level::Good : Level::Limited,
                    tray ? Texts::tr("available")
                         : Texts::tr("missing: closing the window ends Tokenglass, and no budget is watched")});
    const QStringList families = QFontDatabase::families();
    const auto font = [&](const QString &what, const QStringList &wanted, const QString &otherwise) {
        for (const QString &family : wanted)
            if (families.contains(family)) {
                results.append({what, Level::Good, family});
                return;
            }
        results.append({what, Level::Limited, otherwise});
    };
    font(Texts::tr("Font"), {u"Inter"_s, u"Noto Sans"_s},
         Texts::tr("neither Inter nor Noto Sans: install fonts-inter"));
    font(Texts::tr("Chinese font"), {u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"WenQuanYi Micro Hei"_s},
         Texts::tr("none is known: install fonts-noto-cjk"));
    return results;
}

CheckResult zone()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    if (!QTimeZone(id).isValid())
        return {Texts::tr("Time zone"), Level::Bad, Texts::tr("not known: install tzdata or set TZ")};
    return {Texts::tr("Time zone"), Level::Good, QString::fromUtf8(id)};
}

CheckResult writable(const QString &what, const QString &folder)
{
    constexpr qint64 FewBytes = 100 * 1024 * 1024;
    QTemporaryFile probe(folder + u"/.probe.XXXXXX"_s);
    if (!QDir().mkpath(folder) || !probe.open() || probe.write("?") != 1 || !probe.flush())
        return {what, Level::Bad, Texts::tr("cannot be written: %1").arg(folder)};
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free < 0) // not every file system tells
        return {what, Level::Good, folder};
    const QString found = Texts::tr("%1, %2 free").arg(folder, QLocale().formattedDataSize(free));
    return {what, free < FewBytes ? Level::Limited : Level::Good, found};
}

/// A program that was copied alone has no manual.
CheckResult manual()
{
    const QString language = manualLanguage();
    const Result<ManualText> text = readManual(defaultManualFolder(), language);
    if (!text)
        return {Texts::tr("Manual"), Level::Limited, Texts::tr("cannot be read: %1").arg(text.error().detail)};
    return {Texts::tr("Manual"), Level::Good, text->folder + u'/' + language};
}

Results places()
{
    return {manual(),
            {Texts::tr("Language"), Level::Good, QLocale().name() + u" (system: "_s + QLocale::system().name() + u')'},
            zone(),
            writable(Texts::tr("Settings"), QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)),
            writable(Texts::tr("Ledger"), QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)),
            writable(Texts::tr("Cache"), QStandardPaths::writableLocation(QStandardPaths::CacheLocation)),
            writable(Texts::tr("Log"), QFileInfo(LogFile::defaultPath()).path())};
}

QFuture<Results> keychain(SecretStore &secrets)
{
    return secrets.read(u"self-check"_s).then([](const Result<QString> &read) {
        if (read)
            return Results{{Texts::tr("Keychain"), Level::Good, Texts::tr("available")}};
        return Results{{Texts::tr("Keychain"), Level::Limited,
                        errorText(read.error()) + u' ' + Texts::tr("Passwords are asked for and not remembered.")}};
    });
}

} // namespace

QFuture<Results> selfCheck(SecretStore &secrets)
{
    QList<QFuture<Results>> parts{QtFuture::makeReadyFuture(program()),
                                  QtFuture::makeReadyFuture(driverVersions()),
                                  keychain(secrets),
                                  notificationServer().then([](const CheckResult &result) { return Results{result}; }),
                                  QtFuture::makeReadyFuture(desktop()),
                                  QtConcurrent::run(places)};
    return QtFuture::whenAll(parts.begin(), parts.end()).then([](const QList<QFuture<Results>> &done) {
        Results all;
        for (const QFuture<Results> &part : done)
            all += part.result();
        return all;
    });
}

QString bugReport(const Results &results, const QStringList &logLines)
{
    return u"Tokenglass "_s + QCoreApplication::applicationVersion() + u"\n\n"_s + checkReport(results) + u"\nLog\n"_s
        + logLines.join(u'\n') + u'\n';
}

} // namespace Tokenglass
