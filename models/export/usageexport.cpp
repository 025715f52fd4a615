// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/usageexport.h"

#include "models/domain/wideinteger.h"
#include "models/export/exportabout.h"
#include "models/export/exportcolumns.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

/// A sum that is unknown when no request of several has it, nor a part of it.
ExportCell sum(qint64 value, qint64 rows, const Measures &measures)
{
    return rows > 0 || value > 0 || measures.requests == 0 ? ExportCell::of(value) : ExportCell();
}

qint64 amountIn(const Measures &measures, Currency currency)
{
    for (const Money &money : measures.cost.amounts)
        if (money.currency == currency)
            return money.nanos;
    return 0;
}

ExportCell averageOf(const LatencySummary &latency)
{
    return latency.rows > 0 ? ExportCell::of(static_cast<qint64>(divideHalfEven(latency.sumMicros, latency.rows)))
                            : ExportCell();
}

ExportColumn convertedColumn(Currency currency)
{
    ExportColumn column{u"cost_as_"_s + currency.code(),
                        translated(QT_TRANSLATE_NOOP("Export", "All costs in %1")).arg(currency.code()),
                        ExportType::Money, true, -1};
    return column;
}

} // namespace

QString exportedName(const QString &name, EntityState state, const EntityId &id, ExportedEntity kind)
{
    struct Words
    {
        const char *none;
        const char *deleted;
    };
    static constexpr std::array words{
        Words{QT_TRANSLATE_NOOP("Export", "no user"), QT_TRANSLATE_NOOP("Export", "deleted user %1")},
        Words{QT_TRANSLATE_NOOP("Export", "no organisation"), QT_TRANSLATE_NOOP("Export", "deleted organisation %1")},
        Words{QT_TRANSLATE_NOOP("Export", "no key"), QT_TRANSLATE_NOOP("Export", "deleted key %1")}};
    const Words &own = words[static_cast<std::size_t>(kind)];
    const bool isAgent = kind == ExportedEntity::Caller && !id.isNone() && !id.isNumber();
    if (isAgent && state != EntityState::Named)
        return id.text();
    switch (state) {
    case EntityState::Named:
        return name;
    case EntityState::None:
        return translated(own.none);
    case EntityState::Deleted:
        return translated(own.deleted).arg(id.text());
    case EntityState::Unnamed:
        break;
    }
    return {};
}

ExportCell idCell(const EntityId &id)
{
    if (id.isNone())
        return {};
    return id.isNumber() ? ExportCell::of(id.number()) : ExportCell::ofText(id.text());
}

UsageExport::UsageExport(std::shared_ptr<const DashboardSnapshot> snapshot, const std::optional<ExchangeRate> &rate,
                         Currency first)
    : m_snapshot(std::move(snapshot)), m_rate(rate), m_first(first)
{ }

ExportTable UsageExport::table(const char *key) const
{
    ExportTable table;
    table.key = QString::fromLatin1(key);
    table.title = exportTitle(key);
    return table;
}

void UsageExport::addMeasures(ExportTable &table, Percentile percentile) const
{
    for (const char *key : {"requests", "failures", "input_tokens", "output_tokens", "cache_read_tokens",
                            "cache_write_tokens", "reasoning_tokens", "total_tokens"})
        table.columns.append(exportColumn(key, ExportType::Count, true));
    table.columns.append(exportColumn("partial_token_requests", ExportType::Count, true));
    addCosts(table);
    table.columns.append(exportColumn("unpriced_requests", ExportType::Count, true));
    table.columns.append(exportColumn("cost_basis", ExportType::Text));
    table.columns.append(exportColumn("avg_response_time_s", ExportType::Decimal));
    if (percentile == Percentile::Shown)
        table.columns.append(exportColumn("p95_response_time_s", ExportType::Decimal));
}

void UsageExport::addCosts(ExportTable &table) const
{
    // The first pair is always there, so that programs find it.
    const qsizetype pairs = std::max<qsizetype>(1, m_snapshot->totals.cost.amounts.size());
    for (qsizetype i = 1; i <= pairs; ++i) {
        ExportColumn cost = exportColumn("cost", ExportType::Money, true);
        ExportColumn currency = exportColumn("currency", ExportType::Text);
        for (ExportColumn *column : {&cost, &currency}) {
            if (i == 1)
                continue;
            column->key += u"_%1"_s.arg(i);
            column->title += u" %1"_s.arg(i);
        }
        table.columns.append(cost);
        table.columns.append(currency);
    }
    if (m_rate) {
        table.columns.append(convertedColumn(m_first));
        table.columns.append(convertedColumn(m_rate->otherThan(m_first)));
    }
}

void UsageExport::append(ExportRow &row, const Measures &measures, Percentile percentile) const
{
    const TokenTotals &tokens = measures.tokens;
    row.push_back(ExportCell::of(measures.requests));
    row.push_back(m_snapshot->panels.failures == PanelState::Ready ? ExportCell::of(measures.failures) : ExportCell());
    row.push_back(sum(tokens.input, tokens.inputRows, measures));
    row.push_back(sum(tokens.output, tokens.outputRows, measures));
    row.push_back(sum(tokens.cacheRead, tokens.cacheReadRows, measures));
    row.push_back(sum(tokens.cacheWrite, tokens.cacheWriteRows, measures));
    row.push_back(sum(tokens.reasoning, tokens.reasoningRows, measures));
    row.push_back(sum(tokens.total, tokens.totalRows, measures));
    row.push_back(ExportCell::of(measures.requests - tokens.totalRows));
    appendCosts(row, measures);
    row.push_back(ExportCell::of(measures.cost.unpricedRows()));
    row.push_back(ExportCell::ofText(basisMix(measures.cost)));
    row.push_back(averageOf(measures.latency));
    if (percentile == Percentile::Shown)
        row.push_back(ExportCell::of(measures.latency.p95Micros));
}

void UsageExport::appendCosts(ExportRow &row, const Measures &measures) const
{
    // No requests cost exactly nothing; requests without any price cost nobody knows what.
    const bool known = measures.requests == 0 || measures.cost.pricedRows() > 0;
    const QList<Money> &amounts = m_snapshot->totals.cost.amounts;
    if (amounts.isEmpty()) {
        row.push_back(ExportCell());
        row.push_back(ExportCell());
    }
    for (const Money &money : amounts) {
        row.push_back(known ? ExportCell::of(amountIn(measures, money.currency)) : ExportCell());
        row.push_back(ExportCell::ofText(money.currency.code()));
    }
    if (!m_rate)
        return;
    for (const Currency currency : {m_first, m_rate->otherThan(m_first)}) {
        const std::optional<Money> converted = known ? measures.cost.in(currency, *m_rate) : std::nullopt;
        row.push_back(converted ? ExportCell::of(converted->nanos) : ExportCell());
    }
}

ExportTable UsageExport::totals() const
{
    ExportTable result = table("totals");
    addMeasures(result, Percentile::Shown);
    for (ExportColumn &column : result.columns)
        column.adds = false;
    ExportRow row;
    append(row, m_snapshot->totals, Percentile::Shown);
    result.setRows({row});
    return result;
}

std::optional<ExportTable> UsageExport::models() const
{
    if (m_snapshot->panels.models == PanelState::NotAnswerable)
        return std::nullopt;
    ExportTable result = table("models");
    for (const char *key : {"model", "model_name", "provider"})
        result.columns.append(exportColumn(key, ExportType::Text));
    addMeasures(result, Percentile::Shown);
    std::vector<ExportRow> rows;
    for (const ModelUsage &usage : m_snapshot->models) {
        ExportRow row{ExportCell::ofText(usage.model.label()), ExportCell::ofText(usage.model.name),
                      ExportCell::ofText(usage.model.provider)};
        append(row, usage.measures, Percentile::Shown);
        rows.push_back(std::move(row));
    }
    result.setRows(std::move(rows));
    return result;
}

std::optional<ExportTable> UsageExport::types() const
{
    if (m_snapshot->panels.types == PanelState::NotAnswerable)
        return std::nullopt;
    ExportTable result = table("types");
    result.columns.append(exportColumn("type", ExportType::Text));
    addMeasures(result, Percentile::Left);
    std::vector<ExportRow> rows;
    for (const TypeUsage &usage : m_snapshot->types) {
        ExportRow row{ExportCell::ofText(usage.type)};
        append(row, usage.measures, Percentile::Left);
        rows.push_back(std::move(row));
    }
    result.setRows(std::move(rows));
    return result;
}

ExportTable UsageExport::entities(const char *key, const char *noun, const QList<EntityUsage> &entities) const
{
    ExportTable result = table(key);
    const bool isUser = std::string_view(noun) == "user";
    const auto kind = isUser ? ExportedEntity::User : ExportedEntity::Organisation;
    result.columns.append(exportColumn(isUser ? "user_id" : "organisation_id", ExportType::Text));
    result.columns.append(exportColumn(noun, ExportType::Text));
    addMeasures(result, Percentile::Left);
    std::vector<ExportRow> rows;
    for (const EntityUsage &usage : entities) {
        ExportRow row{idCell(usage.id), ExportCell::ofText(exportedName(usage.name, usage.state, usage.id, kind))};
        append(row, usage.measures, Percentile::Left);
        rows.push_back(std::move(row));
    }
    result.setRows(std::move(rows));
    return result;
}

std::optional<ExportTable> UsageExport::users() const
{
    if (m_snapshot->panels.users == PanelState::NotAnswerable)
        return std::nullopt;
    return entities("users", "user", m_snapshot->users);
}

std::optional<ExportTable> UsageExport::organisations() const
{
    if (m_snapshot->panels.organisations == PanelState::NotAnswerable)
        return std::nullopt;
    return entities("organisations", "organisation", m_snapshot->organisations);
}

ExportTable UsageExport::stretches(const char *key, const QList<DayUsage> &stretches, bool ofHours) const
{
    ExportTable result = table(key);
    result.columns.append(ofHours ? exportColumn("hour", ExportType::Instant) : exportColumn("date", ExportType::Day));
    result.columns.append(exportColumn(ofHours ? "part_of_hour" : "part_of_day", ExportType::Flag));
    addMeasures(result, Percentile::Left);
    std::vector<ExportRow> rows;
    for (const DayUsage &stretch : stretches) {
        ExportRow row{ExportCell::of(ofHours ? stretch.range.start : stretch.date.toJulianDay()),
                      ExportCell::of(qint64(stretch.partial))};
        append(row, stretch.measures, Percentile::Left);
        rows.push_back(std::move(row));
    }
    result.setRows(std::move(rows));
    return result;
}

std::optional<ExportTable> UsageExport::days() const
{
    if (m_snapshot->panels.days == PanelState::NotAnswerable)
        return std::nullopt;
    return stretches("daily", m_snapshot->days, false);
}

std::optional<ExportTable> UsageExport::hours() const
{
    if (m_snapshot->panels.days == PanelState::NotAnswerable || m_snapshot->hours.isEmpty())
        return std::nullopt;
    return stretches("hourly", m_snapshot->hours, true);
}

std::optional<ExportTable> UsageExport::daysByModel() const
{
    const auto says = [](const DayUsage &day) { return !day.byModel.isEmpty(); };
    const QList<DayUsage> &days = m_snapshot->days;
    if (m_snapshot->panels.days == PanelState::NotAnswerable || std::none_of(days.cbegin(), days.cend(), says))
        return std::nullopt;
    ExportTable result = table("daily_models");
    result.columns.append(exportColumn("date", ExportType::Day));
    for (const char *key : {"model", "model_name", "provider"})
        result.columns.append(exportColumn(key, ExportType::Text));
    addMeasures(result, Percentile::Left);
    std::vector<ExportRow> rows;
    for (const DayUsage &day : days) {
        for (qsizetype i = 0; i < day.byModel.size() && i < m_snapshot->models.size(); ++i) {
            if (day.byModel[i].requests == 0)
                continue;
            const ModelIdentity &model = m_snapshot->models[i].model;
            ExportRow row{ExportCell::of(day.date.toJulianDay()), ExportCell::ofText(model.label()),
                          ExportCell::ofText(model.name), ExportCell::ofText(model.provider)};
            append(row, day.byModel[i], Percentile::Left);
            rows.push_back(std::move(row));
        }
    }
    result.setRows(std::move(rows));
    return result;
}

QList<ExportTable> UsageExport::all() const
{
    QList<ExportTable> tables{totals()};
    for (const std::optional<ExportTable> &table :
         {models(), types(), users(), organisations(), days(), daysByModel(), hours()})
        if (table)
            tables.append(*table);
    return tables;
}

} // namespace Tokenglass
