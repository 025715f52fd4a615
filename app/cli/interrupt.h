// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace Tokenglass {

/// Turns Ctrl-C and a polite kill into a signal of the event loop. One at a time; the second Ctrl-C ends the program.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    /// For loops that do not return to the event loop. Thread-safe.
    [[nodiscard]] static bool isRequested();

Q_SIGNALS:
    void requested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Tokenglass
