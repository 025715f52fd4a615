// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportcolumns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace Tokenglass {

namespace {

struct Title
{
    std::string_view key;
    const char *text;
};

constexpr std::array titles{
    Title{"all", QT_TRANSLATE_NOOP("Export", "Everything of the dashboard")},
    Title{"totals", QT_TRANSLATE_NOOP("Export", "Totals")},
    Title{"models", QT_TRANSLATE_NOOP("Export", "Models")},
    Title{"types", QT_TRANSLATE_NOOP("Export", "Request types")},
    Title{"users", QT_TRANSLATE_NOOP("Export", "Users")},
    Title{"organisations", QT_TRANSLATE_NOOP("Export", "Organisations")},
    Title{"daily", QT_TRANSLATE_NOOP("Export", "Daily trend")},
    Title{"daily_models", QT_TRANSLATE_NOOP("Export", "Daily trend by model")},
    Title{"hourly", QT_TRANSLATE_NOOP("Export", "Hourly trend")},
    Title{"requests_table", QT_TRANSLATE_NOOP("Export", "Single requests")},
    Title{"budgets", QT_TRANSLATE_NOOP("Export", "Budgets")},
    Title{"prices", QT_TRANSLATE_NOOP("Export", "Prices")},
    Title{"table", QT_TRANSLATE_NOOP("Export", "Table")},
    Title{"model", QT_TRANSLATE_NOOP("Export", "Model")},
    Title{"model_name", QT_TRANSLATE_NOOP("Export", "Model name")},
    Title{"provider", QT_TRANSLATE_NOOP("Export", "Provider")},
    Title{"type", QT_TRANSLATE_NOOP("Export", "Request type")},
    Title{"user_id", QT_TRANSLATE_NOOP("Export", "User id")},
    Title{"user", QT_TRANSLATE_NOOP("Export", "User")},
    Title{"organisation_id", QT_TRANSLATE_NOOP("Export", "Organisation id")},
    Title{"organisation", QT_TRANSLATE_NOOP("Export", "Organisation")},
    Title{"key_id", QT_TRANSLATE_NOOP("Export", "Key id")},
    Title{"key", QT_TRANSLATE_NOOP("Export", "Key or agent")},
    Title{"date", QT_TRANSLATE_NOOP("Export", "Date")},
    Title{"hour", QT_TRANSLATE_NOOP("Export", "Hour")},
    Title{"part_of_day", QT_TRANSLATE_NOOP("Export", "Only a part of the day")},
    Title{"part_of_hour", QT_TRANSLATE_NOOP("Export", "Only a part of the hour")},
    Title{"request_id", QT_TRANSLATE_NOOP("Export", "Request id")},
    Title{"time", QT_TRANSLATE_NOOP("Export", "Time")},
    Title{"success", QT_TRANSLATE_NOOP("Export", "Succeeded")},
    Title{"requests", QT_TRANSLATE_NOOP("Export", "Requests")},
    Title{"failures", QT_TRANSLATE_NOOP("Export", "Failures")},
    Title{"input_tokens", QT_TRANSLATE_NOOP("Export", "Input tokens")},
    Title{"output_tokens", QT_TRANSLATE_NOOP("Export", "Output tokens")},
    Title{"cache_read_tokens", QT_TRANSLATE_NOOP("Export", "Cache read tokens")},
    Title{"cache_write_tokens", QT_TRANSLATE_NOOP("Export", "Cache write tokens")},
    Title{"reasoning_tokens", QT_TRANSLATE_NOOP("Export", "Reasoning tokens")},
    Title{"total_tokens", QT_TRANSLATE_NOOP("Export", "Total tokens")},
    Title{"partial_token_requests", QT_TRANSLATE_NOOP("Export", "Requests without all their tokens")},
    Title{"cost", QT_TRANSLATE_NOOP("Export", "Cost")},
    Title{"currency", QT_TRANSLATE_NOOP("Export", "Currency")},
    Title{"unpriced_requests", QT_TRANSLATE_NOOP("Export", "Requests without a price")},
    Title{"cost_basis", QT_TRANSLATE_NOOP("Export", "Basis of the cost")},
    Title{"avg_response_time_s", QT_TRANSLATE_NOOP("Export", "Average response time (s)")},
    Title{"p95_response_time_s", QT_TRANSLATE_NOOP("Export", "95th percentile of the response time (s)")},
    Title{"response_time_s", QT_TRANSLATE_NOOP("Export", "Response time (s)")},
    Title{"budget_id", QT_TRANSLATE_NOOP("Export", "Budget id")},
    Title{"budget", QT_TRANSLATE_NOOP("Export", "Budget")},
    Title{"scope", QT_TRANSLATE_NOOP("Export", "Scope")},
    Title{"period", QT_TRANSLATE_NOOP("Export", "Period")},
    Title{"first_day", QT_TRANSLATE_NOOP("Export", "First day")},
    Title{"last_day", QT_TRANSLATE_NOOP("Export", "Last day")},
    Title{"limit", QT_TRANSLATE_NOOP("Export", "Limit")},
    Title{"spent", QT_TRANSLATE_NOOP("Export", "Spent")},
    Title{"left", QT_TRANSLATE_NOOP("Export", "Left")},
    Title{"share", QT_TRANSLATE_NOOP("Export", "Share of the limit")},
    Title{"burn_rate_per_day", QT_TRANSLATE_NOOP("Export", "Spent a day")},
    Title{"forecast", QT_TRANSLATE_NOOP("Export", "Forecast of the end")},
    Title{"forecast_low", QT_TRANSLATE_NOOP("Export", "Forecast, low")},
    Title{"forecast_high", QT_TRANSLATE_NOOP("Export", "Forecast, high")},
    Title{"passes_limit_on", QT_TRANSLATE_NOOP("Export", "Passes the limit on")},
    Title{"passed_limit_on", QT_TRANSLATE_NOOP("Export", "Passed the limit on")},
    Title{"state", QT_TRANSLATE_NOOP("Export", "State")},
    Title{"problem", QT_TRANSLATE_NOOP("Export", "Problem")},
    Title{"enabled", QT_TRANSLATE_NOOP("Export", "Switched on")},
    Title{"input_price", QT_TRANSLATE_NOOP("Export", "Input per 1 M tokens")},
    Title{"cache_read_price", QT_TRANSLATE_NOOP("Export", "Cache read per 1 M tokens")},
    Title{"cache_write_5m_price", QT_TRANSLATE_NOOP("Export", "Cache write (5 min) per 1 M tokens")},
    Title{"cache_write_1h_price", QT_TRANSLATE_NOOP("Export", "Cache write (1 h) per 1 M tokens")},
    Title{"output_price", QT_TRANSLATE_NOOP("Export", "Output per 1 M tokens")},
    Title{"reasoning_price", QT_TRANSLATE_NOOP("Export", "Reasoning per 1 M tokens")},
    Title{"threshold_tokens", QT_TRANSLATE_NOOP("Export", "Above input tokens")},
    Title{"valid_from", QT_TRANSLATE_NOOP("Export", "Holds from")},
    Title{"hours", QT_TRANSLATE_NOOP("Export", "Hours (UTC)")},
    Title{"source", QT_TRANSLATE_NOOP("Export", "Source")},
    Title{"as_of", QT_TRANSLATE_NOOP("Export", "As of")},
    Title{"origin", QT_TRANSLATE_NOOP("Export", "Origin")},
};

} // namespace

QString exportTitle(const char *key)
{
    const auto found = std::find_if(titles.begin(), titles.end(), [key](const Title &t) { return t.key == key; });
    Q_ASSERT(found != titles.end());
    return found == titles.end() ? QString::fromLatin1(key) : QCoreApplication::translate("Export", found->text);
}

ExportColumn exportColumn(const char *key, ExportType type, bool adds)
{
    return {QString::fromLatin1(key), exportTitle(key), type, adds, -1};
}

} // namespace Tokenglass
