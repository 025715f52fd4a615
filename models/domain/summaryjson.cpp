// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/summaryjson.h"

#include "models/domain/jsonwriter.h"
#include "models/domain/summary.h"
#include "models/domain/wideinteger.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Layout = JsonWriter::Layout;

QString isoTime(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate);
}

/// Writes the parts of one summary; a member so that every part sees which currencies and panels there are.
class SummaryJson
{
public:
    explicit SummaryJson(const Summary &summary) : m_summary(summary), m_snapshot(summary.snapshot) { }
    [[nodiscard]] QByteArray write();

private:
    void writeSource();
    void writePeriod();
    void writeConversion();
    void writeTotals();
    void writeDays();
    void writeModels();
    void writeTypes();
    void writeEntities(const char *key, const char *idKey, const char *noun, PanelState state,
                       const QList<EntityUsage> &entities);
    void writeName(const EntityUsage &entity, const char *noun);

    void count(const char *key, qint64 value, bool known);
    /// A token count; unknown when no request of several has it.
    void tokens(const char *key, qint64 value, qint64 rows, const Measures &measures)
    {
        count(key, value, rows > 0 || value > 0 || measures.requests == 0);
    }
    void requests(const Measures &measures);
    void inputOutputTotal(const Measures &measures);
    void totalTokens(const Measures &measures);
    void cost(const Measures &measures);
    void average(const Measures &measures);
    void percentile(const Measures &measures);
    /// False: the source cannot answer; null is written.
    bool beginList(const char *key, PanelState state);

    const Summary &m_summary;
    const DashboardSnapshot &m_snapshot;
    JsonWriter m_json;
};

QByteArray SummaryJson::write()
{
    m_json.beginObject(Layout::Lines);
    writeSource();
    writePeriod();
    writeTotals();
    writeDays();
    writeModels();
    writeTypes();
    writeEntities("by_user", "user_id", "user", m_snapshot.panels.users, m_snapshot.users);
    writeEntities("by_organisation", "organisation_id", "organisation", m_snapshot.panels.organisations,
                  m_snapshot.organisations);
    writeConversion();
    m_json.key("warnings").beginArray(Layout::Lines);
    for (const QString &warning : m_summary.warnings)
        m_json.value(warning);
    m_json.end();
    m_json.end();
    return m_json.json();
}

void SummaryJson::writeSource()
{
    m_json.key("source").beginObject();
    m_json.key("kind").value(m_summary.sourceKind);
    m_json.key("driver").value(m_summary.sourceDriver);
    m_json.end();
}

/// Said only where costs are not in the currencies they arose in.
void SummaryJson::writeConversion()
{
    if (!m_summary.conversion || m_summary.conversion->rates.isEmpty())
        return;
    const QList<ExchangeRate> &rates = m_summary.conversion->rates.rates();
    m_json.key("conversion").beginObject();
    m_json.key("currency").value(m_summary.conversion->target.code());
    m_json.key("rates").value(u"of the day"_s);
    m_json.key("first_rate").value(rates.constFirst().date);
    m_json.key("last_rate").value(rates.constLast().date);
    m_json.end();
}

void SummaryJson::writePeriod()
{
    m_json.key("period").beginObject();
    m_json.key("start").value(isoTime(m_snapshot.query.range.start));
    m_json.key("end").value(isoTime(m_snapshot.query.range.end));
    m_json.key("zone").value(m_snapshot.zone);
    m_json.end();
}

void SummaryJson::writeTotals()
{
    const Measures &totals = m_snapshot.totals;
    m_json.key("totals").beginObject(Layout::Lines);
    requests(totals);
    tokens("input_tokens", totals.tokens.input, totals.tokens.inputRows, totals);
    tokens("output_tokens", totals.tokens.output, totals.tokens.outputRows, totals);
    tokens("cache_read_tokens", totals.tokens.cacheRead, totals.tokens.cacheReadRows, totals);
    tokens("cache_write_tokens", totals.tokens.cacheWrite, totals.tokens.cacheWriteRows, totals);
    tokens("reasoning_tokens", totals.tokens.reasoning, totals.tokens.reasoningRows, totals);
    totalTokens(totals);
    cost(totals);
    m_json.key("unpriced_requests").value(totals.cost.unpricedRows());
    average(totals);
    percentile(totals);
    m_json.end();
}

void SummaryJson::writeDays()
{
    if (!beginList("daily", m_snapshot.panels.days))
        return;
    for (const DayUsage &day : m_snapshot.days) {
        m_json.beginObject();
        m_json.key("date").value(day.date.toString(Qt::ISODate));
        m_json.key("requests").value(day.measures.requests);
        totalTokens(day.measures);
        cost(day.measures);
        m_json.end();
    }
    m_json.end();
}

void SummaryJson::writeModels()
{
    if (!beginList("by_model", m_snapshot.panels.models))
        return;
    for (const ModelUsage &usage : m_snapshot.models) {
        m_json.beginObject();
        m_json.key("model").value(usage.model.label());
        m_json.key("model_name").value(usage.model.name);
        m_json.key("provider").value(usage.model.provider);
        requests(usage.measures);
        inputOutputTotal(usage.measures);
        cost(usage.measures);
        average(usage.measures);
        percentile(usage.measures);
        m_json.end();
    }
    m_json.end();
}

void SummaryJson::writeTypes()
{
    if (!beginList("by_type", m_snapshot.panels.types))
        return;
    for (const TypeUsage &usage : m_snapshot.types) {
        m_json.beginObject();
        m_json.key("type").value(usage.type);
        requests(usage.measures);
        inputOutputTotal(usage.measures);
        cost(usage.measures);
        average(usage.measures); // percentiles by type are not kept
        m_json.end();
    }
    m_json.end();
}

void SummaryJson::writeEntities(const char *key, const char *idKey, const char *noun, PanelState state,
                                const QList<EntityUsage> &entities)
{
    if (!beginList(key, state))
        return;
    for (const EntityUsage &entity : entities) {
        m_json.beginObject();
        m_json.key(idKey);
        if (entity.id.isNumber())
            m_json.value(entity.id.number());
        else
            m_json.value(entity.id.isNone() ? QString() : entity.id.text());
        writeName(entity, noun);
        m_json.key("requests").value(entity.measures.requests);
        totalTokens(entity.measures);
        cost(entity.measures);
        m_json.end();
    }
    m_json.end();
}

void SummaryJson::writeName(const EntityUsage &entity, const char *noun)
{
    m_json.key("name");
    const QString what = QString::fromLatin1(noun);
    switch (entity.state) {
    case EntityState::Named:
        m_json.value(entity.name);
        break;
    case EntityState::None:
        m_json.value(u"no "_s + what);
        break;
    case EntityState::Deleted:
        m_json.value(u"deleted %1 %2"_s.arg(what, entity.id.text()));
        break;
    case EntityState::Unnamed:
        m_json.null();
        break;
    }
}

void SummaryJson::count(const char *key, qint64 value, bool known)
{
    m_json.key(key);
    if (known)
        m_json.value(value);
    else
        m_json.null();
}

void SummaryJson::requests(const Measures &measures)
{
    m_json.key("requests").value(measures.requests);
    count("failures", measures.failures, m_snapshot.panels.failures == PanelState::Ready);
}

void SummaryJson::inputOutputTotal(const Measures &measures)
{
    tokens("input_tokens", measures.tokens.input, measures.tokens.inputRows, measures);
    tokens("output_tokens", measures.tokens.output, measures.tokens.outputRows, measures);
    totalTokens(measures);
}

void SummaryJson::totalTokens(const Measures &measures)
{
    tokens("total_tokens", measures.tokens.total, measures.tokens.totalRows, measures);
}

void SummaryJson::cost(const Measures &measures)
{
    m_json.key("cost");
    if (measures.requests > 0 && measures.cost.pricedRows() == 0) {
        m_json.null();
        return;
    }
    // No requests cost exactly nothing, in every currency there is.
    const QList<Money> &amounts = measures.requests > 0 ? measures.cost.amounts : m_snapshot.totals.cost.amounts;
    m_json.beginObject();
    for (const Money &money : amounts)
        m_json.key(money.currency.code()).value(exactDecimal(measures.requests > 0 ? money : Money{0, money.currency}));
    m_json.end();
}

void SummaryJson::average(const Measures &measures)
{
    const LatencySummary &summary = measures.latency;
    m_json.key("avg_response_time_s");
    if (summary.rows > 0)
        m_json.millionths(static_cast<qint64>(divideHalfEven(summary.sumMicros, summary.rows)));
    else
        m_json.null();
}

void SummaryJson::percentile(const Measures &measures)
{
    m_json.key("p95_response_time_s");
    if (measures.latency.p95Micros)
        m_json.millionths(*measures.latency.p95Micros);
    else
        m_json.null();
}

bool SummaryJson::beginList(const char *key, PanelState state)
{
    m_json.key(key);
    if (state == PanelState::NotAnswerable) {
        m_json.null();
        return false;
    }
    m_json.beginArray(Layout::Lines);
    return true;
}

} // namespace

QByteArray summaryJson(const Summary &summary)
{
    return SummaryJson(summary).write();
}

} // namespace Tokenglass
