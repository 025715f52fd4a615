-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- 0002.sql in PostgreSQL's words.

ALTER TABLE token_usage ADD COLUMN finish_reason TEXT;
ALTER TABLE token_usage ADD COLUMN error_kind TEXT;
ALTER TABLE token_usage ADD COLUMN error_message TEXT;
ALTER TABLE token_usage ADD COLUMN usage_final BOOLEAN;             -- 0: the stream broke, the counts are a lower bound
ALTER TABLE token_usage ADD COLUMN estimated_input_tokens BIGINT;  -- by script, before anything was learnt
ALTER TABLE token_usage ADD COLUMN writer TEXT;             -- the process that owns a pending row

CREATE INDEX idx_pending ON token_usage (id) WHERE state = 'pending';
