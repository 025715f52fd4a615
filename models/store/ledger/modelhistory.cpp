// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/ledger.h"

namespace Tokenglass {

Result<ModelHistory> Ledger::history(const QString &provider, const QString &model)
{
    // The last fifty, oldest first, so that the newest weigh most.
    SqliteStatement select(
        m_file,
        "SELECT * FROM (SELECT id, coalesce(estimated_input_tokens, 0), coalesce(input_tokens, 0), output_tokens "
        "FROM token_usage WHERE model_provider = ?1 AND model_name = ?2 AND state = 'complete' AND usage_final = 1 "
        "AND output_tokens IS NOT NULL ORDER BY id DESC LIMIT 50) ORDER BY id");
    select.bind(0, provider);
    select.bind(1, model);
    ModelHistory history;
    qint64 rows = 0;
    qint64 output = 0;
    for (;;) {
        const Result<bool> row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        history.input.observe(select.integer(1), select.integer(2));
        output += select.integer(3);
        ++rows;
    }
    if (rows > 0)
        history.usualOutput = (output + rows / 2) / rows;
    return history;
}

} // namespace Tokenglass
