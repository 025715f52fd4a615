// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/ledger.h"
#include "models/store/ledger/ledgerdatabase.h"

namespace Tokenglass {

Result<ModelHistory> Ledger::history(const QString &provider, const QString &model)
{
    // The last fifty, oldest first, so that the newest weigh most.
    const auto ask = [&] {
        return m_database->execute(
            "SELECT * FROM (SELECT id, coalesce(estimated_input_tokens, 0), coalesce(input_tokens, 0), output_tokens "
            "FROM token_usage WHERE model_provider = ? AND model_name = ? AND state = 'complete' AND usage_final "
            "AND output_tokens IS NOT NULL ORDER BY id DESC LIMIT 50) AS newest ORDER BY id",
            {provider, model});
    };
    auto found = ask();
    if (!found && found.error().kind == Error::Kind::Offline && m_database->reconnect())
        found = ask();
    if (!found)
        return found.error();
    ModelHistory history;
    qint64 rows = 0;
    qint64 output = 0;
    for (const QByteArrayList &row : found->rows) {
        history.input.observe(row.at(1).toLongLong(), row.at(2).toLongLong());
        output += row.at(3).toLongLong();
        ++rows;
    }
    if (rows > 0)
        history.usualOutput = (output + rows / 2) / rows;
    return history;
}

} // namespace Tokenglass
