-- Sorts of organisation units and what their heads are called. They are data: directorates and delegations are being
-- replaced by territorial health groups (law 08-22), region by region.
CREATE TABLE identity.unit_kind (
    code          text PRIMARY KEY CONSTRAINT unit_kind_code CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    position      int NOT NULL,           -- order in lists
    name_ar       text,
    name_fr       text,
    name_en       text,
    head_title_ar text,                   -- title of the person at its head; unknown where null
    head_title_fr text,
    head_title_en text,
    CONSTRAINT unit_kind_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL)
);

INSERT INTO identity.unit_kind (code, position, name_ar, name_fr, name_en, head_title_ar, head_title_fr, head_title_en) VALUES
    ('MINISTRY', 10, 'وزارة', 'Ministère', 'Ministry', 'وزير', 'Ministre', 'Minister'),
    ('TERRITORIAL_HEALTH_GROUP', 20, 'مجموعة صحية ترابية', 'Groupement sanitaire territorial', 'Territorial health group', 'مدير عام', 'Directeur général', 'Director general'),
    ('REGIONAL_DIRECTORATE', 30, 'مديرية جهوية', 'Direction régionale', 'Regional directorate', 'مدير جهوي', 'Directeur régional', 'Regional director'),
    ('PROVINCIAL_DELEGATION', 40, 'مندوبية إقليمية', 'Délégation provinciale', 'Provincial delegation', 'مندوب إقليمي', 'Délégué provincial', 'Provincial delegate'),
    ('HEALTH_ZONE', 45, 'منطقة صحية', 'Zone sanitaire', 'Health zone', NULL, NULL, NULL),
    ('HOSPITAL_CENTRE', 50, 'مركز استشفائي', 'Centre hospitalier', 'Hospital centre', 'مدير المركز الاستشفائي', 'Directeur du centre hospitalier', 'Hospital director'),
    ('FACILITY', 60, 'مؤسسة صحية', 'Établissement de santé', 'Health facility', 'مسؤول المؤسسة', 'Responsable de l’établissement', 'Head of the facility'),
    ('DEPARTMENT', 70, 'مصلحة', 'Service', 'Department', 'رئيس المصلحة', 'Chef de service', 'Head of department'),
    ('LOCAL_AUTHORITY', 80, 'سلطة محلية', 'Autorité locale', 'Local authority', 'والي أو عامل', 'Wali ou gouverneur', 'Wali or governor'),
    ('REGIONAL_COUNCIL', 90, 'مجلس الجهة', 'Conseil de la région', 'Regional council', 'رئيس مجلس الجهة', 'Président du conseil de la région', 'President of the regional council'),
    ('PROVINCIAL_COUNCIL', 100, 'مجلس إقليمي', 'Conseil provincial', 'Provincial council', 'رئيس المجلس الإقليمي', 'Président du conseil provincial', 'President of the provincial council'),
    ('PREFECTURAL_COUNCIL', 105, 'مجلس العمالة', 'Conseil préfectoral', 'Prefectural council', 'رئيس مجلس العمالة', 'Président du conseil préfectoral', 'President of the prefectural council'),
    ('COMMUNE_COUNCIL', 110, 'مجلس جماعي', 'Conseil communal', 'Communal council', 'رئيس المجلس الجماعي', 'Président du conseil communal', 'President of the communal council'),
    ('AGENCY', 120, 'وكالة', 'Agence', 'Agency', 'مدير الوكالة', 'Directeur de l’agence', 'Agency director'),
    ('ASSOCIATION', 130, 'جمعية', 'Association', 'Association', 'رئيس الجمعية', 'Président de l’association', 'President of the association');

-- A body that takes part: directorate, delegation, hospital centre, council, association ... with the days it exists.
CREATE TABLE identity.organisation_unit (
    id         uuid PRIMARY KEY,
    code       text CONSTRAINT organisation_unit_code_unique UNIQUE, -- of units that came with the reference tables
    kind       text NOT NULL REFERENCES identity.unit_kind (code),
    parent_id  uuid CONSTRAINT organisation_unit_parent REFERENCES identity.organisation_unit (id),
    place_code text NOT NULL CONSTRAINT organisation_unit_place REFERENCES territory.place (code),
    name_ar    text,
    name_fr    text,
    name_en    text,
    valid_from date,                      -- null when it isn't known since when
    valid_to   date,                      -- first day on which it no longer exists; null while it does
    CONSTRAINT organisation_unit_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT organisation_unit_dates CHECK (valid_to > valid_from),
    CONSTRAINT organisation_unit_not_its_parent CHECK (parent_id <> id)
);
CREATE INDEX organisation_unit_by_parent ON identity.organisation_unit (parent_id);
CREATE INDEX organisation_unit_by_place ON identity.organisation_unit (place_code);

-- Which unit took over from which; one may take over from several, and several from one.
CREATE TABLE identity.unit_succession (
    predecessor_id uuid NOT NULL REFERENCES identity.organisation_unit (id),
    successor_id   uuid NOT NULL REFERENCES identity.organisation_unit (id),
    happened_on    date NOT NULL,
    PRIMARY KEY (predecessor_id, successor_id),
    CONSTRAINT unit_succession_of_another CHECK (predecessor_id <> successor_id)
);
CREATE INDEX unit_succession_by_successor ON identity.unit_succession (successor_id);

CREATE TABLE identity.account (
    id                   uuid PRIMARY KEY,
    username             text NOT NULL CONSTRAINT account_username_unique UNIQUE
                         CONSTRAINT account_username_lower CHECK (username = lower(username) AND username <> ''),
    display_name         text NOT NULL,
    password_hash        text NOT NULL,    -- argon2id
    must_change_password boolean NOT NULL DEFAULT false, -- the password was given by someone else
    language             text CONSTRAINT account_language CHECK (language IN ('ar', 'fr', 'en')), -- null: not chosen
    demonstration        boolean NOT NULL DEFAULT false,
    created_at           timestamptz NOT NULL DEFAULT now(),
    closed_at            timestamptz
);

-- A role held on a place, and so on everything below it, or on an organisation unit, and so on its place.
CREATE TABLE identity.role_assignment (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES identity.account (id),
    role       text NOT NULL,
    place_code text REFERENCES territory.place (code),
    unit_id    uuid REFERENCES identity.organisation_unit (id),
    valid_from date NOT NULL DEFAULT current_date,
    valid_to   date,                       -- first day on which it no longer holds; null while it does
    CONSTRAINT role_assignment_on_one CHECK (num_nonnulls(place_code, unit_id) = 1),
    CONSTRAINT role_assignment_dates CHECK (valid_to >= valid_from)
);
CREATE INDEX role_assignment_by_account ON identity.role_assignment (account_id);
CREATE INDEX role_assignment_by_unit ON identity.role_assignment (unit_id);

-- Each role with the part of the territory it reaches and the days on which it holds: those of the role, within those
-- of its unit.
CREATE VIEW identity.held_role AS
    SELECT r.id, r.account_id, r.role, p.code AS place_code, p.path, r.unit_id,
           greatest(r.valid_from, u.valid_from) AS valid_from, least(r.valid_to, u.valid_to) AS valid_to
      FROM identity.role_assignment r
      LEFT JOIN identity.organisation_unit u ON u.id = r.unit_id
      JOIN territory.place p ON p.code = coalesce(r.place_code, u.place_code);

-- Sign-ins that failed, by name and by address, shared by all nodes. The name is kept as a digest: people type
-- passwords in the wrong box.
CREATE TABLE identity.sign_in_attempt (
    key           text PRIMARY KEY,
    failures      int NOT NULL CONSTRAINT sign_in_attempt_failures CHECK (failures >= 0),
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz               -- null while attempts are still let through
);
CREATE INDEX sign_in_attempt_by_time ON identity.sign_in_attempt (last_at);
