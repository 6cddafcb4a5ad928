-- Files on their way in, and what became of them. The row stays as history; the file itself is kept only between the
-- steps, here rather than on a disk because the next step may be served by another node.
CREATE TABLE exchange.import (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL,
    source_name  text NOT NULL CONSTRAINT import_source_name CHECK (btrim(source_name) <> ''),
    file_name    text NOT NULL,
    file_size    bigint NOT NULL,
    file_sha256  text NOT NULL,
    encoding     text,                 -- asked for by the person; null to find out
    mapping      jsonb,                -- field to column number; null until it is said
    state        text NOT NULL DEFAULT 'UPLOADED'
                 CONSTRAINT import_state CHECK (state IN ('UPLOADED', 'ACCEPTED', 'CANCELLED', 'EXPIRED')),
    account_id   uuid,                 -- who; null for the system
    account_name text NOT NULL,        -- how the person was shown then
    place_paths  ltree[] NOT NULL      -- where the person could import
                 CONSTRAINT import_somewhere CHECK (cardinality(place_paths) > 0),
    uploaded_at  timestamptz NOT NULL,
    closed_at    timestamptz,
    rows_added     int,
    rows_changed   int,
    rows_unchanged int,
    CONSTRAINT import_closed CHECK ((state = 'UPLOADED') = (closed_at IS NULL)),
    CONSTRAINT import_counted CHECK ((state = 'ACCEPTED') = (rows_added IS NOT NULL))
);
CREATE INDEX import_by_time ON exchange.import (uploaded_at DESC);

CREATE TABLE exchange.import_file (
    import_id  uuid PRIMARY KEY REFERENCES exchange.import (id) ON DELETE CASCADE,
    content    bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX import_file_by_expiry ON exchange.import_file (expires_at);

-- The columns that a source's files are known to have.
CREATE TABLE exchange.remembered_mapping (
    kind        text NOT NULL,
    source_name text NOT NULL,
    columns     jsonb NOT NULL,        -- field to column name
    used_at     timestamptz NOT NULL,
    PRIMARY KEY (kind, source_name)
);

CREATE FUNCTION exchange.account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('riaya.account', true), '')::uuid
$$;

-- Whether the start or a job is at work rather than a person.
CREATE FUNCTION exchange.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT exchange.account() IS NULL AND platform.writable()::text = '{MA}'
$$;

-- An import is its author's; others read what became of it when they may read the whole territory it could touch.
ALTER TABLE exchange.import ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.import FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON exchange.import FOR SELECT USING (
    account_id = (SELECT exchange.account())
    OR NOT EXISTS (SELECT FROM unnest(place_paths) AS place (path)
                    WHERE NOT path OPERATOR(public.<@) (SELECT platform.readable())));
CREATE POLICY add ON exchange.import FOR INSERT WITH CHECK (
    account_id = (SELECT exchange.account()) OR (SELECT exchange.is_system()));
CREATE POLICY change ON exchange.import FOR UPDATE USING (
    account_id = (SELECT exchange.account()) OR (SELECT exchange.is_system()));

ALTER TABLE exchange.import_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.import_file FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON exchange.import_file USING (
    (SELECT exchange.is_system())
    OR EXISTS (SELECT FROM exchange.import i WHERE i.id = import_id AND i.account_id = (SELECT exchange.account())));
