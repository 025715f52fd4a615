-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- 0002.sql in MariaDB's words, and again one that can be run twice. It has no index of some rows only.

ALTER TABLE token_usage
    ADD COLUMN /*M! IF NOT EXISTS */ finish_reason VARCHAR(255),
    ADD COLUMN /*M! IF NOT EXISTS */ error_kind VARCHAR(255),
    ADD COLUMN /*M! IF NOT EXISTS */ error_message MEDIUMTEXT,
    ADD COLUMN /*M! IF NOT EXISTS */ usage_final BOOLEAN,
    ADD COLUMN /*M! IF NOT EXISTS */ estimated_input_tokens BIGINT,
    ADD COLUMN /*M! IF NOT EXISTS */ writer VARCHAR(255),
    ADD INDEX /*M! IF NOT EXISTS */ idx_pending (state);
