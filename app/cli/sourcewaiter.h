// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/usagesource.h"

#include <QEventLoop>
#include <QObject>

#include <functional>
#include <memory>

namespace Tokenglass {

class Interrupt;

/// Opens a source it owns and runs the event loop until it has what is asked for.
class SourceWaiter final : public QObject
{
    Q_OBJECT

public:
    SourceWaiter(std::unique_ptr<UsageSource> source, const Interrupt &interrupt);

    [[nodiscard]] UsageSource &source() { return *m_source; }

    /// Returns when the condition holds, the source has failed or is ready, or Ctrl-C was pressed; the status tells
    /// which.
    SourceStatus waitFor(const std::function<bool(const SourceStatus &)> &condition);

    [[nodiscard]] static bool isOver(const SourceStatus &status);

private:
    void accept(const SourceStatus &status);

    QEventLoop m_loop;
    SourceStatus m_status;
    std::function<bool(const SourceStatus &)> m_condition;
    bool m_opened = false;
    std::unique_ptr<UsageSource> m_source; ///< last, so that it is gone before what its observer touches
};

} // namespace Tokenglass
