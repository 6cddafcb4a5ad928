-- A season of the outreach campaign. Who reads an edition depends on nothing; what happens in it, by place, does.
CREATE TABLE campaign.edition (
    id                    uuid PRIMARY KEY,
    code                  text NOT NULL CONSTRAINT edition_code_unique UNIQUE
                          CONSTRAINT edition_code_form CHECK (code ~ '^[a-z0-9][a-z0-9-]*$'),
    place_code            text NOT NULL REFERENCES territory.place (code), -- who leads it: a region
    place_path            ltree NOT NULL,
    name_ar               text,
    name_fr               text,
    name_en               text,
    season_from           date NOT NULL,
    season_to             date NOT NULL,
    status                text NOT NULL DEFAULT 'PREPARED'
                          CONSTRAINT edition_status CHECK (status IN ('PREPARED', 'RUNNING', 'CLOSED')),
    working_days          text[] NOT NULL,              -- names of days of the week
    day_starts            time NOT NULL,
    day_ends              time NOT NULL,
    walking_limit_m       int NOT NULL CONSTRAINT edition_walking_m CHECK (walking_limit_m > 0),
    walking_limit_minutes int NOT NULL CONSTRAINT edition_walking_minutes CHECK (walking_limit_minutes > 0),
    visit_gap_min_days    int NOT NULL CONSTRAINT edition_gap_min CHECK (visit_gap_min_days >= 0),
    visit_gap_max_days    int NOT NULL,
    generated             boolean NOT NULL DEFAULT false, -- demonstration
    CONSTRAINT edition_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT edition_season CHECK (season_to >= season_from AND season_to - season_from < 400),
    CONSTRAINT edition_hours CHECK (day_ends > day_starts),
    CONSTRAINT edition_gap CHECK (visit_gap_max_days >= visit_gap_min_days)
);

CREATE TABLE campaign.edition_province (
    edition_id uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    place_code text NOT NULL REFERENCES territory.place (code),
    place_path ltree NOT NULL,
    PRIMARY KEY (edition_id, place_code)
);
CALL platform.protect('campaign.edition_province');

-- Days that are not ordinary working days, for the whole edition.
CREATE TABLE campaign.calendar_period (
    id         uuid PRIMARY KEY,
    edition_id uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    kind       text NOT NULL CONSTRAINT calendar_period_kind CHECK (kind IN ('HOLIDAY', 'RAMADAN', 'EVENT', 'CLOCK')),
    from_day   date NOT NULL,
    to_day     date NOT NULL,
    opens      time,
    closes     time,
    name_ar    text,
    name_fr    text,
    name_en    text,
    expected   boolean NOT NULL DEFAULT false,   -- the moon decides; the date may move by a day
    CONSTRAINT calendar_period_dates CHECK (to_day >= from_day),
    CONSTRAINT calendar_period_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT calendar_period_hours CHECK (CASE WHEN kind = 'RAMADAN' THEN opens IS NOT NULL AND closes > opens
                                                 ELSE opens IS NULL AND closes IS NULL END)
);
CREATE INDEX calendar_period_by_edition ON campaign.calendar_period (edition_id, from_day);

-- What a place promised, by indicator. Never compare two targets without their indicator.
CREATE TABLE campaign.target (
    id         uuid PRIMARY KEY,
    edition_id uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    place_code text NOT NULL REFERENCES territory.place (code),
    place_path ltree NOT NULL,
    indicator  text NOT NULL CONSTRAINT target_indicator CHECK (indicator IN ('OUTINGS', 'CARAVANS', 'PEOPLE')),
    value      int NOT NULL CONSTRAINT target_value CHECK (value >= 0),
    source     text,                                   -- publication it was read in; null when set here
    CONSTRAINT target_once UNIQUE (edition_id, place_code, indicator)
);
CALL platform.protect('campaign.target');

-- A figure that somebody published, kept as it was said; never added to anything. Published, so open to all readers.
CREATE TABLE campaign.stated_figure (
    edition_id uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    place_code text NOT NULL REFERENCES territory.place (code),
    figure     text NOT NULL CONSTRAINT stated_figure_kind CHECK (figure IN (
                   'OUTINGS', 'CARAVANS', 'PEOPLE', 'GATHERING_POINTS', 'HIGH_RISK_POINTS', 'LOW_RISK_POINTS',
                   'MOBILE_UNITS', 'STAFF')),
    value      int NOT NULL,
    source     text NOT NULL,
    remark     text,
    PRIMARY KEY (edition_id, place_code, figure)
);

CREATE TABLE campaign.base (
    id               uuid PRIMARY KEY,
    edition_id       uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    code             text NOT NULL,
    province_code    text NOT NULL REFERENCES territory.place (code),
    commune_code     text NOT NULL REFERENCES territory.place (code),
    place_path       ltree NOT NULL,                   -- of the province: its units serve all of it
    facility_code    text,
    name_ar          text,
    name_fr          text,
    lat              double precision NOT NULL,
    lon              double precision NOT NULL,
    position_quality text NOT NULL,
    altitude_m       int,
    generated        boolean NOT NULL DEFAULT false,
    CONSTRAINT base_code_unique UNIQUE (edition_id, code),
    CONSTRAINT base_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL)
);
CALL platform.protect('campaign.base');

-- A mobile unit with its team: vehicle, crew, and when it goes out.
CREATE TABLE campaign.mobile_unit (
    id             uuid PRIMARY KEY,
    edition_id     uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    code           text NOT NULL,
    base_id        uuid NOT NULL REFERENCES campaign.base (id),
    province_code  text NOT NULL REFERENCES territory.place (code),
    place_path     ltree NOT NULL,
    name_ar        text,
    name_fr        text,
    crew           text[] NOT NULL,                    -- staff categories, one entry a person
    skills         text[] NOT NULL DEFAULT '{}',
    outing_days    text[] NOT NULL,                    -- names of days of the week
    day_starts     time NOT NULL,
    day_ends       time NOT NULL,
    max_people     int CONSTRAINT mobile_unit_people CHECK (max_people > 0),   -- attendances of an outing; null: no limit
    max_stops      int NOT NULL CONSTRAINT mobile_unit_stops CHECK (max_stops > 0),
    max_distance_m int CONSTRAINT mobile_unit_distance CHECK (max_distance_m > 0),
    generated      boolean NOT NULL DEFAULT false,
    CONSTRAINT mobile_unit_code_unique UNIQUE (edition_id, code),
    CONSTRAINT mobile_unit_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT mobile_unit_hours CHECK (day_ends > day_starts)
);
CALL platform.protect('campaign.mobile_unit');

CREATE TABLE campaign.caravan (
    id              uuid PRIMARY KEY,
    edition_id      uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    code            text NOT NULL,
    province_code   text NOT NULL REFERENCES territory.place (code),
    commune_code    text NOT NULL REFERENCES territory.place (code),
    place_path      ltree NOT NULL,
    planned_on      date NOT NULL,
    kind            text NOT NULL CONSTRAINT caravan_kind CHECK (kind IN ('MULTIDISCIPLINARY', 'SPECIALISED', 'SURGICAL')),
    name_ar         text,
    name_fr         text,
    specialties     text[] NOT NULL DEFAULT '{}',
    staff           int,
    expected_people int,
    generated       boolean NOT NULL DEFAULT false,
    CONSTRAINT caravan_code_unique UNIQUE (edition_id, code),
    CONSTRAINT caravan_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL)
);
CALL platform.protect('campaign.caravan');

-- A douar at risk in the season. Its isolation level is a scale of its own: it never turns into a point's risk level.
CREATE TABLE campaign.exposed_douar (
    edition_id       uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    douar_code       text NOT NULL REFERENCES territory.place (code),
    place_path       ltree NOT NULL,
    isolation_level  text NOT NULL CONSTRAINT exposed_douar_isolation CHECK (isolation_level IN ('YELLOW', 'ORANGE', 'RED')),
    exposed_people   int CONSTRAINT exposed_douar_people CHECK (exposed_people >= 0),  -- null: unknown
    lat              double precision,
    lon              double precision,
    position_quality text,
    generated        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (edition_id, douar_code),
    CONSTRAINT exposed_douar_position CHECK ((lat IS NULL) = (lon IS NULL))
);
CALL platform.protect('campaign.exposed_douar');

CREATE TABLE campaign.gathering_point (
    id               uuid PRIMARY KEY,
    edition_id       uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    code             text NOT NULL,
    province_code    text NOT NULL REFERENCES territory.place (code),
    commune_code     text NOT NULL REFERENCES territory.place (code),
    place_path       ltree NOT NULL,                   -- of the commune
    name_ar          text,
    name_fr          text,
    lat              double precision NOT NULL,
    lon              double precision NOT NULL,
    position_quality text NOT NULL,
    altitude_m       int,
    risk_level       text NOT NULL CONSTRAINT gathering_point_risk CHECK (risk_level IN ('HIGH', 'LOW')),
    expected_people  int NOT NULL CONSTRAINT gathering_point_people CHECK (expected_people >= 0),  -- attendances of a stop
    service_minutes  int NOT NULL CONSTRAINT gathering_point_service CHECK (service_minutes BETWEEN 1 AND 1440),
    skills           text[] NOT NULL DEFAULT '{}',     -- a team needs all of them
    origin           text NOT NULL CONSTRAINT gathering_point_origin CHECK (origin IN ('IMPORTED', 'PROPOSED', 'BY_HAND')),
    generated        boolean NOT NULL DEFAULT false,
    closed_at        timestamptz,                      -- no longer a point of the edition
    closed_reason    text,
    version          int NOT NULL DEFAULT 1,           -- two people never overwrite one another silently
    CONSTRAINT gathering_point_code_unique UNIQUE (edition_id, code),
    CONSTRAINT gathering_point_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT gathering_point_position CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180)
);
CREATE INDEX gathering_point_by_path ON campaign.gathering_point USING gist (place_path);
CALL platform.protect('campaign.gathering_point');

-- Which point a douar goes to, and how far people walk.
CREATE TABLE campaign.served_douar (
    edition_id   uuid NOT NULL,
    douar_code   text NOT NULL,
    point_id     uuid NOT NULL REFERENCES campaign.gathering_point (id) ON DELETE CASCADE,
    place_path   ltree NOT NULL,                       -- of the douar
    walk_m       int,                                  -- estimate; null: unknown
    walk_minutes int,
    by_hand      boolean NOT NULL DEFAULT false,       -- a person decided: a proposal keeps it
    PRIMARY KEY (edition_id, douar_code),
    FOREIGN KEY (edition_id, douar_code) REFERENCES campaign.exposed_douar (edition_id, douar_code) ON DELETE CASCADE
);
CREATE INDEX served_douar_by_point ON campaign.served_douar (point_id);
CALL platform.protect('campaign.served_douar');

-- Days on which a point can't be reached or used.
CREATE TABLE campaign.point_closure (
    id         uuid PRIMARY KEY,
    point_id   uuid NOT NULL REFERENCES campaign.gathering_point (id) ON DELETE CASCADE,
    place_path ltree NOT NULL,
    from_day   date NOT NULL,
    to_day     date NOT NULL,
    reason     text,
    CONSTRAINT point_closure_dates CHECK (to_day >= from_day)
);
CREATE INDEX point_closure_by_point ON campaign.point_closure (point_id);
CALL platform.protect('campaign.point_closure');

-- Travel times that somebody measured; where there is none, the model's estimate stands.
CREATE TABLE campaign.measured_travel (
    edition_id    uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    place_path    ltree NOT NULL,                      -- of the province
    from_code     text NOT NULL,                       -- code of a base or a point
    to_code       text NOT NULL,
    road_state    text NOT NULL CONSTRAINT measured_travel_state CHECK (road_state IN ('DRY', 'SNOW')),
    minutes       int NOT NULL CONSTRAINT measured_travel_minutes CHECK (minutes >= 0),
    metres        int CONSTRAINT measured_travel_metres CHECK (metres >= 0),
    PRIMARY KEY (edition_id, from_code, to_code, road_state)
);
CALL platform.protect('campaign.measured_travel');

-- One computed season of one province.
CREATE TABLE campaign.plan (
    id                uuid PRIMARY KEY,
    edition_id        uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    province_code     text NOT NULL REFERENCES territory.place (code),
    place_path        ltree NOT NULL,
    number            int NOT NULL,                    -- 1, 2, 3 ... in the order asked for
    version           int,                             -- given when approved
    status            text NOT NULL CONSTRAINT plan_status CHECK (status IN (
                          'WAITING', 'RUNNING', 'READY', 'FAILED', 'APPROVED', 'SUPERSEDED')),
    parameters        jsonb NOT NULL,
    limit_seconds     int NOT NULL CONSTRAINT plan_limit CHECK (limit_seconds > 0),
    seed              bigint NOT NULL,
    requested_by      uuid,                            -- null: the system
    requested_by_name text,
    requested_at      timestamptz NOT NULL,
    started_at        timestamptz,
    finished_at       timestamptz,
    approved_by       uuid,
    approved_by_name  text,
    approved_at       timestamptz,
    cancelled_at      timestamptz,
    failure           text,                            -- key of the message that says why it failed
    engine            text,
    seconds           double precision NOT NULL DEFAULT 0,  -- of search, over all nodes that worked on it
    share             double precision NOT NULL DEFAULT 0,  -- of the limit used up, 0 to 1
    starts            int NOT NULL DEFAULT 0,          -- nodes that began or went on
    score             bigint,
    score_rewards     bigint,
    score_breadth     bigint,
    score_travel      bigint,
    score_distance    bigint,
    score_outings     bigint,
    score_late        bigint,
    score_changes     bigint,
    required_missing  int,
    outings           int,
    points_seen       int,
    people_within_reach int,
    CONSTRAINT plan_number_unique UNIQUE (edition_id, province_code, number),
    CONSTRAINT plan_version_unique UNIQUE (edition_id, province_code, version),
    CONSTRAINT plan_version_when_approved CHECK ((version IS NOT NULL) = (status IN ('APPROVED', 'SUPERSEDED')))
);
CREATE UNIQUE INDEX plan_one_approved ON campaign.plan (edition_id, province_code) WHERE status = 'APPROVED';
CREATE UNIQUE INDEX plan_one_at_work ON campaign.plan (edition_id, province_code) WHERE status IN ('WAITING', 'RUNNING');
CALL platform.protect('campaign.plan');

-- The planner's own files: what was asked (riaya-outreach/1) and the best answer so far (riaya-plan/1), gzipped.
CREATE TABLE campaign.plan_file (
    plan_id    uuid NOT NULL REFERENCES campaign.plan (id) ON DELETE CASCADE,
    kind       text NOT NULL CONSTRAINT plan_file_kind CHECK (kind IN ('PROBLEM', 'PLAN')),
    place_path ltree NOT NULL,
    content    bytea NOT NULL,
    PRIMARY KEY (plan_id, kind)
);
CALL platform.protect('campaign.plan_file');

-- One team on one day.
CREATE TABLE campaign.outing (
    id               uuid PRIMARY KEY,
    plan_id          uuid NOT NULL REFERENCES campaign.plan (id) ON DELETE CASCADE,
    unit_id          uuid NOT NULL REFERENCES campaign.mobile_unit (id),
    place_path       ltree NOT NULL,                   -- of the province
    day              date NOT NULL,
    departure        time NOT NULL,
    return_time      time NOT NULL,
    road_state       text NOT NULL CONSTRAINT outing_road_state CHECK (road_state IN ('DRY', 'SNOW')),
    travel_minutes   int NOT NULL,
    travel_m         int NOT NULL,
    estimated        boolean NOT NULL,                 -- some leg is the model's, not measured
    people_expected  int NOT NULL,                     -- attendances
    CONSTRAINT outing_once UNIQUE (plan_id, unit_id, day),
    CONSTRAINT outing_times CHECK (return_time >= departure)
);
CREATE INDEX outing_by_day ON campaign.outing (plan_id, day);
CALL platform.protect('campaign.outing');

-- A visit of one point in an outing.
CREATE TABLE campaign.stop (
    id              uuid PRIMARY KEY,
    outing_id       uuid NOT NULL REFERENCES campaign.outing (id) ON DELETE CASCADE,
    plan_id         uuid NOT NULL REFERENCES campaign.plan (id) ON DELETE CASCADE,
    point_id        uuid NOT NULL REFERENCES campaign.gathering_point (id),
    place_path      ltree NOT NULL,                    -- of the point's commune
    day             date NOT NULL,
    sequence        int NOT NULL,
    arrival         time NOT NULL,
    starts          time NOT NULL,
    ends            time NOT NULL,
    people_expected int NOT NULL,
    CONSTRAINT stop_sequence UNIQUE (outing_id, sequence),
    CONSTRAINT stop_once_a_day UNIQUE (plan_id, point_id, day),
    CONSTRAINT stop_times CHECK (arrival <= starts AND starts <= ends)
);
CALL platform.protect('campaign.stop');

-- A point that the plan leaves out, the planner's reason and the cheapest change that would serve it.
CREATE TABLE campaign.unserved_point (
    plan_id          uuid NOT NULL REFERENCES campaign.plan (id) ON DELETE CASCADE,
    point_id         uuid NOT NULL REFERENCES campaign.gathering_point (id),
    place_path       ltree NOT NULL,
    reason           text NOT NULL,
    required_missing int NOT NULL,
    change_kind      text,                             -- null: none was found or looked for
    change_unit_id   uuid REFERENCES campaign.mobile_unit (id),
    change_day       date,
    change_dropped   text[] NOT NULL DEFAULT '{}',     -- codes of points
    change_skills    text[] NOT NULL DEFAULT '{}',
    change_amount    int,
    change_score     bigint,
    PRIMARY KEY (plan_id, point_id)
);
CALL platform.protect('campaign.unserved_point');

-- An approved version never changes; a newer one only takes its place.
CREATE FUNCTION campaign.refuse_change_of_approved_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status IN ('APPROVED', 'SUPERSEDED')
       AND (OLD.status = 'SUPERSEDED' OR NEW.status <> 'SUPERSEDED'
            OR to_jsonb(NEW) - 'status' <> to_jsonb(OLD) - 'status') THEN
        RAISE EXCEPTION 'plan % is approved and can''t change', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_approved';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER approved_is_final BEFORE UPDATE ON campaign.plan
    FOR EACH ROW EXECUTE FUNCTION campaign.refuse_change_of_approved_plan();

CREATE FUNCTION campaign.refuse_change_in_approved_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    plan uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.plan_id ELSE OLD.plan_id END;
BEGIN
    -- Rows of a plan that is itself being deleted, with its edition, go with it.
    IF EXISTS (SELECT 1 FROM campaign.plan p WHERE p.id = plan AND p.status IN ('APPROVED', 'SUPERSEDED')) THEN
        RAISE EXCEPTION 'plan % is approved and can''t change', plan
            USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_approved';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER approved_is_final BEFORE INSERT OR UPDATE OR DELETE ON campaign.outing
    FOR EACH ROW EXECUTE FUNCTION campaign.refuse_change_in_approved_plan();
CREATE TRIGGER approved_is_final BEFORE INSERT OR UPDATE OR DELETE ON campaign.stop
    FOR EACH ROW EXECUTE FUNCTION campaign.refuse_change_in_approved_plan();
CREATE TRIGGER approved_is_final BEFORE INSERT OR UPDATE OR DELETE ON campaign.unserved_point
    FOR EACH ROW EXECUTE FUNCTION campaign.refuse_change_in_approved_plan();
CREATE TRIGGER approved_is_final BEFORE INSERT OR UPDATE OR DELETE ON campaign.plan_file
    FOR EACH ROW EXECUTE FUNCTION campaign.refuse_change_in_approved_plan();
