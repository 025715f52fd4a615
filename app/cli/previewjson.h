// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatpreview.h"
#include "models/domain/provider.h"

#include <QByteArray>
#include <QList>

namespace Tokenglass {

struct PreviewedModel
{
    QString model;
    ChatPreview preview;
};

/// The JSON of `preview --json`. What cannot be known is null.
[[nodiscard]] QByteArray previewJson(WireFormat wire, const QList<PreviewedModel> &models);
/// The same for people.
[[nodiscard]] QString previewText(const QList<PreviewedModel> &models);

} // namespace Tokenglass
