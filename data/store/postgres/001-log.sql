-- The append-only log. `content` is the hash of what an entry says: the same thing is not written twice.
-- `body` is canonical JSON as text: jsonb would reorder keys and lose the bytes that the hash covers.
CREATE TABLE entry (
  seq bigint PRIMARY KEY,
  recorded text NOT NULL,
  author text NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  previous text NOT NULL,
  hash text NOT NULL UNIQUE,
  content text NOT NULL UNIQUE
);

CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is append-only';
END $$;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE ON entry
FOR EACH ROW EXECUTE FUNCTION log_is_append_only();
