// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatrunmarkdown.h"

#include "models/domain/chatfigures.h"
#include "models/domain/durationtext.h"
#include "models/domain/timerange.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ChatRunExport", text);
}

QString unknown()
{
    return translated(QT_TRANSLATE_NOOP("ChatRunExport", "unknown"));
}

QString stateText(UsageRecord::State state)
{
    switch (state) {
    case UsageRecord::State::Pending:
        return translated(QT_TRANSLATE_NOOP("ChatRunExport", "not finished"));
    case UsageRecord::State::Complete:
        return translated(QT_TRANSLATE_NOOP("ChatRunExport", "done"));
    case UsageRecord::State::Failed:
        return translated(QT_TRANSLATE_NOOP("ChatRunExport", "failed"));
    case UsageRecord::State::Stopped:
        return translated(QT_TRANSLATE_NOOP("ChatRunExport", "stopped"));
    }
    Q_UNREACHABLE();
}

QString quoted(const QString &text)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return u"> "_s + lines.replace(u'\n', u"\n> "_s) + u'\n';
}

/// A cell stays one, and its text stays text.
QString cell(const QString &text)
{
    static const QString special = u"\\`*_[]<>|"_s;
    QString escaped;
    for (const QChar character : text.simplified()) {
        if (special.contains(character))
            escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

QString tokens(const ChatAnswer &answer, std::optional<qint64> ReportedUsage::*count)
{
    const std::optional<ReportedUsage> &usage = answer.outcome.usage;
    if (!usage || !((*usage).*count))
        return unknown();
    const QString text = QLocale::c().toString(*((*usage).*count));
    return usage->final ? text : u"≥ "_s + text;
}

QString cost(const ChatCost &cost)
{
    if (!cost.amount)
        return unknown();
    const QString amount = cost.text + u' ' + cost.amount->currency.code();
    return cost.basis == CostBasis::Estimated ? u"≈ "_s + amount : amount;
}

QString basisText(CostBasis basis)
{
    switch (basis) {
    case CostBasis::Reported:
        return translated(QT_TRANSLATE_NOOP("ChatRunExport", "reported"));
    case CostBasis::Stored:
        return translated(QT_TRANSLATE_NOOP("ChatRunExport", "stored"));
    case CostBasis::Calculated:
        return translated(QT_TRANSLATE_NOOP("ChatRunExport", "calculated"));
    case CostBasis::Estimated:
        return translated(QT_TRANSLATE_NOOP("ChatRunExport", "estimated"));
    case CostBasis::Unknown:
        break;
    }
    return unknown();
}

/// To the last digit, as the window shows it.
QString exact(const std::optional<Money> &money)
{
    constexpr int Decimals = 9;
    constexpr int FewestDecimals = 2;
    if (!money)
        return unknown();
    QString amount = money->toDecimal(Decimals);
    while (amount.endsWith(u'0') && amount.size() - amount.indexOf(u'.') > FewestDecimals + 1)
        amount.chop(1);
    return amount + u' ' + money->currency.code();
}

QString speedText(const std::optional<double> &speed)
{
    constexpr double WholeFrom = 10;
    return speed ? QString::number(*speed, 'f', *speed < WholeFrom ? 1 : 0) : unknown();
}

/// "+4.2 %": the preview's input was more than the reported one.
QString percent(const std::optional<double> &ratio)
{
    if (!ratio)
        return unknown();
    constexpr double Percent = 100;
    const QString number = QString::number(std::abs(*ratio) * Percent, 'f', 1);
    const QString sign = number == u"0.0"_s ? QString() : (*ratio > 0 ? u"+"_s : u"\u2212"_s);
    return sign + number + u" %"_s;
}

/// Nothing takes no time: a request that never left has no figure.
std::optional<std::chrono::microseconds> took(const ChatOutcome &outcome)
{
    return outcome.total.count() > 0 ? std::optional(outcome.total) : std::nullopt;
}

QString seconds(const std::optional<std::chrono::microseconds> &time)
{
    constexpr double MicrosPerSecond = 1e6;
    if (!time)
        return unknown();
    return durationText(static_cast<double>(time->count()) / MicrosPerSecond, QLocale::c()).replace(QChar::Nbsp, u' ');
}

QString tableRow(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString title(const ChatAnswer &answer)
{
    return answer.providerName + u" · "_s + answer.request.model;
}

QString tableHead()
{
    return tableRow({translated(QT_TRANSLATE_NOOP("ChatRunExport", "Model")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "State")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Input")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Cached")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Output")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Reasoning")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Cost")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Basis")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Cost per 1 K output")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "First token")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Total time")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Tokens/s")),
                     translated(QT_TRANSLATE_NOOP("ChatRunExport", "Preview error"))})
        + u"|---|---|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|--:|\n"_s;
}

QString table(const ChatRun &run)
{
    QString text = tableHead();
    for (const ChatAnswer &answer : run.answers) {
        const ChatFigures figures = figuresOf(answer);
        text +=
            tableRow({cell(title(answer)), stateText(answer.state), tokens(answer, &ReportedUsage::inputTotal),
                      tokens(answer, &ReportedUsage::cacheRead), tokens(answer, &ReportedUsage::outputTotal),
                      tokens(answer, &ReportedUsage::reasoning), cost(answer.cost), basisText(answer.cost.basis),
                      exact(figures.costPerThousandOutput), seconds(answer.outcome.firstToken),
                      seconds(took(answer.outcome)), speedText(figures.tokensPerSecond), percent(figures.inputError)});
    }
    return text;
}

QString answerSection(const ChatAnswer &answer)
{
    QString text = u"## "_s + cell(title(answer)) + u"\n\n"_s;
    if (const auto &failure = answer.outcome.failure) {
        const QString kind = errorKindName(failure->error.kind);
        text += u"**%1**: %2"_s.arg(stateText(answer.state), kind);
        text += failure->error.detail.isEmpty() ? u"\n\n"_s : u" – "_s + cell(failure->error.detail) + u"\n\n"_s;
    }
    if (!answer.outcome.reasoning.isEmpty()) {
        text += translated(QT_TRANSLATE_NOOP("ChatRunExport", "Reasoning")) + u"\n\n"_s
            + quoted(answer.outcome.reasoning) + u'\n';
        text += translated(QT_TRANSLATE_NOOP("ChatRunExport", "Answer")) + u"\n\n"_s;
    }
    if (!answer.outcome.text.isEmpty())
        text += quoted(answer.outcome.text) + u'\n';
    return text;
}

} // namespace

QString markdownOf(const ChatRun &run, const ReportingZone &zone)
{
    const QDateTime local = run.at.toTimeZone(zone.timeZone());
    const QString time = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
    QString text = u"# "_s + translated(QT_TRANSLATE_NOOP("ChatRunExport", "Test console run")) + u"\n\n"_s;
    text += cell(run.purpose.sessionId) + u" · "_s + time + u"\n\n"_s;
    if (!run.request.system.isEmpty()) {
        text += u"## "_s + translated(QT_TRANSLATE_NOOP("ChatRunExport", "System prompt")) + u"\n\n"_s
            + quoted(run.request.system) + u'\n';
    }
    text += u"## "_s + translated(QT_TRANSLATE_NOOP("ChatRunExport", "Prompt")) + u"\n\n"_s + quoted(run.request.prompt)
        + u'\n';
    text += u"## "_s + translated(QT_TRANSLATE_NOOP("ChatRunExport", "Figures")) + u"\n\n"_s + table(run) + u'\n';
    for (const ChatAnswer &answer : run.answers)
        text += answerSection(answer);
    return text;
}

} // namespace Tokenglass
