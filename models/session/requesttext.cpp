// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/requesttext.h"

#include "models/domain/tsv.h"
#include "models/session/entitymodel.h"

#include <QDateTime>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QString orUnknown(const QString &text)
{
    return text.isEmpty() ? NumberFormat::unknown() : text;
}

QString entityText(EntityModel::Of of, const RequestEntity &entity)
{
    return entityLabel(of, entity.id, entity.name, entity.state);
}

QString number(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : QString();
}

} // namespace

QString RequestText::title(int column)
{
    switch (column) {
    case RequestTime:
        return tr("Time");
    case RequestUser:
        return tr("User");
    case RequestOrganisation:
        return tr("Organisation");
    case RequestCaller:
        return tr("Key or agent");
    case RequestModel:
        return tr("Model");
    case RequestType:
        return tr("Type");
    case RequestInput:
        return tr("Input");
    case RequestOutput:
        return tr("Output");
    case RequestTotal:
        return tr("Tokens");
    case RequestCost:
        return tr("Cost");
    case RequestBasis:
        return tr("Basis");
    case RequestDuration:
        return tr("Response time");
    case RequestStatus:
        return tr("Status");
    default:
        return {};
    }
}

QDateTime RequestText::when(const RequestRow &row) const
{
    return QDateTime::fromSecsSinceEpoch(row.second, m_zone.timeZone());
}

QString RequestText::count(const std::optional<qint64> &value) const
{
    return value ? m_format.count(*value) : NumberFormat::unknown();
}

QString RequestText::tokens(const RequestRow &row, const std::optional<qint64> &value) const
{
    const bool isLeast = value && row.hasLeastTokens();
    return isLeast ? u"\u2265\u00A0"_s + count(value) : count(value);
}

/// Where the total is unknown, the part that is known is the least it can be.
QString RequestText::total(const RequestRow &row) const
{
    const RequestTokens &known = row.tokens;
    if (known.total || (!known.input && !known.output))
        return tokens(row, known.total);
    return u"\u2265\u00A0"_s + m_format.count(known.input.value_or(0) + known.output.value_or(0));
}

QString RequestText::money(const RequestRow &row) const
{
    if (!row.cost)
        return NumberFormat::unknown();
    const QString text = m_format.money(*row.cost, NumberFormat::Detail::Exact);
    return row.basis == CostBasis::Estimated ? u"\u2248 "_s + text : text;
}

/// The stored amount, and beside it what it is in the other currency of the rate.
QString RequestText::moneyWithBoth(const RequestRow &row) const
{
    QString text = money(row);
    if (!row.cost)
        return text;
    const Currency other = m_rate.otherThan(row.cost->currency);
    const bool byDay = row.secondCost && row.secondCost->currency == other;
    if (const std::optional<Money> converted = byDay ? row.secondCost : m_rate.convert(*row.cost, other))
        //: an amount and the same amount in another currency
        text = tr("%1 (%2)").arg(text, m_format.money(*converted, NumberFormat::Detail::Exact));
    return text;
}

QString RequestText::text(const RequestRow &row, int column) const
{
    switch (column) {
    case RequestTime:
        // The same width in every language: a column of times is read downwards.
        return when(row).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    case RequestUser:
        return entityText(EntityModel::Of::Users, row.user);
    case RequestOrganisation:
        return entityText(EntityModel::Of::Organisations, row.organisation);
    case RequestCaller:
        return entityText(EntityModel::Of::Callers, row.caller);
    case RequestModel:
        return orUnknown(row.model.label());
    case RequestType:
        return orUnknown(row.type);
    case RequestInput:
        return tokens(row, row.tokens.input);
    case RequestOutput:
        return tokens(row, row.tokens.output);
    case RequestTotal:
        return total(row);
    case RequestCost:
        return money(row);
    case RequestBasis:
        return basisName(row);
    case RequestDuration:
        return m_format.micros(row.latencyMicros);
    case RequestStatus:
        return successText(row.success);
    default:
        return {};
    }
}

QString RequestText::copy(const RequestRow &row, int column) const
{
    switch (column) {
    case RequestTime: {
        const QDateTime time = when(row);
        return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
    }
    case RequestCaller:
        return row.caller.id.isNone() ? QString() : text(row, column);
    case RequestModel:
        return row.model.label();
    case RequestType:
        return row.type;
    case RequestInput:
        return number(row.tokens.input);
    case RequestOutput:
        return number(row.tokens.output);
    case RequestTotal:
        return number(row.tokens.total);
    case RequestCost:
        return row.cost ? row.cost->toDecimal(9) + u' ' + row.cost->currency.code() : QString();
    case RequestDuration:
        return row.latencyMicros ? QString::number(static_cast<double>(*row.latencyMicros) / 1e6, 'f', 6) : QString();
    default:
        return text(row, column);
    }
}

QString RequestText::copyLine(const RequestRow &row) const
{
    QStringList cells;
    for (int column = 0; column < RequestLogColumnCount; ++column)
        cells.append(tsvCell(copy(row, column).simplified()));
    return cells.join(u'\t');
}

QString RequestText::toolTip(const RequestRow &row, int column) const
{
    switch (column) {
    case RequestTime:
        return when(row).toString(u"yyyy-MM-dd HH:mm:ss t"_s);
    case RequestModel:
        return u"%1 \u00B7 %2"_s.arg(orUnknown(row.model.name), orUnknown(row.model.provider));
    case RequestCost:
        return moneyWithBoth(row);
    case RequestBasis:
        return basisSentence(row);
    default:
        return {};
    }
}

QList<RequestText::Detail> RequestText::details(const RequestRow &row) const
{
    const auto entity = [](EntityModel::Of of, const RequestEntity &who) {
        const QString label = entityText(of, who);
        //: a name and the id that belongs to it
        return who.state == EntityState::Named ? tr("%1 (id %2)").arg(label, who.id.text()) : label;
    };
    QList<Detail> list{
        {tr("Request id"), QString::number(row.sourceId)},
        {tr("Time"), toolTip(row, RequestTime)},
        {tr("Status"), successText(row.success)},
        {tr("User"), entity(EntityModel::Of::Users, row.user)},
        {tr("Organisation"), entity(EntityModel::Of::Organisations, row.organisation)},
        {tr("Model"), orUnknown(row.model.label())},
        {tr("Model name"), orUnknown(row.model.name)},
        {tr("Provider"), orUnknown(row.model.provider)},
        {tr("Type"), orUnknown(row.type)},
        {tr("Input tokens"), tokens(row, row.tokens.input)},
        {tr("read from a cache"), tokens(row, row.tokens.cacheRead)},
        {tr("written to a cache"), tokens(row, row.tokens.cacheWrite)},
        {tr("Output tokens"), tokens(row, row.tokens.output)},
        {tr("for reasoning"), tokens(row, row.tokens.reasoning)},
        {tr("Tokens together"), total(row)},
        {tr("Cost"), moneyWithBoth(row)},
        {tr("Basis of the cost"), basisSentence(row)},
        {tr("Response time"), m_format.micros(row.latencyMicros)},
    };
    // Most sources do not say what asked; "no key" would say more than they do.
    if (!row.caller.id.isNone())
        list.insert(5, {tr("Key or agent"), entity(EntityModel::Of::Callers, row.caller)});
    return list;
}

QString RequestText::basisName(const RequestRow &row)
{
    switch (row.basis) {
    case CostBasis::Reported:
        return tr("reported");
    case CostBasis::Stored:
        return tr("stored");
    case CostBasis::Calculated:
        return tr("calculated");
    case CostBasis::Estimated:
        return tr("estimated");
    case CostBasis::Unknown:
        break;
    }
    if (row.lack() == RequestRow::Lack::Failed)
        return tr("failed");
    return row.lack() == RequestRow::Lack::NotReported ? tr("not reported") : tr("no price");
}

QString RequestText::basisSentence(const RequestRow &row)
{
    switch (row.basis) {
    case CostBasis::Reported:
        return tr("The provider reported this cost itself.");
    case CostBasis::Stored:
        return tr("The source has stored this cost with the request.");
    case CostBasis::Calculated:
        return tr("Calculated from the tokens and the price list of that time.");
    case CostBasis::Estimated:
        return tr("An estimate: the provider gave no final count, so the tokens are at least what is shown.");
    case CostBasis::Unknown:
        break;
    }
    if (row.lack() == RequestRow::Lack::Failed)
        return tr("The request failed, and nobody says whether it was billed.");
    if (row.lack() == RequestRow::Lack::NotReported)
        return tr("The tokens were not reported, so the cost is unknown, not zero.");
    return tr("No price is known, so the cost is unknown, not zero.");
}

QString RequestText::successText(TriState success)
{
    switch (success) {
    case TriState::Yes:
        return tr("OK");
    case TriState::No:
        return tr("failed");
    case TriState::Unknown:
        break;
    }
    return NumberFormat::unknown();
}

} // namespace Tokenglass
