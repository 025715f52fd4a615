// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

namespace Tokenglass {

/// What Tencent Cloud's TC3-HMAC-SHA256 signs: a JSON POST.
struct Tc3Request
{
    QByteArray host; ///< as sent in the Host header
    QByteArray path = "/";
    QByteArray service; ///< "hunyuan"
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    QDateTime at; ///< UTC; also sent as X-TC-Timestamp
};

/// The value of the Authorization header.
[[nodiscard]] QByteArray tc3Authorization(const Tc3Request &request, const QByteArray &secretId,
                                          const QByteArray &secretKey);

} // namespace Tokenglass
