// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"
#include "models/domain/error.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Tokenglass {

class OptionReader;
struct Services;

// How a command ends: what it says, and the exit code that goes with it.

/// Says the error in a sentence. Without a code it is that of exitCodeFor().
ExitCode complain(const Error &error);
ExitCode complain(const Error &error, ExitCode code);
/// Prints the text. `otherwise`: the code if nobody could take it.
ExitCode printed(const QString &text, ExitCode otherwise = ExitCode::Failure);
/// Reads a command's options; see OptionReader::read(). A value: the command ends here, for it was asked for its help
/// or the options are wrong.
[[nodiscard]] std::optional<ExitCode> ended(OptionReader &reader, const QStringList &arguments,
                                            const QStringList &repeatable = {});

/// One of the things that a command such as "sources" does: "list".
struct CommandAction
{
    QString name;
    ExitCode (*run)(const QStringList &arguments, const Services &services);
};
/// Runs the action that the first argument names.
[[nodiscard]] ExitCode runAction(const QString &command, const QList<CommandAction> &actions,
                                 const QStringList &arguments, const Services &services);

} // namespace Tokenglass
