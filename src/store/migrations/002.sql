-- SPDX-License-Identifier: GPL-3.0-or-later
-- A search asks every part of an index, so kt_store_tidy() merges two parts of a size into one.

INSERT INTO note_fts (note_fts, rank) VALUES ('usermerge', 2);
INSERT INTO casus_fts (casus_fts, rank) VALUES ('usermerge', 2);
INSERT INTO person_fts (person_fts, rank) VALUES ('usermerge', 2);
