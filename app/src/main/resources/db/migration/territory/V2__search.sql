-- What the search box finds: places, and what other modules add (facilities).
CREATE TABLE territory.search_entry (
    kind        text NOT NULL,           -- PLACE, FACILITY ...
    code        text NOT NULL,
    label_key   text NOT NULL,           -- message key of what it is: territory.kind.COMMUNE
    url         text NOT NULL,
    name_ar     text,
    name_fr     text,
    name_en     text,
    other_names text[] NOT NULL DEFAULT '{}',
    place_path  ltree NOT NULL,          -- the place itself, or the one it lies in
    weight      smallint NOT NULL,       -- between equal matches, the greater weight comes first
    people      int,                     -- then the more people; null when unknown
    generated   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (kind, code)
);
CALL platform.protect('territory.search_entry');

-- The forms of an entry's names that queries are compared with, made by one class for both.
CREATE TABLE territory.search_term (
    kind text NOT NULL,
    code text NOT NULL,
    form text NOT NULL CONSTRAINT search_term_form CHECK (form IN ('NAME', 'SKELETON')),
    term text NOT NULL,
    PRIMARY KEY (kind, code, form, term),
    CONSTRAINT search_term_entry FOREIGN KEY (kind, code) REFERENCES territory.search_entry (kind, code) ON DELETE CASCADE
);
CREATE INDEX search_term_by_trigrams ON territory.search_term USING gin (term gin_trgm_ops);
CREATE INDEX search_term_by_start ON territory.search_term (term text_pattern_ops);

-- Entries whose names come near the words of a query, with the tier of the match (4 the same, 3 begins with it, 2 has it
-- as its words, 1 the same consonants in another script or spelling, 0 near it) and how near it is, 0 to 1.
CREATE FUNCTION territory.search_hits(folded text, skeleton text)
RETURNS TABLE (kind text, code text, tier int, nearness real)
LANGUAGE sql STABLE
SET pg_trgm.word_similarity_threshold = 0.5
AS $$
    SELECT t.kind, t.code,
           max(CASE WHEN t.form = 'SKELETON' THEN CASE WHEN t.term = skeleton THEN 1 ELSE 0 END
                    WHEN t.term = folded THEN 4
                    WHEN starts_with(t.term, folded) THEN 3
                    WHEN ' ' || t.term || ' ' LIKE '% ' || folded || ' %' THEN 2
                    ELSE 0 END),
           max(CASE WHEN t.form = 'SKELETON'
                    THEN CASE WHEN starts_with(t.term, skeleton) THEN 0.65 ELSE 0.7 * public.similarity(t.term, skeleton) END
                    ELSE 0.6 * public.word_similarity(folded, t.term) + 0.4 * public.similarity(t.term, folded) END)::real
      FROM (SELECT n.kind, n.code, n.form, n.term FROM territory.search_term n
             WHERE n.form = 'NAME' AND n.term LIKE folded || '%'
             UNION
            SELECT n.kind, n.code, n.form, n.term FROM territory.search_term n
             WHERE n.form = 'NAME' AND folded OPERATOR(public.<%) n.term
             UNION
            SELECT s.kind, s.code, s.form, s.term FROM territory.search_term s
             WHERE s.form = 'SKELETON' AND length(skeleton) > 1
               AND (s.term = skeleton OR length(skeleton) > 3 AND s.term OPERATOR(public.%) skeleton)) t
     GROUP BY t.kind, t.code
$$;
