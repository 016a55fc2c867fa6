-- Which reader version has read which report, and who is reading what now. Derived from the log but for `taken`.
CREATE TABLE reading (
  report TEXT NOT NULL,
  reader TEXT NOT NULL,
  PRIMARY KEY (report, reader)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO reading
SELECT body ->> '$.report', body ->> '$.reader' FROM entry WHERE kind = 'claims';

CREATE TRIGGER reading_follows AFTER INSERT ON entry WHEN new.kind = 'claims'
BEGIN
  INSERT OR IGNORE INTO reading VALUES (new.body ->> '$.report', new.body ->> '$.reader');
END;

CREATE TABLE taken (
  report TEXT NOT NULL,
  reader TEXT NOT NULL,
  holder TEXT NOT NULL,
  pid INTEGER NOT NULL,
  PRIMARY KEY (report, reader)
) STRICT, WITHOUT ROWID;
CREATE INDEX taken_by_holder ON taken (holder);
CREATE INDEX entry_by_kind ON entry (kind, seq);
