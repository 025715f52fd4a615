// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interrupt.h"

#include <atomic>
#include <csignal>

#include <sys/eventfd.h>
#include <unistd.h>

namespace Tokenglass {

namespace {

// A signal handler reaches nothing but globals.
std::atomic<bool> requestedFlag{false};
std::atomic<int> eventDescriptor{-1};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void handleSignal(int signal)
{
    std::signal(signal, SIG_DFL);
    requestedFlag = true;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(eventDescriptor, &one, sizeof one);
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    requestedFlag = false;
    eventDescriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(eventDescriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT requested();
    });
    std::signal(SIGINT, handleSignal);
    std::signal(SIGTERM, handleSignal);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    ::close(eventDescriptor.exchange(-1));
}

bool Interrupt::isRequested()
{
    return requestedFlag;
}

} // namespace Tokenglass
