// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options.h"

#include "models/domain/viewlink.h"

#include <QCommandLineParser>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

std::optional<QSize> sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    return size.width() > 0 && size.height() > 0 ? std::optional(size) : std::nullopt;
}

const QStringList &pageNames()
{
    static const QStringList names{u"dashboard"_s, u"requests"_s, u"budgets"_s,
                                   u"console"_s,   u"sources"_s,  u"prices"_s};
    return names;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"See what your language models cost."_s);
    parser.addPositionalArgument(
        u"source"_s,
        u"A database file, a URI, the name of a saved connection, ledger, or a tokenglass:// link to a view."_s,
        u"[source]"_s);
    parser.addOption({u"source"_s, u"The same as the argument."_s, u"source"_s});
    parser.addOption({u"page"_s, u"Page to begin with: %1."_s.arg(pageNames().join(u", "_s)), u"page"_s});
    parser.addOption({u"new-window"_s, u"A window of its own, even if Tokenglass is running."_s});
    parser.addOption({u"self-check"_s, u"Say what this installation has and lacks, and end."_s});
    parser.addOption({u"period"_s, u"24h, 7d, 30d, 90d, 365d, a month (2026-10) or FROM..TO."_s, u"period"_s});
    parser.addOption({u"zone"_s, u"IANA time zone in which days are cut."_s, u"zone"_s});
    parser.addOption({u"theme"_s, u"light or dark; without it, as the desktop."_s, u"theme"_s});
    parser.addOption({u"lang"_s, u"Language, such as en, de or zh_CN."_s, u"language"_s});
    parser.addOption({u"now"_s, u"An ISO time that counts as now."_s, u"time"_s});
    parser.addOption({u"demo"_s, u"Explore sample data."_s});
    parser.addOption({u"background"_s, u"Start without a window, in the tray; minimised where there is none."_s});
    parser.addOption({u"screenshot"_s, u"Write the window to a PNG file and end."_s, u"file"_s});
    parser.addOption({u"size"_s, u"Size of the window."_s, u"WIDTHxHEIGHT"_s});
    parser.addOption({u"report"_s, u"Make a PDF without a window; see --report --help."_s, u"template"_s});
    parser.addOption({u"report-schedules"_s, u"List the saved report schedules."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Show the version."_s});
}

} // namespace

Result<Options> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const auto bad = [](const QString &sentence) { return Error{Error::Kind::Input, sentence}; };
    if (!parser.parse(arguments))
        return bad(parser.errorText());
    Options options;
    if (parser.isSet(u"help"_s))
        options.printed = parser.helpText();
    if (parser.isSet(u"version"_s))
        options.printed = u"tokenglass %1\n"_s.arg(QStringLiteral(TOKENGLASS_VERSION));
    QStringList sources = parser.positionalArguments();
    if (parser.isSet(u"source"_s))
        sources.append(parser.value(u"source"_s));
    if (sources.size() > 1)
        return bad(u"Only one source can be shown."_s);
    if (isViewLink(sources.value(0)))
        options.link = sources.value(0);
    else
        options.source = sources.value(0);
    options.newWindow = parser.isSet(u"new-window"_s);
    options.selfCheck = parser.isSet(u"self-check"_s);
    options.page = parser.value(u"page"_s);
    if (!options.page.isEmpty() && !pageNames().contains(options.page))
        return bad(u"The page is one of %1."_s.arg(pageNames().join(u", "_s)));
    options.period = parser.value(u"period"_s);
    options.zone = parser.value(u"zone"_s);
    options.theme = parser.value(u"theme"_s);
    if (!options.theme.isEmpty() && options.theme != u"light" && options.theme != u"dark")
        return bad(u"The theme is light or dark."_s);
    options.language = parser.value(u"lang"_s);
    if (parser.isSet(u"now"_s)) {
        options.now = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODate).toUTC();
        if (!options.now->isValid())
            return bad(u"%1 is not an ISO time."_s.arg(parser.value(u"now"_s)));
    }
    options.demo = parser.isSet(u"demo"_s);
    options.background = parser.isSet(u"background"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    if (parser.isSet(u"size"_s)) {
        const std::optional<QSize> size = sizeFrom(parser.value(u"size"_s));
        if (!size)
            return bad(u"A size is written 1440x900."_s);
        options.size = *size;
    }
    return options;
}

bool Options::canBeHandedOver() const
{
    // What changes the whole run is for a run of its own.
    return canTakeOver() && !newWindow && theme.isEmpty() && language.isEmpty() && zone.isEmpty() && !size.isValid();
}

bool Options::canTakeOver() const
{
    // With a clock that stands still it is a rehearsal.
    return !selfCheck && screenshot.isEmpty() && !now;
}

} // namespace Tokenglass
