-- What people changed. Rows are only ever added; the service writes them in the transaction of the change itself.
CREATE TABLE audit.entry (
    id           uuid PRIMARY KEY,
    at           timestamptz NOT NULL,
    account_id   uuid,                    -- who acted; null for the system
    display_name text,                    -- how the person was shown then; null for the system
    address      text,                    -- network address of the request; null for a job
    action       text NOT NULL CONSTRAINT entry_action CHECK (action <> ''), -- a message key
    subject_type text NOT NULL CONSTRAINT entry_subject_type CHECK (subject_type <> ''),
    subject_id   text NOT NULL,
    place_path   ltree NOT NULL,          -- the part of the territory that the change is about
    before       jsonb,                   -- null when there was nothing
    after        jsonb                    -- null when nothing is left
);
CREATE INDEX entry_by_time ON audit.entry (at DESC, id DESC);
CREATE INDEX entry_by_subject ON audit.entry (subject_type, subject_id, at DESC);
CREATE INDEX entry_by_account ON audit.entry (account_id, at DESC);
CREATE INDEX entry_by_place ON audit.entry USING gist (place_path);

-- The chain: one link for each entry, made by the database as the entry's transaction commits, so that no transaction
-- holds the head of the chain while it still works, and that two nodes take turns.
CREATE TABLE audit.link (
    number        bigint PRIMARY KEY CONSTRAINT link_number CHECK (number > 0), -- 1, 2, 3 ... without a hole
    entry_id      uuid NOT NULL CONSTRAINT link_entry UNIQUE REFERENCES audit.entry (id),
    previous_hash bytea NOT NULL,         -- 32 bytes; zeros before the first
    hash          bytea NOT NULL          -- SHA-256 of the previous hash followed by the entry's content
);

CREATE TABLE audit.head (
    only_row boolean PRIMARY KEY DEFAULT true CONSTRAINT head_single CHECK (only_row),
    number   bigint NOT NULL,
    hash     bytea NOT NULL
);
INSERT INTO audit.head (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- What is hashed of an entry: every column, in one text that reads the same on every PostgreSQL from 15 to 18.
CREATE FUNCTION audit.content(e audit.entry) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_array(e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.account_id,
                             e.display_name, e.address, e.action, e.subject_type, e.subject_id, e.place_path::text,
                             e.before, e.after)::text
$$;

CREATE FUNCTION audit.append() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    former audit.head;
    linked bytea;
BEGIN
    SELECT * INTO STRICT former FROM audit.head FOR UPDATE;
    linked := sha256(former.hash || convert_to(audit.content(NEW), 'UTF8'));
    INSERT INTO audit.link (number, entry_id, previous_hash, hash)
    VALUES (former.number + 1, NEW.id, former.hash, linked);
    UPDATE audit.head SET number = former.number + 1, hash = linked;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER append AFTER INSERT ON audit.entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.append();

CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on %.% refused: the audit trail is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.link
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- Anyone's act is recorded, also that of a person who may change nothing; it is read within the territory.
ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.entry FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON audit.entry FOR SELECT USING (place_path OPERATOR(public.<@) (SELECT platform.readable()));
CREATE POLICY add ON audit.entry FOR INSERT WITH CHECK (true);

-- Each time the whole chain was read again.
CREATE TABLE audit.verification (
    id             uuid PRIMARY KEY,
    at             timestamptz NOT NULL,
    entries        bigint NOT NULL CONSTRAINT verification_entries CHECK (entries >= 0),
    head_hash      text NOT NULL,         -- hexadecimal, to note elsewhere and compare with later
    broken_number  bigint,                -- first link that doesn't hold; null when all do
    broken_problem text,
    CONSTRAINT verification_problem CHECK ((broken_number IS NULL) = (broken_problem IS NULL))
);
