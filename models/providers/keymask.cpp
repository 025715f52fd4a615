// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/keymask.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

const QString Mask = u"••••"_s;
constexpr qsizetype ShortestPart = 8;

/// "test" and "EMPTY" stand in for keys on local servers and are ordinary words elsewhere.
bool isSecret(const QString &part)
{
    const bool onlyLetters = std::all_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
    return part.size() >= ShortestPart || (part.size() > 5 && !onlyLetters);
}

/// The key behind its public beginning, such as "sk-proj-".
QStringView secretPart(QStringView key)
{
    static const QRegularExpression beginning(
        u"^(sk-(proj-|ant-(api\\d*-)?|or-(v\\d-)?|svcacct-)?|gsk_|xai-|AIza|pplx-|hf_)"_s);
    const auto match = beginning.match(key.toString());
    return key.sliced(match.hasMatch() ? match.capturedLength() : 0);
}

void maskParts(QString &text, QStringView secret)
{
    if (secret.size() < ShortestPart)
        return;
    for (qsizetype at = 0; at + ShortestPart <= text.size(); ++at) {
        const qsizetype in = secret.indexOf(QStringView(text).sliced(at, ShortestPart));
        if (in < 0)
            continue;
        qsizetype length = ShortestPart;
        while (at + length < text.size() && in + length < secret.size() && text[at + length] == secret[in + length])
            ++length;
        text.replace(at, length, Mask);
    }
}

/// Servers shorten a key they echo, as in "sk-...567890": what they leave of its two ends is secret as well.
void maskRemains(QString &text, QStringView secret)
{
    constexpr qsizetype ShortestEnd = 4;
    if (secret.size() < ShortestPart)
        return;
    // Each word is looked at once: bodies of answers can be one long word.
    static const QRegularExpression gap(
        u"(?:\\G|(?<![A-Za-z0-9_-]))([A-Za-z0-9_-]*+)(\\*{2,}|\\.{2,}|…+|•{2,})([A-Za-z0-9_-]*)"_s);
    qsizetype from = 0;
    for (auto match = gap.match(text); match.hasMatch(); match = gap.match(text, from)) {
        QString before = match.captured(1);
        QString after = match.captured(3);
        for (qsizetype length = std::min(before.size(), secret.size()); length >= ShortestEnd; --length) {
            if (before.endsWith(secret.first(length))) {
                before = before.chopped(length) + Mask;
                break;
            }
        }
        for (qsizetype length = std::min(after.size(), secret.size()); length >= ShortestEnd; --length) {
            if (after.startsWith(secret.last(length))) {
                after = Mask + after.sliced(length);
                break;
            }
        }
        const QString masked = before + match.captured(2) + after;
        if (masked != match.captured())
            text.replace(match.capturedStart(), match.capturedLength(), masked);
        from = match.capturedStart() + masked.size();
    }
}

void maskStrangers(QString &text)
{
    // Keys of others, or of ours in another spelling: a known beginning and a long unbroken tail.
    static const QRegularExpression keys(
        u"\\b(sk-|gsk_|xai-|pplx-|hf_|AIza|AKID)[A-Za-z0-9_-]{16,}|(?<=Bearer )[A-Za-z0-9._~+/-]{16,}"_s);
    text.replace(keys, Mask);
}

} // namespace

KeyMask::KeyMask(const QString &key)
{
    // Hunyuan's key is two, and either must stay secret.
    QStringList parts = key.split(u':', Qt::SkipEmptyParts);
    parts.prepend(key);
    parts.removeDuplicates();
    for (const QString &part : std::as_const(parts)) {
        if (isSecret(part))
            m_parts.append(part);
    }
}

QString KeyMask::masked(const QString &text) const
{
    QString result = text;
    for (const QString &part : m_parts) {
        result.replace(part, Mask);
        maskParts(result, secretPart(part));
        maskRemains(result, secretPart(part));
    }
    maskStrangers(result);
    return result;
}

QByteArray KeyMask::masked(const QByteArray &bytes) const
{
    return masked(QString::fromUtf8(bytes)).toUtf8();
}

} // namespace Tokenglass
