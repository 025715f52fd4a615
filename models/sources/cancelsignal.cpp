// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/cancelsignal.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace Tokenglass {

CancelSignal::CancelSignal() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { }

CancelSignal::~CancelSignal()
{
    ::close(m_descriptor);
}

void CancelSignal::raise()
{
    m_raised.store(true);
    ::eventfd_write(m_descriptor, 1);
}

void CancelSignal::clear()
{
    eventfd_t count = 0;
    ::eventfd_read(m_descriptor, &count);
    m_raised.store(false);
}

} // namespace Tokenglass
