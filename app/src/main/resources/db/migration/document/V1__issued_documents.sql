-- Documents that carry a number: mission orders, letters. One row for each revision; nothing is ever taken back.
CREATE TABLE document.issued (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL,                      -- MISSION_ORDER ...
    subject        text NOT NULL,                      -- what it is about, the same for all revisions
    revision       int NOT NULL CONSTRAINT issued_revision CHECK (revision > 0),
    series         text NOT NULL,                      -- whose numbers: the issuing unit, else the place
    year           int NOT NULL,
    number         int NOT NULL CONSTRAINT issued_number CHECK (number > 0),
    place_path     ltree NOT NULL,
    content        jsonb NOT NULL,                     -- what was printed, to print it again as it was
    content_hash   text NOT NULL,                      -- SHA-256 in hexadecimal
    issued_at      timestamptz NOT NULL,
    issued_by      uuid,                               -- account; null: the system
    issued_by_name text,
    CONSTRAINT issued_revision_unique UNIQUE (kind, subject, revision),
    CONSTRAINT issued_number_unique UNIQUE (series, year, number, revision)
);
CREATE INDEX issued_by_time ON document.issued (series, issued_at DESC);
CALL platform.protect('document.issued');

CREATE FUNCTION document.refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'document %/% is issued and can''t change', OLD.number, OLD.year
        USING ERRCODE = 'check_violation', CONSTRAINT = 'issued_is_final';
END
$$;
CREATE TRIGGER issued_is_final BEFORE UPDATE OR DELETE ON document.issued
    FOR EACH ROW EXECUTE FUNCTION document.refuse_change_of_issued();

-- The last number given in each series and year; its row is the lock that keeps numbers without a hole.
CREATE TABLE document.series (
    series      text NOT NULL,
    year        int NOT NULL,
    last_number int NOT NULL,
    PRIMARY KEY (series, year)
);
