// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/requestexport.h"

#include "models/export/exportabout.h"
#include "models/export/exportcolumns.h"
#include "models/export/usageexport.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int RowsAtOnce = 4096;

QList<ExportColumn> requestColumns(bool withCallers)
{
    QList<ExportColumn> columns{exportColumn("request_id", ExportType::Count),
                                exportColumn("time", ExportType::Instant)};
    const auto addTexts = [&columns](std::initializer_list<const char *> keys) {
        for (const char *key : keys)
            columns.append(exportColumn(key, ExportType::Text));
    };
    addTexts({"user_id", "user", "organisation_id", "organisation"});
    if (withCallers)
        addTexts({"key_id", "key"});
    addTexts({"model", "model_name", "provider", "type"});
    columns.append(exportColumn("success", ExportType::Flag));
    for (const char *key : {"input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens",
                            "reasoning_tokens", "total_tokens"})
        columns.append(exportColumn(key, ExportType::Count, true));
    ExportColumn cost = exportColumn("cost", ExportType::Money, true);
    cost.currencyColumn = static_cast<int>(columns.size()) + 1;
    columns.append(cost);
    addTexts({"currency", "cost_basis"});
    columns.append(exportColumn("response_time_s", ExportType::Decimal));
    return columns;
}

/// Fills the same row again and again: its memory is used anew.
class RequestRowMaker
{
public:
    explicit RequestRowMaker(bool withCallers) : m_withCallers(withCallers)
    {
        for (std::size_t i = 0; i < CostBasisCount; ++i)
            m_bases[i] = basisKey(static_cast<CostBasis>(i));
    }

    [[nodiscard]] const ExportRow &make(const RequestRow &request)
    {
        m_row.clear();
        m_row.push_back(ExportCell::of(request.sourceId));
        m_row.push_back(ExportCell::of(request.second));
        addEntity(request.user, ExportedEntity::User);
        addEntity(request.organisation, ExportedEntity::Organisation);
        if (m_withCallers)
            addEntity(request.caller, ExportedEntity::Caller);
        m_row.push_back(ExportCell::ofText(request.model.label()));
        m_row.push_back(ExportCell::ofText(request.model.name));
        m_row.push_back(ExportCell::ofText(request.model.provider));
        m_row.push_back(ExportCell::ofText(request.type));
        m_row.push_back(request.success == TriState::Unknown ? ExportCell()
                                                             : ExportCell::of(request.success == TriState::Yes));
        const RequestTokens &tokens = request.tokens;
        for (const std::optional<qint64> &count :
             {tokens.input, tokens.output, tokens.cacheRead, tokens.cacheWrite, tokens.reasoning, tokens.total})
            m_row.push_back(ExportCell::of(count));
        m_row.push_back(request.cost ? ExportCell::of(request.cost->nanos) : ExportCell());
        m_row.push_back(request.cost ? ExportCell::ofText(code(request.cost->currency)) : ExportCell());
        m_row.push_back(ExportCell::ofText(basis(request)));
        m_row.push_back(ExportCell::of(request.latencyMicros));
        return m_row;
    }

private:
    [[nodiscard]] const QString &basis(const RequestRow &request) const
    {
        switch (request.lack()) {
        case RequestRow::Lack::Failed:
            return m_failed;
        case RequestRow::Lack::NotReported:
            return m_notReported;
        case RequestRow::Lack::Priced:
        case RequestRow::Lack::NoPrice:
            break;
        }
        return m_bases[static_cast<std::size_t>(request.basis)];
    }
    void addEntity(const RequestEntity &entity, ExportedEntity kind)
    {
        m_row.push_back(idCell(entity.id));
        m_row.push_back(ExportCell::ofText(entity.state == EntityState::Named
                                               ? entity.name
                                               : exportedName(entity.name, entity.state, entity.id, kind)));
    }
    [[nodiscard]] const QString &code(Currency currency)
    {
        if (currency != m_currency || m_code.isNull()) {
            m_currency = currency;
            m_code = currency.code();
        }
        return m_code;
    }

    bool m_withCallers;
    ExportRow m_row;
    std::array<QString, CostBasisCount> m_bases;
    const QString m_failed = u"failed"_s;
    const QString m_notReported = u"not_reported"_s;
    Currency m_currency;
    QString m_code;
};

} // namespace

ExportTable requestExport(const std::shared_ptr<const FrozenUsage> &usage, const RequestQuery &query, bool withCallers)
{
    ExportTable table;
    table.key = u"requests"_s;
    table.title = exportTitle("requests_table");
    table.columns = requestColumns(withCallers);
    const std::shared_ptr<RequestReader> reader = usage->requests(query);
    table.rowCount = reader->total();
    table.produce = [reader, withCallers](const ExportTable::Sink &sink) -> Result<void> {
        RequestRowMaker maker(withCallers);
        for (QList<RequestRow> rows = reader->next(RowsAtOnce); !rows.isEmpty(); rows = reader->next(RowsAtOnce))
            for (const RequestRow &row : std::as_const(rows))
                if (Result<void> taken = sink(maker.make(row)); !taken)
                    return taken;
        return {};
    };
    return table;
}

} // namespace Tokenglass
