-- The places of today, and those that were closed. A place's identity is its natural code (the HCP code, dotted); its
-- path is made of the codes of its ancestors with dots as underscores, so that "below" is one ltree comparison whatever
-- the code's own shape.
CREATE TABLE territory.place (
    code             text PRIMARY KEY,
    kind             text NOT NULL CONSTRAINT place_kind CHECK (kind IN (
                         'COUNTRY', 'REGION', 'PROVINCE', 'PREFECTURE', 'ARRONDISSEMENT_PREFECTURE', 'CERCLE',
                         'COMMUNE', 'ARRONDISSEMENT', 'URBAN_CENTRE', 'FRACTION', 'DOUAR')),
    parent_code      text CONSTRAINT place_parent REFERENCES territory.place (code),
    path             ltree NOT NULL CONSTRAINT place_path_unique UNIQUE,
    hcp_code         text,             -- the census office's own digits, where it publishes another form than the code
    name_ar          text,
    name_fr          text,
    name_en          text,
    name_ar_source   text,
    urban_commune    boolean,          -- communes only: municipality or rural commune
    settlement_type  text CONSTRAINT place_settlement_type CHECK (settlement_type IN ('GROUPED', 'SPLIT', 'DISPERSED')),
    generated        boolean NOT NULL DEFAULT false, -- made up for demonstration, not a real place
    lat              double precision,
    lon              double precision,
    position_quality text CONSTRAINT place_position_quality CHECK (position_quality IN (
                         'SURVEYED', 'CENTROID', 'MATCHED', 'MATCHED_NEAR', 'FRACTION_MEAN', 'COMMUNE_MEAN',
                         'COMMUNE_CENTROID', 'GENERATED')),
    position_source  text,
    elevation_m      int,
    area_km2         double precision,
    valid_from       date NOT NULL DEFAULT DATE '2015-01-01', -- since when it has this name and this parent
    valid_to         date,             -- first day on which it no longer exists; null while it does
    edited           text[] NOT NULL DEFAULT '{}' -- what people changed, that a new reference table leaves alone
                     CONSTRAINT place_edited CHECK (edited <@ '{NAMES,POSITION,PARENT,VALIDITY}'::text[]),
    CONSTRAINT place_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT place_position CHECK ((lat IS NULL) = (lon IS NULL) AND lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
    CONSTRAINT place_position_known CHECK ((lat IS NULL) = (position_quality IS NULL)),
    CONSTRAINT place_root CHECK ((parent_code IS NULL) = (kind = 'COUNTRY')),
    CONSTRAINT place_dates CHECK (valid_to > valid_from)
);
CREATE INDEX place_by_path ON territory.place USING gist (path);
CREATE INDEX place_by_parent ON territory.place (parent_code);

-- Other spellings of a place's name, in either script; they are searched, never shown as the name.
CREATE TABLE territory.name_variant (
    place_code text NOT NULL REFERENCES territory.place (code),
    name       text NOT NULL CONSTRAINT name_variant_not_blank CHECK (btrim(name) <> ''),
    source     text NOT NULL CONSTRAINT name_variant_source CHECK (source IN ('REFERENCE', 'PERSON')),
    PRIMARY KEY (place_code, name)
);

-- People and households by census; null is unknown. The rural part is given where the source gives it.
CREATE TABLE territory.population (
    place_code       text NOT NULL REFERENCES territory.place (code),
    census           smallint NOT NULL CONSTRAINT population_census CHECK (census BETWEEN 1900 AND 2200),
    people           int CONSTRAINT population_people CHECK (people >= 0),
    households       int CONSTRAINT population_households CHECK (households >= 0),
    rural_people     int CONSTRAINT population_rural_people CHECK (rural_people >= 0),
    rural_households int CONSTRAINT population_rural_households CHECK (rural_households >= 0),
    PRIMARY KEY (place_code, census),
    CONSTRAINT population_known CHECK (people IS NOT NULL OR households IS NOT NULL)
);

-- Mean distances over the dwellings of a douar or commune, in metres; null is unknown, most often withheld by the census
-- office because fewer than 30 households live there.
CREATE TABLE territory.distance (
    place_code       text PRIMARY KEY REFERENCES territory.place (code),
    paved_road_m     int CONSTRAINT distance_paved_road CHECK (paved_road_m >= 0),
    drivable_track_m int CONSTRAINT distance_drivable_track CHECK (drivable_track_m >= 0),
    health_centre_m  int CONSTRAINT distance_health_centre CHECK (health_centre_m >= 0)
);

-- What a place was called and what it belonged to before; the present is in territory.place.
CREATE TABLE territory.past_version (
    place_code  text NOT NULL REFERENCES territory.place (code),
    valid       daterange NOT NULL CONSTRAINT past_version_bounded CHECK (
                    NOT isempty(valid) AND lower(valid) IS NOT NULL AND upper(valid) IS NOT NULL),
    parent_code text REFERENCES territory.place (code),
    name_ar     text,
    name_fr     text,
    name_en     text,
    CONSTRAINT past_version_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT past_version_once EXCLUDE USING gist (place_code WITH =, valid WITH &&)
);

-- A past version ends before the present one begins; the exclusion above sees only the past ones.
CREATE FUNCTION territory.past_before_present() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM territory.past_version v JOIN territory.place p ON p.code = v.place_code
                WHERE p.code = NEW.code AND upper(v.valid) > p.valid_from) THEN
        RAISE EXCEPTION 'a past version of % overlaps the present one', NEW.code
              USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'past_version_before_present';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER past_before_present AFTER UPDATE OF valid_from ON territory.place
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION territory.past_before_present();

CREATE FUNCTION territory.past_version_before_present() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM territory.place p
                WHERE p.code = NEW.place_code AND upper(NEW.valid) > p.valid_from) THEN
        RAISE EXCEPTION 'a past version of % overlaps the present one', NEW.place_code
              USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'past_version_before_present';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER past_version_before_present AFTER INSERT OR UPDATE ON territory.past_version
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION territory.past_version_before_present();

-- Every version of every place with the days on which it holds, first included, last excluded.
CREATE VIEW territory.place_version AS
    SELECT code AS place_code, daterange(valid_from, valid_to) AS valid, parent_code, name_ar, name_fr, name_en
      FROM territory.place
     UNION ALL
    SELECT place_code, valid, parent_code, name_ar, name_fr, name_en
      FROM territory.past_version;

-- What became of a place: SPLIT (one into several), MERGE (several into one), RECODE (the same place, another code).
CREATE TABLE territory.succession (
    predecessor_code text NOT NULL REFERENCES territory.place (code),
    successor_code   text NOT NULL REFERENCES territory.place (code),
    kind             text NOT NULL CONSTRAINT succession_kind CHECK (kind IN ('SPLIT', 'MERGE', 'RECODE')),
    happened_on      date NOT NULL,
    PRIMARY KEY (predecessor_code, successor_code),
    CONSTRAINT succession_of_another CHECK (predecessor_code <> successor_code)
);
CREATE INDEX succession_by_successor ON territory.succession (successor_code);
