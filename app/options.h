// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QDateTime>
#include <QSize>
#include <QStringList>

#include <optional>

namespace Tokenglass {

/// What the command line of the window asks for.
struct Options
{
    QString source; ///< URI, file, or the name of a saved connection
    QString link; ///< "tokenglass://view…"
    QString page; ///< to begin with, such as "console"
    bool newWindow = false; ///< even if Tokenglass runs already
    bool selfCheck = false; ///< print what is there and what is missing, then end
    QString period; ///< as Period::parse() reads it
    QString zone;
    QString theme; ///< "light", "dark" or empty
    QString language; ///< such as "zh_CN"
    std::optional<QDateTime> now; ///< a clock that stands still, for tests and pictures
    bool demo = false;
    bool background = false; ///< begin in the tray, or minimised where there is none
    QString screenshot; ///< file to write when the first answer is shown; then the application ends
    QSize size;
    QString printed; ///< help or version: print and end

    /// `arguments` with the program's name first. Fails with Kind::Input and a sentence.
    static Result<Options> parse(const QStringList &arguments);
    /// Whether it names what to open.
    [[nodiscard]] bool asksForSource() const { return demo || !source.isEmpty() || !link.isEmpty(); }
    /// Whether a Tokenglass that runs already can do it as well.
    [[nodiscard]] bool canBeHandedOver() const;
    /// Whether a later start finds here what it would have been itself.
    [[nodiscard]] bool canTakeOver() const;
};

} // namespace Tokenglass
