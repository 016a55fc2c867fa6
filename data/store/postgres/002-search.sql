-- Words of the reports. Derived from the log; the rows here are filled from it.
CREATE TABLE report (
  seq bigint PRIMARY KEY REFERENCES entry,
  id text NOT NULL,
  words tsvector NOT NULL
);

INSERT INTO report
SELECT seq, body::jsonb #>> '{report,id}',
  to_tsvector('simple', coalesce(body::jsonb #>> '{report,title}', '') || ' ' || (body::jsonb #>> '{report,text}'))
FROM entry WHERE kind = 'report';

CREATE INDEX report_words ON report USING gin (words);
CREATE INDEX report_by_id ON report (id);

CREATE FUNCTION report_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO report VALUES (
    new.seq,
    new.body::jsonb #>> '{report,id}',
    to_tsvector('simple', coalesce(new.body::jsonb #>> '{report,title}', '') || ' ' || (new.body::jsonb #>> '{report,text}'))
  );
  RETURN new;
END $$;
CREATE TRIGGER report_follows AFTER INSERT ON entry
FOR EACH ROW WHEN (new.kind = 'report') EXECUTE FUNCTION report_follows();
