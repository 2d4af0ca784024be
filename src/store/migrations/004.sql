-- SPDX-License-Identifier: GPL-3.0-or-later
-- The analyses of the Effectencalculator, and the versions of price lists that they may be made with. A casus had its
-- analyses as the array `effects` of casus_json.

CREATE TABLE analysis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  price_list TEXT NOT NULL, -- a list_id that need not be in price_list, or nothing
  document TEXT NOT NULL,
  dialogue TEXT NOT NULL,
  changed INTEGER NOT NULL, -- in seconds since 1970
  deleted INTEGER
);
CREATE INDEX analysis_order ON analysis (casus_id, id);
CREATE INDEX analysis_deleted ON analysis (deleted) WHERE deleted IS NOT NULL;

-- A version never changes and never goes.
CREATE TABLE price_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  made TEXT NOT NULL,
  changes TEXT NOT NULL,
  document TEXT NOT NULL
);

INSERT INTO analysis (casus_id, title, price_list, document, dialogue, changed)
  SELECT c.casus_id,
    CASE json_type(e.value, '$.title') WHEN 'text' THEN json_extract(e.value, '$.title') ELSE '' END,
    '', e.value, '', unixepoch()
  FROM casus_json c, json_each(c.json) e WHERE c.member = 'effects' ORDER BY c.casus_id, e.key;
DELETE FROM casus_json WHERE member = 'effects';
