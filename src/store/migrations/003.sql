-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people decided and answered before something of a casus leaves the program, and the register of what left. The
-- times are in seconds since 1970.

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  place TEXT, -- NULL for everywhere in the casus
  verdict TEXT NOT NULL,
  wording TEXT, -- NULL for what is proposed
  made INTEGER NOT NULL
);
-- To UNIQUE every NULL is another.
CREATE UNIQUE INDEX decision_words ON decision (casus_id, form, ifnull(place, ''));

-- A paragraph is in the casus that its note is in.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  original TEXT NOT NULL,
  wording TEXT NOT NULL,
  made INTEGER NOT NULL,
  UNIQUE (note_id, part, original)
);

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  made INTEGER NOT NULL,
  answered_by TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  singled_out INTEGER NOT NULL,
  linked INTEGER NOT NULL,
  inferred INTEGER NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX assessment_order ON assessment (casus_id, made);

CREATE TABLE disclosure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  made INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  purpose TEXT NOT NULL,
  form TEXT NOT NULL,
  title TEXT NOT NULL,
  assessment_id INTEGER REFERENCES assessment (id) ON DELETE SET NULL,
  fingerprint TEXT NOT NULL
);
CREATE INDEX disclosure_order ON disclosure (casus_id, made);
CREATE INDEX disclosure_assessment ON disclosure (assessment_id);
