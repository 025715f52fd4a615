// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/network/authorities.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 8 * 1024 * 1024; ///< all the world's authorities have a quarter of a megabyte

Result<QList<QSslCertificate>> certificatesIn(const QString &path)
{
    const auto bad = [](const QString &sentence) { return Error{Error::Kind::Input, sentence}; };
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    if (file.size() > largestFile)
        return bad(u"%1 is too large for a file of certificates"_s.arg(path));
    const QByteArray bytes = file.readAll();
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    const qsizetype announced = bytes.count("-----BEGIN CERTIFICATE-----");
    if (announced == 0)
        return bad(u"%1 holds no certificate in PEM form"_s.arg(path));
    if (certificates.size() < announced)
        return bad(u"certificate %1 of %2 in %3 is damaged"_s.arg(certificates.size() + 1).arg(announced).arg(path));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isOver = std::all_of(certificates.begin(), certificates.end(),
                                    [&now](const QSslCertificate &each) { return each.expiryDate() < now; });
    if (isOver)
        return bad(u"the certificates in %1 have expired"_s.arg(path));
    return certificates;
}

} // namespace

Result<int> readAuthorities(const QString &file)
{
    const Result<QList<QSslCertificate>> certificates = certificatesIn(file);
    return certificates ? Result<int>(static_cast<int>(certificates->size())) : Result<int>(certificates.error());
}

Result<int> trustAuthorities(const QString &file)
{
    QList<QSslCertificate> further;
    if (!file.isEmpty()) {
        Result<QList<QSslCertificate>> certificates = certificatesIn(file);
        if (!certificates)
            return certificates.error();
        further = *std::move(certificates);
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    // Named explicitly: with certificates of one's own Qt looks no more for the system's.
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + further);
    QSslConfiguration::setDefaultConfiguration(configuration);
    return static_cast<int>(further.size());
}

} // namespace Tokenglass
