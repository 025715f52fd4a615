-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- 0001.sql in MariaDB's words. Every statement can be run again: the server cannot undo a CREATE TABLE.

CREATE TABLE IF NOT EXISTS organizations (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(255),
    name VARCHAR(255) NOT NULL,
    created_at DATETIME(6),
    UNIQUE INDEX ix_organizations_code (code)
) ENGINE = InnoDB, DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS users (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(255),
    organization_id BIGINT,
    created_at DATETIME(6),
    INDEX ix_users_organization_id (organization_id),
    FOREIGN KEY (organization_id) REFERENCES organizations (id)
) ENGINE = InnoDB, DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS token_usage (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id BIGINT,
    organization_id BIGINT,
    api_key_id BIGINT,
    session_id VARCHAR(255),
    conversation_id VARCHAR(255),
    request_id VARCHAR(255),
    agent VARCHAR(255),
    model_provider VARCHAR(255),
    model_name VARCHAR(255),
    model_alias VARCHAR(255),
    input_tokens BIGINT,                    -- fresh + cache read + cache writes
    output_tokens BIGINT,                   -- fresh + reasoning
    total_tokens BIGINT,
    input_fresh_tokens BIGINT,
    cache_read_tokens BIGINT,
    cache_write_5m_tokens BIGINT,
    cache_write_1h_tokens BIGINT,
    output_fresh_tokens BIGINT,
    reasoning_tokens BIGINT,
    input_cost DOUBLE,
    output_cost DOUBLE,
    total_cost DOUBLE,
    cost_currency VARCHAR(3),
    cost_basis VARCHAR(10) NOT NULL
        CHECK (cost_basis IN ('reported', 'stored', 'calculated', 'estimated', 'unknown')),
    request_type VARCHAR(255),
    diagram_type VARCHAR(255),
    endpoint_path VARCHAR(255),
    state VARCHAR(10) NOT NULL CHECK (state IN ('pending', 'complete', 'failed', 'stopped')),
    success BOOLEAN,                         -- NULL while pending
    response_time DOUBLE,                     -- seconds
    time_to_first_token DOUBLE,               -- seconds
    created_at DATETIME(6) NOT NULL,
    INDEX ix_token_usage_created_at (created_at),
    INDEX ix_token_usage_model_alias (model_alias),
    INDEX ix_token_usage_model_name (model_name),
    INDEX ix_token_usage_model_provider (model_provider),
    INDEX ix_token_usage_organization_id (organization_id),
    INDEX ix_token_usage_request_type (request_type),
    INDEX ix_token_usage_session_id (session_id),
    INDEX ix_token_usage_conversation_id (conversation_id),
    INDEX ix_token_usage_request_id (request_id),
    INDEX ix_token_usage_user_id (user_id),
    INDEX idx_user_date (user_id, created_at),
    INDEX idx_org_date (organization_id, created_at),
    INDEX idx_session_date (session_id, created_at),
    INDEX idx_model_date (model_alias, created_at),
    INDEX idx_request_type_date (request_type, created_at)
) ENGINE = InnoDB, DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS daily_cost_summary (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    date DATETIME(6) NOT NULL,
    organization_id BIGINT,
    organization_key BIGINT AS (ifnull(organization_id, -1)) STORED,
    cost_currency VARCHAR(3) NOT NULL,
    total_requests BIGINT NOT NULL,
    total_tokens BIGINT NOT NULL,
    total_cost DOUBLE NOT NULL,
    model_breakdown MEDIUMTEXT NOT NULL,           -- JSON {model: {requests, tokens, cost}}
    updated_at DATETIME(6) NOT NULL,
    INDEX ix_daily_cost_summary_date (date),
    INDEX ix_daily_cost_summary_organization_id (organization_id),
    UNIQUE INDEX idx_date_org (date, organization_key, cost_currency)
) ENGINE = InnoDB, DEFAULT CHARACTER SET utf8mb4;
