// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QCompleter;

namespace Tokenglass {

/// A click beside the open list of a completer means the button under it, too: Qt lets the list swallow it.
class CompleterClicks : public QObject
{
    Q_OBJECT

public:
    /// The completer becomes the parent. Give it its mode and popup before.
    explicit CompleterClicks(QCompleter *completer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Tokenglass
