// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/pdftext.h"

#include <QList>

#include <array>
#include <optional>

namespace Tokenglass {

namespace {

// The ideographs that the radicals from U+2E80 on stand for (EquivalentUnifiedIdeograph of Unicode 14); 0: none. Those
// from U+2F00 on have them as their compatibility decomposition.
constexpr char32_t firstRadical = 0x2E80;
constexpr std::array<char32_t, 128> radicals{
    0,      0x5382,  0x4E5B, 0x4E5A,  0x4E59,  0x4EBB, 0x5182,  0x20628, 0x5200, 0x5202,  0x535C, 0x353E, 0x5C0F,
    0x5C0F, 0x5140,  0x5C23, 0x5C22,  0x21BC2, 0x5DF3, 0x5E7A,  0x5F51,  0x5F50, 0x5FC4,  0x5FC3, 0x624C, 0x6535,
    0,      0x65E1,  0x65E5, 0x6708,  0x6B7A,  0x6BCD, 0x6C11,  0x6C35,  0x6C3A, 0x706C,  0x722B, 0x722B, 0x4E2C,
    0x725B, 0x72AD,  0x738B, 0x24D14, 0x76EE,  0x793A, 0x793B,  0x25AD7, 0x7CF9, 0x7E9F,  0x7F53, 0x7F52, 0x34C1,
    0x5197, 0x2626B, 0x7F8A, 0x2634C, 0x2634B, 0x8002, 0x8080,  0x807F,  0x8089, 0x26951, 0x8279, 0x8279, 0x8279,
    0x864E, 0x8864,  0x8980, 0x897F,  0x89C1,  0x89D2, 0x278B2, 0x8BA0,  0x8D1D, 0x27FB7, 0x8F66, 0x8FB6, 0x8FB6,
    0x8FB6, 0x9091,  0x9485, 0x9577,  0x9578,  0x957F, 0x95E8,  0x28E0F, 0x961D, 0x96E8,  0x9752, 0x97E6, 0x9875,
    0x98CE, 0x98DE,  0x98DF, 0x2967F, 0x98E0,  0x9963, 0x29810, 0x9A6C,  0x9AA8, 0x9B3C,  0x9C7C, 0x9E1F, 0x5364,
    0x9EA6, 0x9EC4,  0x9EFE, 0x6589,  0x9F50,  0x6B6F, 0x9F7F,  0x7ADC,  0x9F99, 0x9F9C,  0x4E80, 0x9F9F, 0,
    0,      0,       0,      0,       0,       0,      0,       0,       0,      0,       0,
};

/// Two characters with one glyph in Noto Sans CJK SC, of which the first is hardly ever written; the door also because
/// its decomposition is the traditional form.
struct SharedGlyph
{
    char32_t rare;
    char32_t usual;
};
constexpr std::array<SharedGlyph, 6> sharedGlyphs{SharedGlyph{0x2F3E, 0x6237}, SharedGlyph{0x301C, 0xFF5E},
                                                  SharedGlyph{0x3ADA, 0x66F6}, SharedGlyph{0x3B35, 0x80F6},
                                                  SharedGlyph{0x3B3A, 0x5E50}, SharedGlyph{0x3BA3, 0x69E9}};

constexpr char32_t firstKangxi = 0x2F00;
constexpr char32_t lastKangxi = 0x2FD5;
constexpr char32_t firstNumeral = 0x3038;
constexpr char32_t lastNumeral = 0x303A;
constexpr char32_t firstLigature = 0xFB00;
constexpr char32_t lastLigature = 0xFB06;

QByteArray hexOf(const QString &text)
{
    QByteArray hex = "<";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex + '>';
}

std::optional<char32_t> fromHex(const QByteArray &token)
{
    bool isNumber = false;
    const uint value = token.mid(1, token.size() - 2).toUInt(&isNumber, 16);
    if (!isNumber || token.size() != 6)
        return std::nullopt;
    return static_cast<char32_t>(value);
}

/// The words of one "<first> <last> <character>" or "<first> <last> [<character> …]" line. Lines that run through
/// characters in their order are written out, for their replacements do not run.
std::optional<QByteArray> readableRange(const QByteArray &line)
{
    QByteArray spaced = line;
    spaced.replace('[', " [ ").replace(']', " ] ");
    QList<QByteArray> words = spaced.simplified().split(' ');
    if (words.size() < 3)
        return std::nullopt;
    const auto first = fromHex(words.at(0));
    const auto last = fromHex(words.at(1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    QList<char32_t> characters;
    if (words.at(2) == "[") {
        for (qsizetype i = 3; i < words.size() && words.at(i) != "]"; ++i) {
            const auto character = fromHex(words.at(i));
            if (!character)
                return std::nullopt;
            characters.append(*character);
        }
    } else if (const auto start = fromHex(words.at(2))) {
        for (char32_t i = 0; i <= *last - *first; ++i)
            characters.append(*start + i);
    }
    if (characters.size() != static_cast<qsizetype>(*last - *first) + 1)
        return std::nullopt;
    QByteArray readable = words.at(0) + ' ' + words.at(1) + " [";
    for (const char32_t character : characters)
        readable += hexOf(writtenText(character)) + ' ';
    return readable + "]";
}

/// The mapping of one font, from its first range to its last.
std::optional<QByteArray> readableMap(const QByteArray &map)
{
    QByteArray result;
    bool inRange = false;
    for (const QByteArray &line : map.split('\n')) {
        if (line.startsWith("endbfrange"))
            inRange = false;
        if (inRange && line.startsWith('<')) {
            const auto readable = readableRange(line);
            if (!readable)
                return std::nullopt;
            result += *readable + '\n';
        } else {
            result += line + '\n';
        }
        if (line.endsWith("beginbfrange"))
            inRange = true;
    }
    result.chop(1);
    return result;
}

/// Where bytes were put in or taken out of the file.
struct Shift
{
    qsizetype from;
    qsizetype by;
};

qsizetype moved(qsizetype offset, const QList<Shift> &shifts)
{
    qsizetype result = offset;
    for (const Shift &shift : shifts)
        result += offset > shift.from ? shift.by : 0;
    return result;
}

/// Replaces the number behind `key` before `end`, and says how much longer the file became.
bool replaceLength(QByteArray &pdf, qsizetype stream, qsizetype length, QList<Shift> &shifts, qsizetype original)
{
    const qsizetype key = pdf.lastIndexOf("/Length ", stream);
    if (key < 0 || stream - key > 40)
        return false;
    const qsizetype from = key + 8;
    qsizetype to = from;
    while (to < pdf.size() && pdf.at(to) >= '0' && pdf.at(to) <= '9')
        ++to;
    const QByteArray number = QByteArray::number(length);
    pdf.replace(from, to - from, number);
    shifts.append({original, number.size() - (to - from)});
    return true;
}

/// The table of objects at the end, with their new places.
bool moveTable(QByteArray &pdf, const QList<Shift> &shifts)
{
    constexpr qsizetype entrySize = 20;
    const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    const qsizetype head = pdf.indexOf('\n', table + 5);
    if (table <= 0 || start < table || head < 0)
        return false;
    const qsizetype count = pdf.mid(table + 5, head - table - 5).split(' ').value(1).toLongLong();
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype entry = head + 1 + i * entrySize;
        if (entry + entrySize > start)
            return false;
        if (pdf.at(entry + 17) != 'n')
            continue;
        const qsizetype offset = moved(pdf.mid(entry, 10).trimmed().toLongLong(), shifts);
        pdf.replace(entry, 10, QByteArray::number(offset).rightJustified(10, '0'));
    }
    const qsizetype number = start + 10;
    const qsizetype end = pdf.indexOf('\n', number);
    const qsizetype offset = moved(pdf.mid(number, end - number).trimmed().toLongLong(), shifts);
    pdf.replace(number, end - number, QByteArray::number(offset));
    return true;
}

} // namespace

QString writtenText(char32_t named)
{
    const QString text = QString::fromUcs4(&named, 1);
    if (named == U'\t')
        return QStringLiteral(" ");
    if (named >= firstRadical && named < firstRadical + radicals.size()) {
        const char32_t written = radicals.at(named - firstRadical);
        return written != 0 ? QString::fromUcs4(&written, 1) : text;
    }
    for (const SharedGlyph &glyph : sharedGlyphs) {
        if (glyph.rare == named)
            return QString::fromUcs4(&glyph.usual, 1);
    }
    const auto isIn = [named](char32_t first, char32_t last) { return named >= first && named <= last; };
    if (isIn(firstKangxi, lastKangxi) || isIn(firstNumeral, lastNumeral) || isIn(firstLigature, lastLigature))
        return text.normalized(QString::NormalizationForm_KC);
    return text;
}

QByteArray withReadableText(const QByteArray &pdf)
{
    const QByteArray streamWord = "\nstream\n";
    QByteArray result = pdf;
    QList<Shift> shifts;
    qsizetype grown = 0; // of everything before `at`
    qsizetype at = 0;
    for (;;) {
        const qsizetype range = result.indexOf("begincmap", at);
        if (range < 0)
            break;
        const qsizetype stream = result.lastIndexOf(streamWord, range);
        const qsizetype begin = stream + streamWord.size();
        const qsizetype end = result.indexOf("\nendstream", range);
        if (stream < 0 || end < 0)
            return pdf;
        const auto readable = readableMap(result.mid(begin, end - begin));
        if (!readable)
            return pdf;
        const qsizetype more = readable->size() - (end - begin);
        result.replace(begin, end - begin, *readable);
        const qsizetype before = result.size();
        if (!replaceLength(result, stream, readable->size(), shifts, stream - grown))
            return pdf;
        const qsizetype digits = result.size() - before;
        shifts.append({begin - grown, more});
        grown += more + digits;
        at = begin + digits + readable->size();
    }
    return moveTable(result, shifts) ? result : pdf;
}

} // namespace Tokenglass
