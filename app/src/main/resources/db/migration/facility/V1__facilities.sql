-- Letters without what people write differently: case, accents, hamza, alef and taa marbuta variants, diacritics.
CREATE FUNCTION facility.fold(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT translate(
               regexp_replace(public.unaccent('public.unaccent'::regdictionary, lower(word)),
                              '[\u0640\u064b-\u065f\u0670]', '', 'g'),
               'أإآٱىةؤئ', 'اااايهوي')
$$;

-- Types of facility, their names in the present organisation of care, and what lists call them.
CREATE TABLE facility.facility_type (
    code          text PRIMARY KEY,
    level         text NOT NULL CONSTRAINT facility_type_level CHECK (level IN ('PRIMARY', 'HOSPITAL', 'SUPPORT')),
    name_ar       text NOT NULL,
    name_fr       text NOT NULL,
    name_en       text NOT NULL,
    abbreviations text[] NOT NULL DEFAULT '{}',
    sort_order    int NOT NULL CONSTRAINT facility_type_order UNIQUE
);

INSERT INTO facility.facility_type (sort_order, code, level, name_ar, name_fr, name_en, abbreviations) VALUES
(10, 'RURAL_DISPENSARY', 'PRIMARY', 'مستوصف قروي', 'Dispensaire rural', 'Rural dispensary', '{DR}'),
(20, 'RURAL_HEALTH_CENTRE_LEVEL_1', 'PRIMARY', 'مركز صحي قروي من المستوى الأول', 'Centre de santé rural de niveau 1', 'Rural health centre, level 1', '{CSR1,CSR-1,CSC}'),
(30, 'RURAL_HEALTH_CENTRE_LEVEL_2', 'PRIMARY', 'مركز صحي قروي من المستوى الثاني', 'Centre de santé rural de niveau 2', 'Rural health centre, level 2', '{CSR2,CSR-2,CSCA}'),
(40, 'URBAN_HEALTH_CENTRE_LEVEL_1', 'PRIMARY', 'مركز صحي حضري من المستوى الأول', 'Centre de santé urbain de niveau 1', 'Urban health centre, level 1', '{CSU1,CSU-1,CSU}'),
(50, 'URBAN_HEALTH_CENTRE_LEVEL_2', 'PRIMARY', 'مركز صحي حضري من المستوى الثاني', 'Centre de santé urbain de niveau 2', 'Urban health centre, level 2', '{CSU2,CSU-2,CSUA}'),
(60, 'BIRTH_CENTRE', 'PRIMARY', 'دار الولادة', 'Maison d’accouchement', 'Birth centre', '{MA}'),
(110, 'PROXIMITY_HOSPITAL', 'HOSPITAL', 'مستشفى القرب', 'Hôpital de proximité', 'Proximity hospital', '{HPr,HPR}'),
(120, 'RURAL_HOSPITAL', 'HOSPITAL', 'مستشفى قروي', 'Hôpital rural', 'Rural hospital', '{HSR}'),
(130, 'PROVINCIAL_HOSPITAL', 'HOSPITAL', 'مركز استشفائي إقليمي', 'Centre hospitalier provincial', 'Provincial hospital centre', '{HP,CHP}'),
(140, 'REGIONAL_HOSPITAL', 'HOSPITAL', 'مركز استشفائي جهوي', 'Centre hospitalier régional', 'Regional hospital centre', '{HR,CHR}'),
(150, 'UNIVERSITY_HOSPITAL', 'HOSPITAL', 'مركز استشفائي جامعي', 'Centre hospitalier universitaire', 'University hospital centre', '{HIR,CHU}'),
(160, 'PROVINCIAL_PSYCHIATRIC_HOSPITAL', 'HOSPITAL', 'مستشفى إقليمي للأمراض النفسية', 'Hôpital psychiatrique provincial', 'Provincial psychiatric hospital', '{HPsyP}'),
(170, 'REGIONAL_PSYCHIATRIC_HOSPITAL', 'HOSPITAL', 'مستشفى جهوي للأمراض النفسية', 'Hôpital psychiatrique régional', 'Regional psychiatric hospital', '{HPsyR}'),
(180, 'UNIVERSITY_PSYCHIATRIC_CENTRE', 'HOSPITAL', 'مركز جامعي للأمراض النفسية', 'Centre psychiatrique universitaire', 'University psychiatric centre', '{CPU}'),
(190, 'ONCOLOGY_CENTRE', 'HOSPITAL', 'مركز جهوي للأنكولوجيا', 'Centre régional d’oncologie', 'Regional oncology centre', '{CRO}'),
(210, 'TUBERCULOSIS_CENTRE', 'SUPPORT', 'مركز تشخيص داء السل والأمراض التنفسية', 'Centre de diagnostic de la tuberculose et des maladies respiratoires', 'Tuberculosis and respiratory centre', '{CDTMR}'),
(220, 'REPRODUCTIVE_HEALTH_CENTRE', 'SUPPORT', 'مركز مرجعي للصحة الإنجابية', 'Centre de référence en santé reproductive', 'Reproductive health reference centre', '{CRSR,CRPF}'),
(230, 'HYGIENE_LABORATORY', 'SUPPORT', 'مختبر الأوبئة وحفظ صحة الوسط', 'Laboratoire d’épidémiologie et d’hygiène du milieu', 'Epidemiology and environmental hygiene laboratory', '{LEHM}'),
(240, 'HAEMODIALYSIS_CENTRE', 'SUPPORT', 'مركز تصفية الدم', 'Centre d’hémodialyse', 'Haemodialysis centre', '{CHD}'),
(250, 'YOUTH_HEALTH_SPACE', 'SUPPORT', 'فضاء صحة الشباب', 'Espace santé jeunes', 'Youth health space', '{ESJ}');

-- What a facility may offer.
CREATE TABLE facility.service_type (
    code       text PRIMARY KEY,
    name_ar    text NOT NULL,
    name_fr    text NOT NULL,
    name_en    text NOT NULL,
    sort_order int NOT NULL CONSTRAINT service_type_order UNIQUE
);

INSERT INTO facility.service_type (sort_order, code, name_ar, name_fr, name_en) VALUES
(10, 'GENERAL_CONSULTATION', 'فحوصات الطب العام', 'Consultations de médecine générale', 'General consultations'),
(20, 'NURSING_CARE', 'العلاجات التمريضية', 'Soins infirmiers', 'Nursing care'),
(30, 'VACCINATION', 'التلقيح', 'Vaccination', 'Vaccination'),
(40, 'PREGNANCY_FOLLOW_UP', 'تتبع الحمل', 'Suivi de la grossesse', 'Pregnancy follow-up'),
(50, 'DELIVERY', 'الولادة', 'Accouchement', 'Deliveries'),
(60, 'FAMILY_PLANNING', 'تنظيم الأسرة', 'Planification familiale', 'Family planning'),
(70, 'CHILD_HEALTH', 'صحة الطفل', 'Santé de l’enfant', 'Child health'),
(80, 'CHRONIC_DISEASE_FOLLOW_UP', 'تتبع الأمراض المزمنة', 'Suivi des maladies chroniques', 'Chronic disease follow-up'),
(90, 'TUBERCULOSIS_CARE', 'التكفل بداء السل', 'Prise en charge de la tuberculose', 'Tuberculosis care'),
(100, 'MENTAL_HEALTH', 'الصحة النفسية', 'Santé mentale', 'Mental health'),
(110, 'DENTAL_CARE', 'علاجات الفم والأسنان', 'Soins bucco-dentaires', 'Dental care'),
(120, 'SPECIALIST_CONSULTATION', 'فحوصات الطب المتخصص', 'Consultations spécialisées', 'Specialist consultations'),
(130, 'LABORATORY', 'التحاليل المخبرية', 'Laboratoire', 'Laboratory'),
(140, 'ULTRASOUND', 'الفحص بالصدى', 'Échographie', 'Ultrasound'),
(150, 'RADIOLOGY', 'الأشعة', 'Radiologie', 'Radiology'),
(160, 'PHARMACY', 'الصيدلية', 'Pharmacie', 'Pharmacy'),
(170, 'PROXIMITY_EMERGENCY_UNIT', 'وحدة المستعجلات الطبية للقرب', 'Unité d’urgences médicales de proximité', 'Proximity emergency unit'),
(180, 'EMERGENCY_DEPARTMENT', 'المستعجلات', 'Urgences', 'Emergency department'),
(190, 'SURGERY', 'الجراحة', 'Chirurgie', 'Surgery'),
(200, 'HAEMODIALYSIS', 'تصفية الدم', 'Hémodialyse', 'Haemodialysis'),
(210, 'AMBULANCE', 'سيارة الإسعاف', 'Ambulance', 'Ambulance');

-- What exists. A list that names a facility says nothing of whether it is open: that is facility.opening's business.
CREATE TABLE facility.facility (
    id               uuid PRIMARY KEY,
    code             text NOT NULL CONSTRAINT facility_code_unique UNIQUE
                     CONSTRAINT facility_code_shape CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    type_code        text NOT NULL CONSTRAINT facility_type_known REFERENCES facility.facility_type (code),
    name_ar          text,
    name_fr          text,
    place_code       text NOT NULL CONSTRAINT facility_place REFERENCES territory.place (code),
    place_path       ltree NOT NULL CONSTRAINT facility_place_path
                     REFERENCES territory.place (path) ON UPDATE CASCADE,
    lat              double precision,
    lon              double precision,
    position_quality text CONSTRAINT facility_position_quality CHECK (position_quality IN (
                         'SURVEYED', 'STATED', 'COMMUNE_CENTROID')),
    opened_on        date,             -- first day of service, null when unknown
    source           text NOT NULL,    -- the list or the person's statement that it is known from
    source_year      int CONSTRAINT facility_source_year CHECK (source_year BETWEEN 1900 AND 2200),
    version          int NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL DEFAULT now(),
    changed_at       timestamptz NOT NULL DEFAULT now(),
    search_text      text NOT NULL GENERATED ALWAYS AS (
                         facility.fold(coalesce(name_ar, '') || ' ' || coalesce(name_fr, '') || ' ' || code)) STORED,
    CONSTRAINT facility_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL),
    CONSTRAINT facility_position CHECK (
        (lat IS NULL) = (lon IS NULL) AND (lat IS NULL) = (position_quality IS NULL)
        AND lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180)
);
CREATE INDEX facility_by_place ON facility.facility USING gist (place_path);
CREATE INDEX facility_by_type ON facility.facility (type_code);
CREATE INDEX facility_by_words ON facility.facility USING gin (search_text gin_trgm_ops);

CREATE TABLE facility.facility_service (
    facility_id  uuid NOT NULL REFERENCES facility.facility (id),
    service_code text NOT NULL CONSTRAINT facility_service_known REFERENCES facility.service_type (code),
    since        date,                 -- null when unknown
    PRIMARY KEY (facility_id, service_code)
);

-- Whether a facility is open, day by day, as somebody said. Days that no row covers are unknown.
CREATE TABLE facility.opening (
    id          uuid PRIMARY KEY,
    facility_id uuid NOT NULL REFERENCES facility.facility (id),
    state       text NOT NULL CONSTRAINT opening_state CHECK (state IN (
                    'OPEN', 'CLOSED_FOR_WORKS', 'CLOSED_FOR_LACK_OF_STAFF', 'CLOSED_FOR_LACK_OF_EQUIPMENT',
                    'CLOSED_SEASONALLY', 'CLOSED_PERMANENTLY', 'NOT_OPENED_YET', 'UNKNOWN')),
    period      daterange NOT NULL CONSTRAINT opening_period CHECK (NOT isempty(period) AND NOT lower_inf(period)),
    reason      text,
    said_by     text NOT NULL CONSTRAINT opening_said_by CHECK (btrim(said_by) <> ''),
    recorded_by uuid,                  -- account; null for the system
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT opening_once EXCLUDE USING gist (facility_id WITH =, period WITH &&)
);

-- The registry is read by everyone who is signed in with a role, wherever it is held; it is changed within the writable
-- territory only.
CREATE PROCEDURE facility.protect(relation regclass, writable text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('CREATE POLICY read ON %s FOR SELECT USING ((SELECT cardinality(platform.readable())) > 0)', relation);
    EXECUTE format('CREATE POLICY add ON %s FOR INSERT WITH CHECK (%s)', relation, writable);
    EXECUTE format('CREATE POLICY change ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', relation, writable, writable);
    EXECUTE format('CREATE POLICY remove ON %s FOR DELETE USING (%s)', relation, writable);
END
$$;
CALL facility.protect('facility.facility', 'place_path OPERATOR(public.<@) (SELECT platform.writable())');
CALL facility.protect('facility.facility_service', 'EXISTS (SELECT FROM facility.facility f WHERE f.id = facility_id'
                      ' AND f.place_path OPERATOR(public.<@) (SELECT platform.writable()))');
CALL facility.protect('facility.opening', 'EXISTS (SELECT FROM facility.facility f WHERE f.id = facility_id'
                      ' AND f.place_path OPERATOR(public.<@) (SELECT platform.writable()))');
