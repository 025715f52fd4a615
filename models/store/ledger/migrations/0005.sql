-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A budget for whichever source is open tells of each source by itself.

DROP INDEX idx_alerts_threshold;
CREATE UNIQUE INDEX idx_alerts_threshold
    ON alerts (budget_id, source_id, period_start, threshold, currency, limit_nanos) WHERE kind = 'threshold';
DROP INDEX idx_alerts_anomaly;
CREATE UNIQUE INDEX idx_alerts_anomaly ON alerts (budget_id, source_id, day) WHERE kind = 'anomaly';
