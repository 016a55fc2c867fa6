-- Which reader version has read which report. Derived from the log. Workers lock rows of `report`.
CREATE TABLE reading (
  report text NOT NULL,
  reader text NOT NULL,
  PRIMARY KEY (report, reader)
);

INSERT INTO reading
SELECT DISTINCT body::jsonb ->> 'report', body::jsonb ->> 'reader' FROM entry WHERE kind = 'claims';

CREATE FUNCTION reading_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO reading VALUES (new.body::jsonb ->> 'report', new.body::jsonb ->> 'reader') ON CONFLICT DO NOTHING;
  RETURN new;
END $$;
CREATE TRIGGER reading_follows AFTER INSERT ON entry
FOR EACH ROW WHEN (new.kind = 'claims') EXECUTE FUNCTION reading_follows();
CREATE INDEX entry_by_kind ON entry (kind, seq);
