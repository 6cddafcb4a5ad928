-- The places of today. A place's identity is its natural code (the HCP code, dotted); its path is made of the codes of
-- its ancestors with dots as underscores, so that "below" is one ltree comparison whatever the code's own shape.
CREATE TABLE territory.place (
    code             text PRIMARY KEY,
    kind             text NOT NULL CONSTRAINT place_kind CHECK (kind IN (
                         'COUNTRY', 'REGION', 'PROVINCE', 'PREFECTURE', 'ARRONDISSEMENT_PREFECTURE', 'CERCLE',
                         'COMMUNE', 'ARRONDISSEMENT', 'URBAN_CENTRE', 'FRACTION', 'DOUAR')),
    parent_code      text CONSTRAINT place_parent REFERENCES territory.place (code),
    path             ltree NOT NULL CONSTRAINT place_path_unique UNIQUE,
    name_ar          text,
    name_fr          text,
    name_en          text,
    urban_commune    boolean,          -- communes only: municipality or rural commune
    generated        boolean NOT NULL DEFAULT false, -- made up for demonstration, not a real place
    lat              double precision,
    lon              double precision,
    position_quality text,             -- how well the position is known; null without a position
    elevation_m      int,
    area_km2         double precision,
    valid_from       date NOT NULL DEFAULT DATE '2015-01-01',
    CONSTRAINT place_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT place_position CHECK ((lat IS NULL) = (lon IS NULL) AND lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
    CONSTRAINT place_root CHECK ((parent_code IS NULL) = (kind = 'COUNTRY'))
);
CREATE INDEX place_by_path ON territory.place USING gist (path);
CREATE INDEX place_by_parent ON territory.place (parent_code);
