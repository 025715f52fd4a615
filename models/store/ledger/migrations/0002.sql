-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the test console adds: rows that exist before their request leaves, how they ended, and what was expected.

ALTER TABLE token_usage ADD COLUMN finish_reason VARCHAR(50);
ALTER TABLE token_usage ADD COLUMN error_kind VARCHAR(20);
ALTER TABLE token_usage ADD COLUMN error_message TEXT;
ALTER TABLE token_usage ADD COLUMN usage_final BOOLEAN;             -- 0: the stream broke, the counts are a lower bound
ALTER TABLE token_usage ADD COLUMN estimated_input_tokens INTEGER;  -- by script, before anything was learnt
ALTER TABLE token_usage ADD COLUMN writer VARCHAR(255);             -- the process that owns a pending row

CREATE INDEX idx_pending ON token_usage (id) WHERE state = 'pending';
