// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/summaryoptions.h"

#include "app/cli/optionreader.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int EntitiesInText = 10;

} // namespace

void addSummaryOptions(OptionReader &reader, const QStringList &kinds)
{
    addQuestionOptions(reader, kinds);
    reader.add(
        u"top"_s,
        u"Users and organisations to list, by cost (default: all in JSON, %1 in the table)."_s.arg(EntitiesInText),
        u"N"_s);
    reader.add(u"json"_s, u"Prints JSON instead of tables."_s);
    reader.addNotes(
        u"In JSON, costs are decimal texts by currency with six decimals, or up to nine where the exact sum needs "
        "them; unknown figures are null. Ctrl-C stops the work, on the server too.\n"
        "Passwords come from TOKENGLASS_PASSWORD_<NAME>, the keychain, or the driver's own means such as .pgpass."_s);
}

Result<SummaryOptions> summaryOptions(const OptionReader &reader, const QStringList &kinds)
{
    const Result<QuestionOptions> question = questionOptions(reader, kinds);
    if (!question)
        return question.error();
    SummaryOptions options{*question};
    options.json = reader.isSet(u"json"_s);
    const Result<qint64> top =
        reader.number(u"top"_s, 0, std::numeric_limits<int>::max(), options.json ? -1 : EntitiesInText);
    if (!top)
        return top.error();
    options.top = static_cast<int>(*top);
    return options;
}

} // namespace Tokenglass
