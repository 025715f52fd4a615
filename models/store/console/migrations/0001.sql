-- SPDX-FileCopyrightText: 2026 The Tokenglass developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was asked in the console and what came back. A run is written and read as a whole, so it is one document.
-- The large columns come last: a list of runs then does not read them.

CREATE TABLE runs (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,      -- UTC, milliseconds since 1970
    size INTEGER NOT NULL,    -- of words and content, in bytes
    summary BLOB NOT NULL,    -- CBOR: what a list shows
    words TEXT NOT NULL,      -- all that can be searched, in folded case
    content BLOB NOT NULL     -- CBOR: the run
);
CREATE INDEX ix_runs_newest ON runs (at, size);

CREATE TABLE favourites (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    system TEXT NOT NULL,
    prompt TEXT NOT NULL
);
