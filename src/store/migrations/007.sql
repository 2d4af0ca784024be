-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signals, which several casussen may share, and the themes that these become.

CREATE TABLE signal_theme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  addressee TEXT NOT NULL,
  goal TEXT NOT NULL,
  status TEXT NOT NULL,
  came_back TEXT NOT NULL,
  made INTEGER NOT NULL, -- in seconds since 1970, as all moments here
  changed INTEGER NOT NULL,
  deleted INTEGER
);
CREATE INDEX signal_theme_deleted ON signal_theme (deleted) WHERE deleted IS NOT NULL;

CREATE TABLE signal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  venster TEXT NOT NULL,
  question TEXT NOT NULL, -- its name; empty when it is about none
  theme_id INTEGER REFERENCES signal_theme (id) ON DELETE SET NULL,
  made INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  deleted INTEGER
);
CREATE INDEX signal_theme_of ON signal (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX signal_deleted ON signal (deleted) WHERE deleted IS NOT NULL;

-- A signal stays when a casus goes: only the tie goes.
CREATE TABLE signal_casus (
  signal_id INTEGER NOT NULL REFERENCES signal (id) ON DELETE CASCADE,
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  PRIMARY KEY (signal_id, casus_id)
) WITHOUT ROWID;
CREATE INDEX signal_casus_casus ON signal_casus (casus_id);
