// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/comparisonmodel.h"

#include "models/session/consoletext.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> tokensOf(const ComparisonRow &row, int column)
{
    const std::optional<ReportedUsage> &usage = row.answer.outcome.usage;
    if (!usage)
        return std::nullopt;
    switch (column) {
    case ComparisonModel::Input:
        return usage->inputTotal;
    case ComparisonModel::Cached:
        return usage->cacheRead;
    case ComparisonModel::Output:
        return usage->outputTotal;
    default:
        return usage->reasoning;
    }
}

/// Without a usage the text says about how many there were.
std::optional<qint64> estimateOf(const ComparisonRow &row, int column)
{
    if (column == ComparisonModel::Input)
        return row.figures.estimatedInput;
    return column == ComparisonModel::Output ? row.figures.estimatedOutput : std::nullopt;
}

std::optional<qint64> microsOf(const std::optional<std::chrono::microseconds> &time)
{
    return time ? std::optional<qint64>(time->count()) : std::nullopt;
}

bool isWhole(const ComparisonRow &row)
{
    return row.answer.state == UsageRecord::State::Complete;
}

/// All rows that have the least value, if there is more than one to compare.
template <typename Value>
void markLeast(std::vector<ComparisonRow> &rows, Value value, bool ComparisonRow::*mark)
{
    std::optional<qint64> least;
    int compared = 0;
    for (const ComparisonRow &row : rows) {
        const std::optional<qint64> each = value(row);
        compared += each ? 1 : 0;
        if (each && (!least || *each < *least))
            least = each;
    }
    for (ComparisonRow &row : rows)
        row.*mark = compared > 1 && value(row) == least;
}

} // namespace

void ComparisonModel::setFormat(const NumberFormat &format, const ExchangeRate &rate)
{
    m_format = format;
    m_rate = rate;
    refreshTexts();
}

void ComparisonModel::setRun(const ConsoleRun &run)
{
    std::vector<ComparisonRow> rows;
    for (int index = 0; index < run.count(); ++index) {
        const ConsoleColumn &column = run.column(index);
        ComparisonRow row;
        row.column = index;
        row.label = columnLabel(run, index);
        row.answer = column.answer();
        row.state = columnStateText(column);
        if (column.isOver())
            row.figures = column.figures();
        rows.push_back(std::move(row));
    }
    mark(rows);
    setRows(std::move(rows));
}

std::optional<qint64> ComparisonModel::comparable(const ComparisonRow &row) const
{
    const ChatCost &cost = row.answer.cost;
    if (!isWhole(row) || !cost.amount || cost.basis == CostBasis::Estimated)
        return std::nullopt;
    const auto converted = m_rate.convert(*cost.amount, m_rate.quote);
    return converted ? std::optional(converted->nanos) : std::nullopt;
}

void ComparisonModel::mark(std::vector<ComparisonRow> &rows) const
{
    const auto time = [](const ComparisonRow &row) {
        return isWhole(row) ? std::optional<qint64>(row.answer.outcome.total.count()) : std::nullopt;
    };
    const auto cost = [this](const ComparisonRow &row) { return comparable(row); };
    markLeast(rows, time, &ComparisonRow::isFastest);
    markLeast(rows, cost, &ComparisonRow::isCheapest);
}

QString ComparisonModel::verdict() const
{
    QStringList parts;
    for (const ComparisonRow &row : rows()) {
        if (row.isCheapest)
            parts.append(tr("cheapest: %1").arg(row.label));
    }
    for (const ComparisonRow &row : rows()) {
        if (row.isFastest)
            parts.append(tr("fastest: %1").arg(row.label));
    }
    return parts.join(u" \u00B7 "_s);
}

QString ComparisonModel::text(const ComparisonRow &row, int column) const
{
    switch (column) {
    case Model:
        return row.label;
    case State:
        return row.state;
    case Input:
    case Cached:
    case Output:
    case Reasoning: {
        if (const std::optional<qint64> estimate = estimateOf(row, column))
            return u"\u2248\u00A0"_s + m_format.count(*estimate);
        const QString count = reportedTokensText(tokensOf(row, column), m_format);
        const bool lowerBound = tokensOf(row, column) && !row.answer.outcome.usage->final;
        return lowerBound ? u"\u2265\u00A0"_s + count : count;
    }
    case Cost:
        return chatCostText(row.answer.cost, m_format);
    case CostPerThousand:
        return row.figures.costPerThousandOutput ? exactMoneyText(*row.figures.costPerThousandOutput, m_format)
                                                 : NumberFormat::unknown();
    case FirstToken:
        return m_format.micros(microsOf(row.answer.outcome.firstToken));
    case Total:
        return row.answer.outcome.total.count() > 0 ? m_format.micros(row.answer.outcome.total.count())
                                                    : NumberFormat::unknown();
    case Speed:
        return speedText(row.figures.tokensPerSecond, m_format);
    default:
        return row.figures.inputError ? errorPercentText(*row.figures.inputError, m_format) : NumberFormat::unknown();
    }
}

QVariant ComparisonModel::sortValue(const ComparisonRow &row, int column) const
{
    const auto number = [](const std::optional<qint64> &value) { return value ? QVariant(*value) : QVariant(); };
    const auto real = [](const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); };
    switch (column) {
    case Model:
    case State:
        return text(row, column);
    case Cost: {
        const auto cost = row.answer.cost.amount ? m_rate.convert(*row.answer.cost.amount, m_rate.quote) : std::nullopt;
        return cost ? QVariant(cost->nanos) : QVariant();
    }
    case CostPerThousand: {
        const auto &cost = row.figures.costPerThousandOutput;
        const auto converted = cost ? m_rate.convert(*cost, m_rate.quote) : std::nullopt;
        return converted ? QVariant(converted->nanos) : QVariant();
    }
    case FirstToken:
        return number(microsOf(row.answer.outcome.firstToken));
    case Total:
        return number(row.answer.outcome.total.count());
    case Speed:
        return real(row.figures.tokensPerSecond);
    case PreviewError:
        return real(row.figures.inputError);
    default:
        if (const std::optional<qint64> estimate = estimateOf(row, column))
            return *estimate;
        return number(tokensOf(row, column));
    }
}

QVariant ComparisonModel::cell(const ComparisonRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return sortValue(row, column);
    case CopyRole:
        if (column == Cost)
            return row.answer.cost.text;
        // An estimate is not taken along as if it were a count.
        if (column == Model || column == State || estimateOf(row, column))
            return text(row, column);
        return sortValue(row, column);
    case ColorKeyRole:
        return column == Model ? row.label : QVariant();
    case MarkRole:
        return (column == Cost && row.isCheapest) || (column == Total && row.isFastest);
    case Qt::ToolTipRole:
        if (column == Model)
            return row.answer.providerName;
        if (column == Cost)
            return costBasisText(row.answer.cost.basis);
        if (estimateOf(row, column))
            return missingUsageText(row.answer);
        if (column == PreviewError)
            return tr("How far the preview's input was from the reported one");
        return {};
    default:
        return {};
    }
}

QVariant ComparisonModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    static const char *const titles[NUM_COLUMNS] = {
        QT_TR_NOOP("Model"),       QT_TR_NOOP("State"),      QT_TR_NOOP("Input"), QT_TR_NOOP("Cached"),
        QT_TR_NOOP("Output"),      QT_TR_NOOP("Reasoning"),  QT_TR_NOOP("Cost"),  QT_TR_NOOP("Cost per 1 K output"),
        QT_TR_NOOP("First token"), QT_TR_NOOP("Total time"), QT_TR_NOOP("Speed"), QT_TR_NOOP("Preview error"),
    };
    return tr(titles[column]);
}

} // namespace Tokenglass
