// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/usagesource.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

QFuture<Result<RequestPage>> UsageSource::requests(const RequestQuery &)
{
    return QtFuture::makeReadyFuture(
        Result<RequestPage>(Error{Error::Kind::Input, u"this source cannot list single requests"_s}));
}

std::shared_ptr<const FrozenUsage> UsageSource::freeze() const
{
    return nullptr;
}

} // namespace Tokenglass
