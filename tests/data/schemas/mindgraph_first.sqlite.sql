-- The usage table of the first version: no users, no organisations.
CREATE TABLE token_usage (
    id INTEGER NOT NULL PRIMARY KEY,
    user_id INTEGER,
    organization_id INTEGER,
    session_id VARCHAR(100),
    model_provider VARCHAR(50),
    model_name VARCHAR(100),
    model_alias VARCHAR(50),
    input_tokens INTEGER,
    output_tokens INTEGER,
    total_tokens INTEGER,
    input_cost FLOAT,
    output_cost FLOAT,
    total_cost FLOAT,
    request_type VARCHAR(50),
    diagram_type VARCHAR(50),
    success BOOLEAN,
    response_time FLOAT,
    created_at DATETIME
);
CREATE INDEX ix_token_usage_created_at ON token_usage (created_at);
CREATE INDEX ix_token_usage_model_alias ON token_usage (model_alias);
CREATE INDEX ix_token_usage_model_name ON token_usage (model_name);
CREATE INDEX ix_token_usage_model_provider ON token_usage (model_provider);
CREATE INDEX ix_token_usage_organization_id ON token_usage (organization_id);
CREATE INDEX ix_token_usage_request_type ON token_usage (request_type);
CREATE INDEX ix_token_usage_session_id ON token_usage (session_id);
CREATE INDEX ix_token_usage_user_id ON token_usage (user_id);
CREATE INDEX idx_user_date ON token_usage (user_id, created_at);
CREATE INDEX idx_org_date ON token_usage (organization_id, created_at);
CREATE INDEX idx_session_date ON token_usage (session_id, created_at);
CREATE INDEX idx_model_date ON token_usage (model_alias, created_at);
CREATE INDEX idx_request_type_date ON token_usage (request_type, created_at);
CREATE TABLE daily_cost_summary (
    id INTEGER NOT NULL PRIMARY KEY,
    date DATETIME,
    organization_id INTEGER,
    total_requests INTEGER,
    total_tokens INTEGER,
    total_cost FLOAT,
    model_breakdown TEXT,
    updated_at DATETIME
);
CREATE INDEX ix_daily_cost_summary_date ON daily_cost_summary (date);
CREATE INDEX ix_daily_cost_summary_organization_id ON daily_cost_summary (organization_id);
CREATE UNIQUE INDEX idx_date_org ON daily_cost_summary (date, organization_id);
