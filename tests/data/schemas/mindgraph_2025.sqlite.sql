-- The usage table as first shipped, in SQLite.
CREATE TABLE organizations (
    id INTEGER NOT NULL PRIMARY KEY,
    code VARCHAR(50) NOT NULL,
    name VARCHAR(200) NOT NULL,
    invitation_code VARCHAR(50),
    created_at DATETIME,
    expires_at DATETIME,
    is_active BOOLEAN
);
CREATE UNIQUE INDEX ix_organizations_code ON organizations (code);
CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY,
    phone VARCHAR(20) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    name VARCHAR(100),
    organization_id INTEGER REFERENCES organizations (id),
    failed_login_attempts INTEGER,
    locked_until DATETIME,
    created_at DATETIME,
    last_login DATETIME
);
CREATE UNIQUE INDEX ix_users_phone ON users (phone);
CREATE TABLE api_keys (
    id INTEGER NOT NULL PRIMARY KEY,
    key VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description VARCHAR,
    quota_limit INTEGER,
    usage_count INTEGER,
    is_active BOOLEAN,
    created_at DATETIME,
    last_used_at DATETIME,
    expires_at DATETIME,
    organization_id INTEGER REFERENCES organizations (id)
);
CREATE UNIQUE INDEX ix_api_keys_key ON api_keys (key);
CREATE TABLE token_usage (
    id INTEGER NOT NULL PRIMARY KEY,
    user_id INTEGER REFERENCES users (id),
    organization_id INTEGER REFERENCES organizations (id),
    session_id VARCHAR(100),
    conversation_id VARCHAR(100),
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
    endpoint_path VARCHAR(200),
    success BOOLEAN,
    response_time FLOAT,
    created_at DATETIME
);
CREATE INDEX ix_token_usage_id ON token_usage (id);
CREATE INDEX ix_token_usage_user_id ON token_usage (user_id);
CREATE INDEX ix_token_usage_organization_id ON token_usage (organization_id);
CREATE INDEX ix_token_usage_session_id ON token_usage (session_id);
CREATE INDEX ix_token_usage_conversation_id ON token_usage (conversation_id);
CREATE INDEX ix_token_usage_model_provider ON token_usage (model_provider);
CREATE INDEX ix_token_usage_model_name ON token_usage (model_name);
CREATE INDEX ix_token_usage_model_alias ON token_usage (model_alias);
CREATE INDEX ix_token_usage_request_type ON token_usage (request_type);
CREATE INDEX ix_token_usage_created_at ON token_usage (created_at);
CREATE INDEX idx_token_usage_user_date ON token_usage (user_id, created_at);
CREATE INDEX idx_token_usage_org_date ON token_usage (organization_id, created_at);
CREATE INDEX idx_token_usage_date ON token_usage (created_at);
