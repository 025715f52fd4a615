-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The tables a MindGraph-like application keeps, plus what it lacks: currency and basis of a cost, disjoint token
-- buckets, and what identifies a request. Unknown is NULL, never 0.

CREATE TABLE organizations (
    id INTEGER NOT NULL PRIMARY KEY,
    code VARCHAR(50),
    name VARCHAR(200) NOT NULL,
    created_at DATETIME
);
CREATE UNIQUE INDEX ix_organizations_code ON organizations (code);

CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(100),
    organization_id INTEGER REFERENCES organizations (id),
    created_at DATETIME
);
CREATE INDEX ix_users_organization_id ON users (organization_id);

-- No foreign keys here: usage outlives the users and organisations it names.
CREATE TABLE token_usage (
    id INTEGER NOT NULL PRIMARY KEY,
    user_id INTEGER,
    organization_id INTEGER,
    api_key_id INTEGER,
    session_id VARCHAR(100),
    conversation_id VARCHAR(100),
    request_id VARCHAR(200),
    agent VARCHAR(100),
    model_provider VARCHAR(50),
    model_name VARCHAR(100),
    model_alias VARCHAR(50),
    input_tokens INTEGER,                    -- fresh + cache read + cache writes
    output_tokens INTEGER,                   -- fresh + reasoning
    total_tokens INTEGER,
    input_fresh_tokens INTEGER,
    cache_read_tokens INTEGER,
    cache_write_5m_tokens INTEGER,
    cache_write_1h_tokens INTEGER,
    output_fresh_tokens INTEGER,
    reasoning_tokens INTEGER,
    input_cost FLOAT,
    output_cost FLOAT,
    total_cost FLOAT,
    cost_currency VARCHAR(3),
    cost_basis VARCHAR(10) NOT NULL
        CHECK (cost_basis IN ('reported', 'stored', 'calculated', 'estimated', 'unknown')),
    request_type VARCHAR(50),
    diagram_type VARCHAR(50),
    endpoint_path VARCHAR(200),
    state VARCHAR(10) NOT NULL CHECK (state IN ('pending', 'complete', 'failed', 'stopped')),
    success BOOLEAN,                         -- NULL while pending
    response_time FLOAT,                     -- seconds
    time_to_first_token FLOAT,               -- seconds
    created_at DATETIME NOT NULL             -- UTC, 'YYYY-MM-DD HH:MM:SS.ffffff'
);
CREATE INDEX ix_token_usage_created_at ON token_usage (created_at);
CREATE INDEX ix_token_usage_model_alias ON token_usage (model_alias);
CREATE INDEX ix_token_usage_model_name ON token_usage (model_name);
CREATE INDEX ix_token_usage_model_provider ON token_usage (model_provider);
CREATE INDEX ix_token_usage_organization_id ON token_usage (organization_id);
CREATE INDEX ix_token_usage_request_type ON token_usage (request_type);
CREATE INDEX ix_token_usage_session_id ON token_usage (session_id);
CREATE INDEX ix_token_usage_conversation_id ON token_usage (conversation_id);
CREATE INDEX ix_token_usage_request_id ON token_usage (request_id);
CREATE INDEX ix_token_usage_user_id ON token_usage (user_id);
CREATE INDEX idx_user_date ON token_usage (user_id, created_at);
CREATE INDEX idx_org_date ON token_usage (organization_id, created_at);
CREATE INDEX idx_session_date ON token_usage (session_id, created_at);
CREATE INDEX idx_model_date ON token_usage (model_alias, created_at);
CREATE INDEX idx_request_type_date ON token_usage (request_type, created_at);

-- One row a UTC day, organisation (NULL: all) and currency ('': the request has no known cost).
CREATE TABLE daily_cost_summary (
    id INTEGER NOT NULL PRIMARY KEY,
    date DATETIME NOT NULL,
    organization_id INTEGER,
    cost_currency VARCHAR(3) NOT NULL,
    total_requests INTEGER NOT NULL,
    total_tokens INTEGER NOT NULL,
    total_cost FLOAT NOT NULL,
    model_breakdown TEXT NOT NULL,           -- JSON {model: {requests, tokens, cost}}
    updated_at DATETIME NOT NULL
);
CREATE INDEX ix_daily_cost_summary_date ON daily_cost_summary (date);
CREATE INDEX ix_daily_cost_summary_organization_id ON daily_cost_summary (organization_id);
-- NULL is distinct from NULL in an index, so it stands as -1 here.
CREATE UNIQUE INDEX idx_date_org ON daily_cost_summary (date, ifnull(organization_id, -1), cost_currency);
