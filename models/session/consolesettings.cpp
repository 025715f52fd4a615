// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consolesettings.h"

#include "models/domain/settings.h"
#include "models/session/consolesession.h"

namespace Tokenglass {

void restoreConsole(const Settings &settings, ConsoleSession &console)
{
    QList<ChatTarget> targets;
    for (const QString &text : settings.consoleTargets) {
        if (const auto target = ChatTarget::fromText(text))
            targets.append(*target);
    }
    console.setTargets(targets);
    ChatRequest request = console.request();
    bool isNumber = false;
    const double temperature = settings.consoleTemperature.toDouble(&isNumber);
    request.temperature = isNumber ? std::optional(temperature) : std::nullopt;
    request.maxOutput = settings.consoleMaxOutput > 0 ? std::optional<qint64>(settings.consoleMaxOutput) : std::nullopt;
    console.setRequest(request);
}

void rememberConsole(const ConsoleSession &console, Settings &settings)
{
    settings.consoleTargets.clear();
    for (const ChatTarget &target : console.targets())
        settings.consoleTargets.append(target.toText());
    const ChatRequest &request = console.request();
    settings.consoleTemperature = request.temperature ? QString::number(*request.temperature) : QString();
    settings.consoleMaxOutput = static_cast<int>(request.maxOutput.value_or(0));
}

} // namespace Tokenglass
