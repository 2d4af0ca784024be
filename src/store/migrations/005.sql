-- SPDX-License-Identifier: GPL-3.0-or-later
-- Choices of casussen whose analyses are laid side by side. A document names analyses by their numbers; one of these
-- may be gone.

CREATE TABLE collection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  document TEXT NOT NULL,
  changed INTEGER NOT NULL, -- in seconds since 1970
  deleted INTEGER
);
CREATE INDEX collection_deleted ON collection (deleted) WHERE deleted IS NOT NULL;
