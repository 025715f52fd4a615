// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sourcewaiter.h"

#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString progressText(const SourceStatus &status)
{
    if (status.rowsExpected && *status.rowsExpected > 0)
        return u"%1 of about %2 rows"_s.arg(status.rowsLoaded).arg(*status.rowsExpected);
    return u"%1 rows"_s.arg(status.rowsLoaded);
}

} // namespace

SourceWaiter::SourceWaiter(std::unique_ptr<UsageSource> source, const Interrupt &interrupt)
    : m_source(std::move(source))
{
    connect(&interrupt, &Interrupt::requested, this, [this] {
        m_source->cancel();
        m_loop.quit();
    });
    m_source->setObserver([this](const SourceStatus &status) {
        QMetaObject::invokeMethod(
            this, [this, status] { accept(status); }, Qt::QueuedConnection);
    });
}

bool SourceWaiter::isOver(const SourceStatus &status)
{
    return status.phase == SourcePhase::Ready || status.phase == SourcePhase::Failed;
}

SourceStatus SourceWaiter::waitFor(const std::function<bool(const SourceStatus &)> &condition)
{
    m_condition = condition;
    if (!std::exchange(m_opened, true))
        m_source->open();
    if (!m_condition(m_status) && !isOver(m_status) && !Interrupt::isRequested())
        m_loop.exec();
    Terminal::clearProgress();
    return m_status;
}

void SourceWaiter::accept(const SourceStatus &status)
{
    m_status = status;
    Terminal::showProgress(progressText(status));
    if (m_condition(status) || isOver(status))
        m_loop.quit();
}

} // namespace Tokenglass
