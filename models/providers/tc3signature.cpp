// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/tc3signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace Tokenglass {

namespace {

QByteArray hashed(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray keyed(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

} // namespace

QByteArray tc3Authorization(const Tc3Request &request, const QByteArray &secretId, const QByteArray &secretKey)
{
    const QByteArray signedHeaders = "content-type;host";
    const QByteArray canonical = "POST\n" + request.path + "\n\ncontent-type:" + request.contentType
        + "\nhost:" + request.host + "\n\n" + signedHeaders + '\n' + hashed(request.body);
    const QByteArray date = request.at.toUTC().toString(QStringLiteral("yyyy-MM-dd")).toLatin1();
    const QByteArray scope = date + '/' + request.service + "/tc3_request";
    const QByteArray toSign = "TC3-HMAC-SHA256\n" + QByteArray::number(request.at.toSecsSinceEpoch()) + '\n' + scope
        + '\n' + hashed(canonical);
    const QByteArray key = keyed(keyed(keyed("TC3" + secretKey, date), request.service), "tc3_request");
    return "TC3-HMAC-SHA256 Credential=" + secretId + '/' + scope + ", SignedHeaders=" + signedHeaders
        + ", Signature=" + keyed(key, toSign).toHex();
}

} // namespace Tokenglass
