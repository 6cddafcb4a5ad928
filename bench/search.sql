-- How long the search box takes on the loaded reference data:
--   psql "postgresql://riaya:PASSWORD@127.0.0.1:PORT/riaya" -f bench/search.sql
-- Queries stand in their folded forms (org.riaya.territory.search.SearchText): the words, then the consonants.
SET riaya.readable = '{MA}';
SELECT (SELECT count(*) FROM territory.search_entry) AS entries, (SELECT count(*) FROM territory.search_term) AS terms;

\set find 'EXPLAIN (ANALYZE, BUFFERS OFF, TIMING OFF) SELECT e.code FROM territory.search_hits(:words, :consonants) h JOIN territory.search_entry e USING (kind, code) WHERE e.place_path <@ ''{MA}''::ltree[] AND (h.tier > 0 OR h.nearness >= 0.45) ORDER BY h.tier DESC, CASE WHEN h.tier = 0 THEN round(h.nearness::numeric, 1) END DESC, e.weight DESC, e.people DESC NULLS LAST, h.nearness DESC, e.code LIMIT 50;'

\echo Taounate
\set words '''taunat'''
\set consonants '''tnt'''
:find
\echo the same in Arabic
\set words '''تاونات'''
:find
\echo two letters, as typing begins
\set words '''ta'''
\set consonants '''t'''
:find
\echo a frequent first word
\set words '''ulad'''
\set consonants '''ld'''
:find
\echo a long name with a slip
\set words '''aid sidi addlah'''
\set consonants '''d sd dlh'''
:find
\echo nothing like it
\set words '''xyzxyzxyz'''
\set consonants '''xzxzxz'''
:find
