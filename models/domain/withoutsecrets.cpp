// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/withoutsecrets.h"

#include <QRegularExpression>

namespace Tokenglass {

using namespace Qt::StringLiterals;

QString withoutSecrets(QString text)
{
    static const QRegularExpression inAddress(u"(://[^\\s/:@]*):[^\\s/@]+@"_s);
    // MySQL's "(using password: YES)" says only whether there was one.
    static const QRegularExpression assigned(
        u"\\b(password|passwd|pwd|token|secret|(?:x-goog-)?api[_-]?key)([\"']?\\s*[=:]\\s*)(?!(?:YES|NO)\\))"
        "('[^']*'|\"[^\"]*\"|[^\\s&]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(u"\\b(Bearer|Basic)\\s+\\S+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyLike(u"\\b(sk|pk|gsk|xai|hf|AKID|AIza)([-_]?)[A-Za-z0-9_-]{16,}"_s);
    text.replace(inAddress, u"\\1:…@"_s);
    text.replace(bearer, u"\\1 …"_s);
    text.replace(assigned, u"\\1\\2…"_s);
    text.replace(keyLike, u"\\1\\2…"_s);
    return text;
}

} // namespace Tokenglass
