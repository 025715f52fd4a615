// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/sourcesession.h"
#include "ui/widgets/card.h"

namespace Tokenglass {

class NumberFormat;

/// What a card says when its panel has no figures, or not all of them: state, sentence and the words of its button.
[[nodiscard]] CardState cardState(SourceSession::PanelStatus status);
[[nodiscard]] QString panelMessage(const SourceSession &session, SourceSession::PanelStatus status,
                                   const NumberFormat &format);
[[nodiscard]] QString panelAction(const SourceSession &session, SourceSession::PanelStatus status);

} // namespace Tokenglass
