-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Budgets and what was told of them. They are the user's own, so a team's ledger on a server does not have them.
-- Instants are seconds since the epoch, days ISO dates in the budget's zone.

CREATE TABLE budgets (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    content TEXT NOT NULL,                   -- JSON, as budgets are exported
    updated_at INTEGER NOT NULL
);

-- Earlier versions, whole.
CREATE TABLE budget_history (
    id INTEGER NOT NULL PRIMARY KEY,
    budget_id TEXT NOT NULL,
    content TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    removed BOOLEAN NOT NULL
);
CREATE INDEX idx_budget_history ON budget_history (budget_id, id);

-- What the last look at a budget saw.
CREATE TABLE budget_checks (
    budget_id TEXT NOT NULL PRIMARY KEY,
    period_start INTEGER NOT NULL,
    currency TEXT NOT NULL,
    limit_nanos INTEGER NOT NULL,
    spent_nanos INTEGER NOT NULL,
    checked_at INTEGER NOT NULL
);

CREATE TABLE alerts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('threshold', 'anomaly', 'test')),
    state TEXT NOT NULL CHECK (state IN ('pending', 'shown', 'snoozed', 'acknowledged', 'silent')),
    budget_id TEXT NOT NULL,
    budget_name TEXT NOT NULL,
    source_id TEXT NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    threshold INTEGER NOT NULL,              -- hundredths of a percent
    currency TEXT NOT NULL,
    limit_nanos INTEGER NOT NULL,
    spent_nanos INTEGER NOT NULL,
    lower_bound BOOLEAN NOT NULL,
    day TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    snoozed_until INTEGER,
    missed BOOLEAN NOT NULL,
    top_model TEXT,
    top_user TEXT,
    usual_nanos INTEGER NOT NULL,
    factor REAL NOT NULL,
    writer TEXT                              -- the process that has to show a pending alert
);
-- Once, whoever looks and however often.
CREATE UNIQUE INDEX idx_alerts_threshold ON alerts (budget_id, period_start, threshold, currency, limit_nanos)
    WHERE kind = 'threshold';
CREATE UNIQUE INDEX idx_alerts_anomaly ON alerts (budget_id, day) WHERE kind = 'anomaly';
