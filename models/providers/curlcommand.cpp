// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/curlcommand.h"

#include "models/domain/provideraddress.h"
#include "models/providers/wirerequest.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

const QString Placeholder = u"KEY-GOES-HERE"_s;
const QString NextLine = u" \\\n  "_s;
constexpr qsizetype LongestArgument = 100'000; ///< bytes; Linux takes no argument beyond 128 KiB

QString keyVariable(const ProviderPreset &preset)
{
    static const QRegularExpression name(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    const auto usable = std::find_if(preset.keyVariables.cbegin(), preset.keyVariables.cend(),
                                     [](const QString &variable) { return name.match(variable).hasMatch(); });
    return usable == preset.keyVariables.cend() ? u"API_KEY"_s : *usable;
}

QString inSingleQuotes(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// Double quotes, so that the shell puts in the variable, and only that.
QString inDoubleQuotes(const QString &text, const QString &variable)
{
    static const QRegularExpression special(u"[\\\\\"$`]"_s);
    QString escaped = text;
    escaped.replace(special, u"\\\\\\0"_s);
    return u'"' + escaped.replace(Placeholder, u'$' + variable) + u'"';
}

QString header(const QString &text, const QString &variable)
{
    const bool hasKey = text.contains(Placeholder);
    return NextLine + u"-H "_s + (hasKey ? inDoubleQuotes(text, variable) : inSingleQuotes(text));
}

QString body(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    if (json.size() <= LongestArgument)
        return NextLine + u"--data-raw "_s + inSingleQuotes(text) + u'\n';
    // The JSON is one line that begins with a brace, so it cannot end the document early.
    return NextLine + u"--data-binary @- <<'END_OF_REQUEST'\n"_s + text + u"\nEND_OF_REQUEST\n"_s;
}

QString signatureHeaders()
{
    return header(u"X-TC-Action: ChatCompletions"_s, {}) + header(u"X-TC-Version: 2023-09-01"_s, {}) + NextLine
        + u"-H \"X-TC-Timestamp: $TC_TIMESTAMP\""_s + NextLine + u"-H \"Authorization: $TC_AUTHORIZATION\""_s;
}

QString signatureComment()
{
    const QString words =
        QCoreApplication::translate("CurlCommand",
                                    "Tencent Cloud signs each request with the secret key (TC3-HMAC-SHA256). A "
                                    "signature is valid for minutes only, "
                                    "so put a fresh one and its time into TC_AUTHORIZATION and TC_TIMESTAMP.");
    return u"# "_s + words.simplified() + u'\n';
}

} // namespace

Result<QString> curlCommand(const ProviderPreset &preset, const ChatRequest &request)
{
    if (addressProblem(preset.baseUrl) == AddressProblem::HoldsSecret)
        return Error{Error::Kind::Input,
                     u"The address of an API must not hold a key; enter it as the provider's key."_s};
    const bool isSigned = preset.wire == WireFormat::Hunyuan;
    const auto call = completionCall({preset, isSigned ? QString() : Placeholder}, request, {});
    if (!call)
        return call.error();
    const QString variable = keyVariable(preset);
    // -g: brackets and braces in an address are what they are.
    QString command = u"curl -sSg "_s + (request.stream ? u"-N "_s : QString())
        + inSingleQuotes(QString::fromLatin1(call->url.toEncoded()));
    for (const auto &[name, value] : call->headers)
        command += header(QString::fromLatin1(name + ": " + value), variable);
    if (isSigned)
        command = signatureComment() + command + signatureHeaders();
    command += body(call->body);
    return command;
}

} // namespace Tokenglass
