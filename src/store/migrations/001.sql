-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of the closed vocabularies are held by their nicks, sets of them by the flags of core/kt-words.h.
-- What is hidden has the time of that in `deleted` and goes when the vault is next opened.

CREATE TABLE casus (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL, -- as kt_likeness_key() has it
  status TEXT NOT NULL,
  laws INTEGER NOT NULL,
  theme TEXT NOT NULL,
  opened TEXT,
  closed TEXT,
  coordinator INTEGER REFERENCES person (id) ON DELETE SET NULL,
  contact INTEGER REFERENCES person (id) ON DELETE SET NULL,
  n_notes INTEGER NOT NULL DEFAULT 0, -- this and the following tell of the notes, so that the caseload need not ask
  latest_sid INTEGER,
  latest_at TEXT,
  latest_gist TEXT,
  deleted INTEGER
);
CREATE INDEX casus_order ON casus (status = 'closed', latest_sid DESC, id DESC) WHERE deleted IS NULL;
CREATE INDEX casus_title_key ON casus (title_key) WHERE deleted IS NULL;
CREATE INDEX casus_filter ON casus (theme, status, laws) WHERE deleted IS NULL;
CREATE INDEX casus_deleted ON casus (deleted) WHERE deleted IS NOT NULL;
CREATE INDEX casus_coordinator ON casus (coordinator);
CREATE INDEX casus_contact ON casus (contact);

-- The last number that was given to a casus of a year: none is given twice.
CREATE TABLE code_year (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL
);

-- Parts of a casus that are read and written as a whole: `effects`, `vensters`.
CREATE TABLE casus_json (
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  member TEXT NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (casus_id, member)
);

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  ref TEXT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL, -- as kt_likeness_key() has it
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  organisation TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  born TEXT,
  deleted INTEGER,
  UNIQUE (casus_id, ref)
);
CREATE INDEX person_name_key ON person (kind, name_key) WHERE deleted IS NULL;
CREATE INDEX person_deleted ON person (deleted) WHERE deleted IS NOT NULL;

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sid INTEGER NOT NULL UNIQUE, -- the minutes of `at` above a number within the minute: the place in time of every note
  casus_id INTEGER REFERENCES casus (id) ON DELETE CASCADE,
  ref TEXT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  life_domains INTEGER NOT NULL,
  saved INTEGER NOT NULL,
  words_saved INTEGER NOT NULL, -- when the words last changed
  deleted INTEGER,
  participants TEXT NOT NULL,
  text TEXT NOT NULL,
  own_words TEXT NOT NULL,
  impression TEXT NOT NULL,
  UNIQUE (casus_id, ref)
);
CREATE INDEX note_order ON note (casus_id, sid) WHERE deleted IS NULL;
CREATE INDEX note_place ON note (sid, casus_id);
CREATE INDEX note_deleted ON note (deleted) WHERE deleted IS NOT NULL;

CREATE TABLE note_version (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  saved INTEGER NOT NULL,
  text TEXT NOT NULL,
  own_words TEXT NOT NULL,
  impression TEXT NOT NULL
);
CREATE INDEX note_version_order ON note_version (note_id, id);

-- The words of six letters and more that the indexes have, so that the beginning of one is searched as the few
-- words that it may be; shorter beginnings are in the indexes themselves.
CREATE TABLE word (
  word TEXT PRIMARY KEY
) WITHOUT ROWID;

-- The search index of notes is kept by `sid`, so that it is read newest first and no further than needed. It knows
-- which notes have a word but not where: the few that are shown are read anyhow. The tags are what is filtered by,
-- behind characters that no word has: U+E000 and the casus, U+E001 and the kind. An index page fits in a page of the
-- database, of which encryption takes 80 bytes.
CREATE VIEW note_found AS
  SELECT sid, text, own_words, impression, participants,
    char(0xe000) || ifnull(casus_id, 0) || ' ' || char(0xe001) || kind AS tags
  FROM note WHERE deleted IS NULL;
CREATE VIRTUAL TABLE note_fts USING fts5 (
  text, own_words, impression, participants, tags,
  content = 'note_found', content_rowid = 'sid', detail = none, columnsize = 0, prefix = '1 2 3 4 5',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO note_fts (note_fts, rank) VALUES ('pgsz', 3900);
CREATE TRIGGER note_fts_insert AFTER INSERT ON note WHEN new.deleted IS NULL BEGIN
  INSERT INTO note_fts (rowid, text, own_words, impression, participants, tags)
    VALUES (new.sid, new.text, new.own_words, new.impression, new.participants,
      char(0xe000) || ifnull(new.casus_id, 0) || ' ' || char(0xe001) || new.kind);
END;
CREATE TRIGGER note_fts_delete AFTER DELETE ON note WHEN old.deleted IS NULL BEGIN
  INSERT INTO note_fts (note_fts, rowid, text, own_words, impression, participants, tags)
    VALUES ('delete', old.sid, old.text, old.own_words, old.impression, old.participants,
      char(0xe000) || ifnull(old.casus_id, 0) || ' ' || char(0xe001) || old.kind);
END;
CREATE TRIGGER note_fts_update AFTER UPDATE ON note
WHEN (old.sid, old.deleted IS NULL, old.casus_id, old.kind, old.text, old.own_words, old.impression, old.participants)
  IS NOT (new.sid, new.deleted IS NULL, new.casus_id, new.kind, new.text, new.own_words, new.impression,
    new.participants) BEGIN
  INSERT INTO note_fts (note_fts, rowid, text, own_words, impression, participants, tags)
    SELECT 'delete', old.sid, old.text, old.own_words, old.impression, old.participants,
      char(0xe000) || ifnull(old.casus_id, 0) || ' ' || char(0xe001) || old.kind WHERE old.deleted IS NULL;
  INSERT INTO note_fts (rowid, text, own_words, impression, participants, tags)
    SELECT new.sid, new.text, new.own_words, new.impression, new.participants,
      char(0xe000) || ifnull(new.casus_id, 0) || ' ' || char(0xe001) || new.kind WHERE new.deleted IS NULL;
END;

-- Casussen and persons are tagged with their casus likewise.
CREATE VIEW casus_found AS
  SELECT id, code, title, theme, char(0xe000) || id AS tags FROM casus WHERE deleted IS NULL;
CREATE VIRTUAL TABLE casus_fts USING fts5 (
  code, title, theme, tags,
  content = 'casus_found', content_rowid = 'id', detail = none, columnsize = 0, prefix = '1 2 3 4 5',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO casus_fts (casus_fts, rank) VALUES ('pgsz', 3900);
CREATE TRIGGER casus_fts_insert AFTER INSERT ON casus WHEN new.deleted IS NULL BEGIN
  INSERT INTO casus_fts (rowid, code, title, theme, tags)
    VALUES (new.id, new.code, new.title, new.theme, char(0xe000) || new.id);
END;
CREATE TRIGGER casus_fts_delete AFTER DELETE ON casus WHEN old.deleted IS NULL BEGIN
  INSERT INTO casus_fts (casus_fts, rowid, code, title, theme, tags)
    VALUES ('delete', old.id, old.code, old.title, old.theme, char(0xe000) || old.id);
END;
CREATE TRIGGER casus_fts_update AFTER UPDATE ON casus
WHEN (old.deleted IS NULL, old.code, old.title, old.theme) IS NOT (new.deleted IS NULL, new.code, new.title, new.theme)
BEGIN
  INSERT INTO casus_fts (casus_fts, rowid, code, title, theme, tags)
    SELECT 'delete', old.id, old.code, old.title, old.theme, char(0xe000) || old.id WHERE old.deleted IS NULL;
  INSERT INTO casus_fts (rowid, code, title, theme, tags)
    SELECT new.id, new.code, new.title, new.theme, char(0xe000) || new.id WHERE new.deleted IS NULL;
END;

CREATE VIEW person_found AS
  SELECT id, name, role, organisation, phone, email, address, char(0xe000) || casus_id AS tags
  FROM person WHERE deleted IS NULL;
CREATE VIRTUAL TABLE person_fts USING fts5 (
  name, role, organisation, phone, email, address, tags,
  content = 'person_found', content_rowid = 'id', detail = none, columnsize = 0, prefix = '1 2 3 4 5',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO person_fts (person_fts, rank) VALUES ('pgsz', 3900);
CREATE TRIGGER person_fts_insert AFTER INSERT ON person WHEN new.deleted IS NULL BEGIN
  INSERT INTO person_fts (rowid, name, role, organisation, phone, email, address, tags)
    VALUES (new.id, new.name, new.role, new.organisation, new.phone, new.email, new.address,
      char(0xe000) || new.casus_id);
END;
CREATE TRIGGER person_fts_delete AFTER DELETE ON person WHEN old.deleted IS NULL BEGIN
  INSERT INTO person_fts (person_fts, rowid, name, role, organisation, phone, email, address, tags)
    VALUES ('delete', old.id, old.name, old.role, old.organisation, old.phone, old.email, old.address,
      char(0xe000) || old.casus_id);
END;
CREATE TRIGGER person_fts_update AFTER UPDATE ON person
WHEN (old.deleted IS NULL, old.name, old.role, old.organisation, old.phone, old.email, old.address)
  IS NOT (new.deleted IS NULL, new.name, new.role, new.organisation, new.phone, new.email, new.address) BEGIN
  INSERT INTO person_fts (person_fts, rowid, name, role, organisation, phone, email, address, tags)
    SELECT 'delete', old.id, old.name, old.role, old.organisation, old.phone, old.email, old.address,
      char(0xe000) || old.casus_id WHERE old.deleted IS NULL;
  INSERT INTO person_fts (rowid, name, role, organisation, phone, email, address, tags)
    SELECT new.id, new.name, new.role, new.organisation, new.phone, new.email, new.address,
      char(0xe000) || new.casus_id WHERE new.deleted IS NULL;
END;
