// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/askcommand.h"
#include "app/cli/budgetscommand.h"
#include "app/cli/democommand.h"
#include "app/cli/exportcommand.h"
#include "app/cli/previewcommand.h"
#include "app/cli/pricescommand.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/sourcescommand.h"
#include "app/cli/summarycommand.h"
#include "app/cli/terminal.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString helpText()
{
    return uR"(Usage: tokenglass-cli COMMAND [options]

See what your language models cost, without a window.

  summary    Prints what was used and spent in a period.
  export     Writes the figures as CSV, JSON or XLSX.
  budgets    Says how the budgets stand: list, check, export, import.
  sources    Keeps the connections: add, list, test, remove.
  ask        Sends a prompt to models and records what it cost.
  preview    Says what a prompt would cost.
  prices     Lists, explains, estimates and imports prices.
  demo       Writes a database of sample data.

  -h, --help      Shows this text; "tokenglass-cli COMMAND --help" shows the command's options.
  -v, --version   Shows the version.

Exit codes: 0 done, 1 could not be written, 2 bad use, 3 cannot connect, 4 wrong schema, 5 partial figures,
6 a model did not answer to its end, 130 stopped by Ctrl-C. "budgets check" has its own; see its --help.
)"_s;
}

} // namespace

ExitCode runCommandLine(const QStringList &arguments, const std::function<Services()> &services)
{
    const QString command = arguments.value(0);
    if (command == "-h"_L1 || command == "--help"_L1 || command == "help"_L1)
        return printed(helpText());
    if (command == "-v"_L1 || command == "--version"_L1)
        return printed(u"tokenglass-cli " TOKENGLASS_VERSION "\n"_s);
    if (command == "summary"_L1)
        return runSummary(arguments.mid(1), services());
    if (command == "export"_L1)
        return runExportCommand(arguments.mid(1), services());
    if (command == "budgets"_L1)
        return runBudgets(arguments.mid(1), services());
    if (command == "sources"_L1)
        return runSources(arguments.mid(1), services());
    if (command == "ask"_L1)
        return runAsk(arguments.mid(1), services());
    if (command == "preview"_L1)
        return runPreview(arguments.mid(1), services());
    if (command == "prices"_L1)
        return runPrices(arguments.mid(1), services());
    if (command == "demo"_L1)
        return runDemo(arguments.mid(1));
    Terminal::complain(command.isEmpty() ? u"a command is missing; see tokenglass-cli --help."_s
                                         : u"\"%1\" is not a command; see tokenglass-cli --help."_s.arg(command));
    return ExitCode::BadUse;
}

} // namespace Tokenglass
