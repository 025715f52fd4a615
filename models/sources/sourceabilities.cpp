// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sourceabilities.h"

#include "models/sources/readplan.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct Panel
{
    QLatin1StringView name;
    PanelState PanelStates::*state;
    std::initializer_list<UsageColumn> columns; ///< one of them is enough
};

const std::initializer_list<Panel> Panels{
    {"models"_L1, &PanelStates::models, {UsageColumn::ModelName, UsageColumn::ModelAlias, UsageColumn::Provider}},
    {"types"_L1, &PanelStates::types, {UsageColumn::RequestType}},
    {"users"_L1, &PanelStates::users, {UsageColumn::UserId}},
    {"organisations"_L1, &PanelStates::organisations, {UsageColumn::OrganisationId}},
    {"tokenSplit"_L1, &PanelStates::tokenSplit, {UsageColumn::InputTokens, UsageColumn::OutputTokens}},
    {"latency"_L1, &PanelStates::latency, {UsageColumn::ResponseTime}},
    {"percentiles"_L1, &PanelStates::percentiles, {UsageColumn::ResponseTime}},
    {"failures"_L1, &PanelStates::failures, {UsageColumn::Success}},
};

} // namespace

SourceAbilities SourceAbilities::of(const ReadPlan &plan)
{
    const auto missing = [&plan](UsageColumn column) { return plan.expression(column).isEmpty(); };
    SourceAbilities result;
    result.profileId = plan.profileId;
    for (const Panel &panel : Panels) {
        if (std::all_of(panel.columns.begin(), panel.columns.end(), missing))
            result.panels.*panel.state = PanelState::NotAnswerable;
    }
    result.hasCallers = !missing(UsageColumn::Caller);
    result.currency = plan.currency;
    return result;
}

QJsonObject SourceAbilities::toJson() const
{
    QJsonArray missing;
    for (const Panel &panel : Panels) {
        if (panels.*panel.state == PanelState::NotAnswerable)
            missing.append(panel.name);
    }
    return {{u"profile"_s, profileId},
            {u"missing"_s, missing},
            {u"callers"_s, hasCallers},
            {u"currency"_s, currency.isValid() ? currency.code() : QString()}};
}

SourceAbilities SourceAbilities::fromJson(const QJsonObject &json)
{
    const QJsonArray missing = json.value("missing"_L1).toArray();
    SourceAbilities result;
    result.profileId = json.value("profile"_L1).toString();
    for (const Panel &panel : Panels) {
        if (missing.contains(panel.name))
            result.panels.*panel.state = PanelState::NotAnswerable;
    }
    result.hasCallers = json.value("callers"_L1).toBool();
    result.currency = Currency::fromCode(json.value("currency"_L1).toString()).value_or(Currency());
    return result;
}

} // namespace Tokenglass
