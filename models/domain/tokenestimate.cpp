// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/tokenestimate.h"

#include "models/domain/chatrequest.h"
#include "models/domain/wideinteger.h"

#include <QChar>

#include <algorithm>

namespace Tokenglass {

namespace {

// In twelfths of a token, so that 1/4 and 1/1.5 are both whole.
constexpr qint64 UnitsPerToken = 12;
constexpr qint64 LatinUnits = 3;
constexpr qint64 WideUnits = 8;
constexpr qint64 OtherUnits = 6; ///< Cyrillic, Arabic, Devanagari, …: about two characters a token

constexpr qint64 TokensPerMessage = 4;

// Old observations fade once this many tokens have been seen, so that a new tokenizer is learnt within a few prompts.
constexpr qint64 MemoryTokens = 20'000;
constexpr qint64 LargestCorrection = 4;

qint64 unitsOf(char32_t character)
{
    if (character < 0x250)
        return LatinUnits;
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return WideUnits;
    case QChar::Script_Latin:
        return LatinUnits;
    case QChar::Script_Common:
        // Full-width punctuation belongs to the Chinese around it; emoji cost a token or more.
        return character >= 0x1F000 ? UnitsPerToken : character >= 0x3000 ? WideUnits : LatinUnits;
    default:
        return OtherUnits;
    }
}

enum class Run { Latin, Wide, Other };

Run runOf(qint64 units)
{
    return units == LatinUnits ? Run::Latin : units == WideUnits ? Run::Wide : Run::Other;
}

} // namespace

qint64 estimateTokens(QStringView text)
{
    qint64 tokens = 0;
    qint64 units = 0;
    Run run = Run::Latin;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const qint64 added = unitsOf(character);
        // A token never spans two scripts, so each run is rounded up by itself.
        if (runOf(added) != run) {
            tokens += (units + UnitsPerToken - 1) / UnitsPerToken;
            units = 0;
            run = runOf(added);
        }
        units += added;
    }
    return tokens + (units + UnitsPerToken - 1) / UnitsPerToken;
}

qint64 estimateTokens(const ChatRequest &request)
{
    qint64 tokens = TokensPerMessage + estimateTokens(request.prompt);
    if (!request.system.isEmpty())
        tokens += TokensPerMessage + estimateTokens(request.system);
    return tokens;
}

TokenRatio::TokenRatio(qint64 reported, qint64 estimated)
    : m_reported(std::max<qint64>(reported, 0)), m_estimated(reported > 0 ? std::max<qint64>(estimated, 0) : 0)
{ }

void TokenRatio::observe(qint64 estimated, qint64 reported)
{
    if (estimated <= 0 || reported <= 0)
        return;
    // One odd report (a cached prefix left out, a proxy's own prompt) must not spoil the rest.
    m_estimated += estimated;
    m_reported += std::clamp(reported, estimated / LargestCorrection, estimated * LargestCorrection);
    while (m_estimated > MemoryTokens) {
        m_estimated = (m_estimated + 1) / 2;
        m_reported = (m_reported + 1) / 2;
    }
}

qint64 TokenRatio::correct(qint64 estimate) const
{
    if (!isLearnt())
        return estimate;
    const auto corrected = narrow(divideHalfEven(WideInteger(estimate) * m_reported, m_estimated));
    return std::max<qint64>(corrected.value_or(estimate), estimate > 0 ? 1 : 0);
}

} // namespace Tokenglass
