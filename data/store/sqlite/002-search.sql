-- Words of the reports. Derived from the log; the rows here are filled from it.
CREATE VIRTUAL TABLE report_words USING fts5 (id UNINDEXED, title, text, tokenize = "unicode61 remove_diacritics 2");

INSERT INTO report_words (rowid, id, title, text)
SELECT seq, body ->> '$.report.id', coalesce(body ->> '$.report.title', ''), body ->> '$.report.text'
FROM entry WHERE kind = 'report';

CREATE TRIGGER report_words_follow AFTER INSERT ON entry WHEN new.kind = 'report'
BEGIN
  INSERT INTO report_words (rowid, id, title, text)
  VALUES (
    new.seq,
    new.body ->> '$.report.id',
    coalesce(new.body ->> '$.report.title', ''),
    new.body ->> '$.report.text'
  );
END;
