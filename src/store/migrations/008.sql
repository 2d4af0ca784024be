-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is otherwise than in the newest edition of something, and in none yet.

CREATE TABLE edition_draft (
  kind TEXT PRIMARY KEY, -- the table that its editions are in
  document TEXT NOT NULL
) WITHOUT ROWID;
