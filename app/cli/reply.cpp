// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reply.h"

#include "app/cli/optionreader.h"
#include "app/cli/terminal.h"
#include "models/session/errortext.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

ExitCode complain(const Error &error)
{
    return complain(error, exitCodeFor(error));
}

ExitCode complain(const Error &error, ExitCode code)
{
    Terminal::complain(errorText(error));
    return code;
}

ExitCode printed(const QString &text, ExitCode otherwise)
{
    return Terminal::print(text) ? ExitCode::Success : otherwise;
}

std::optional<ExitCode> ended(OptionReader &reader, const QStringList &arguments, const QStringList &repeatable)
{
    const Result<void> read = reader.read(arguments, repeatable);
    if (reader.wantsHelp())
        return printed(reader.helpText());
    return read ? std::nullopt : std::optional(complain(read.error(), ExitCode::BadUse));
}

ExitCode runAction(const QString &command, const QList<CommandAction> &actions, const QStringList &arguments,
                   const Services &services)
{
    const QString asked = arguments.value(0);
    QStringList names;
    for (const CommandAction &action : actions) {
        if (action.name == asked)
            return action.run(arguments.mid(1), services);
        names.append(action.name);
    }
    if (asked == "-h"_L1 || asked == "--help"_L1)
        return printed(u"Usage: tokenglass-cli %1 %2; each has its own --help\n"_s.arg(command, names.join(u'|')));
    const QString last = names.takeLast();
    Terminal::complain(
        u"%1 needs one of %2 and %3; see tokenglass-cli %1 --help."_s.arg(command, names.join(u", "_s), last));
    return ExitCode::BadUse;
}

} // namespace Tokenglass
