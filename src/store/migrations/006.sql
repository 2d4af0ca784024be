-- SPDX-License-Identifier: GPL-3.0-or-later
-- Looks at a casus through the four windows, and the versions of the questions that they are made with. A casus had its
-- reviews as the array `vensters` of casus_json.

ALTER TABLE price_list RENAME COLUMN list_id TO edition_id;

-- A version never changes and never goes.
CREATE TABLE question_bank (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  edition_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  made TEXT NOT NULL,
  changes TEXT NOT NULL,
  document TEXT NOT NULL
);

CREATE TABLE venster_review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  document TEXT NOT NULL,
  changed INTEGER NOT NULL, -- in seconds since 1970
  deleted INTEGER
);
CREATE INDEX venster_review_order ON venster_review (casus_id, date, id);
CREATE INDEX venster_review_deleted ON venster_review (deleted) WHERE deleted IS NOT NULL;

-- Whatever was answered, as it was called last.
CREATE TABLE venster_question (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  venster TEXT NOT NULL,
  label TEXT NOT NULL,
  is_factor INTEGER NOT NULL
);

-- What reviews say of it, as the flags of core/kt-venster-record.h; of a whole casus it is what any of its reviews says.
CREATE TABLE venster_mark (
  review_id INTEGER NOT NULL REFERENCES venster_review (id) ON DELETE CASCADE,
  question_id INTEGER NOT NULL,
  marks INTEGER NOT NULL,
  PRIMARY KEY (review_id, question_id)
) WITHOUT ROWID;
CREATE TABLE casus_mark (
  question_id INTEGER NOT NULL,
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  marks INTEGER NOT NULL,
  PRIMARY KEY (question_id, casus_id)
) WITHOUT ROWID;
CREATE INDEX casus_mark_casus ON casus_mark (casus_id);

INSERT INTO venster_review (casus_id, date, document, changed)
  SELECT c.casus_id, '', e.value, unixepoch()
  FROM casus_json c, json_each(c.json) e WHERE c.member = 'vensters' AND e.type = 'object' ORDER BY c.casus_id, e.key;
DELETE FROM casus_json WHERE member = 'vensters';
