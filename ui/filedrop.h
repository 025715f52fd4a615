// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace Tokenglass {

/// Takes a single local file that is dragged onto a widget.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *target);

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QString &path);
};

} // namespace Tokenglass
