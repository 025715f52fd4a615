// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitcode.h"

#include "models/domain/error.h"

namespace Tokenglass {

ExitCode exitCodeFor(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Input:
        return ExitCode::BadUse;
    case Kind::Schema:
        return ExitCode::WrongSchema;
    case Kind::Cancelled:
        return ExitCode::Interrupted;
    case Kind::Timeout:
    case Kind::Offline:
    case Kind::Auth:
    case Kind::Forbidden:
    case Kind::RateLimited:
    case Kind::Quota:
    case Kind::Protocol:
    case Kind::Truncated:
    case Kind::Storage:
    case Kind::Secret:
        break;
    }
    return ExitCode::CannotConnect;
}

} // namespace Tokenglass
