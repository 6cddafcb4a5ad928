-- Outlines of places: drawn ones from the start, and boundaries that somebody imported, which are shown instead.
CREATE TABLE territory.shape (
    place_code text NOT NULL REFERENCES territory.place (code),
    kind       text NOT NULL CONSTRAINT shape_kind CHECK (kind IN ('SCHEMATIC', 'IMPORTED')),
    outline    bytea NOT NULL,           -- WKB, WGS 84 degrees, a polygon or several
    simplified bytea NOT NULL,           -- the same with fewer points, for maps
    source     text NOT NULL CONSTRAINT shape_source CHECK (btrim(source) <> ''),
    licence    text NOT NULL CONSTRAINT shape_licence CHECK (btrim(licence) <> ''),
    valid_from date NOT NULL,
    PRIMARY KEY (place_code, kind)
);

-- A file of boundaries between its check and its acceptance.
CREATE TABLE territory.shape_upload (
    id          uuid PRIMARY KEY,
    account     uuid,                    -- who sent it, and alone sees it
    file_name   text NOT NULL,
    content     bytea NOT NULL,
    property    text NOT NULL,           -- the feature property that holds the place's code
    source      text NOT NULL,
    licence     text NOT NULL,
    valid_from  date NOT NULL,
    uploaded_at timestamptz NOT NULL
);

-- Changes with every change of a place or a shape, so that a browser can be told that its copy still holds.
CREATE TABLE territory.revision (
    only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT revision_only_one CHECK (only_one),
    number   bigint NOT NULL
);
INSERT INTO territory.revision (number) VALUES (1);

CREATE FUNCTION territory.revise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE territory.revision SET number = number + 1;
    RETURN NULL;
END
$$;
CREATE TRIGGER revise AFTER INSERT OR UPDATE OR DELETE ON territory.place
    FOR EACH STATEMENT EXECUTE FUNCTION territory.revise();
CREATE TRIGGER revise AFTER INSERT OR UPDATE OR DELETE ON territory.shape
    FOR EACH STATEMENT EXECUTE FUNCTION territory.revise();
