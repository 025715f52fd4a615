-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Why an alert was quiet, whether its period has an end, and what an odd day is of: budgets that count the same share it.

ALTER TABLE alerts ADD COLUMN spoken_by INTEGER NOT NULL DEFAULT 0;      -- the threshold that was shown instead
ALTER TABLE alerts ADD COLUMN rolling_days INTEGER NOT NULL DEFAULT 0;   -- 0: the period has an end
ALTER TABLE alerts ADD COLUMN scope TEXT;                                -- JSON: the filter and the source of an odd day
CREATE UNIQUE INDEX idx_alerts_anomaly_scope ON alerts (scope, day) WHERE kind = 'anomaly' AND scope IS NOT NULL;

ALTER TABLE budget_checks ADD COLUMN lower_bound BOOLEAN NOT NULL DEFAULT 0;
