package org.riaya.territory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Scope;
import org.riaya.territory.SearchEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SearchRepository {

    private final JdbcClient jdbc;

    SearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The best entries for a query within the readable territory, best first. */
    List<SearchEntry> find(SearchText query, @Nullable String kind, Scope scope, int limit) {
        return jdbc.sql("""
                        SELECT e.kind, e.code, e.label_key, e.url, e.name_ar, e.name_fr, e.name_en,
                               e.place_path::text AS place_path, e.weight, e.people, e.generated
                          FROM territory.search_hits(:folded, :skeleton) h
                          JOIN territory.search_entry e USING (kind, code)
                         WHERE e.place_path <@ :readable::ltree[]
                           AND (:kind::text IS NULL OR e.kind = :kind)
                           AND (h.tier > 0 OR h.nearness >= 0.45)
                         ORDER BY h.tier DESC, CASE WHEN h.tier = 0 THEN round(h.nearness::numeric, 1) END DESC,
                                  e.weight DESC, e.people DESC NULLS LAST, h.nearness DESC, e.code
                         LIMIT :limit
                        """)
                .param("folded", query.folded())
                .param("skeleton", query.skeleton())
                .param("readable", scope.readable())
                .param("kind", kind)
                .param("limit", limit)
                .query((row, _) -> entry(row, List.of()))
                .list();
    }

    void put(Collection<SearchEntry> entries) {
        if (entries.isEmpty()) return;
        jdbc.sql("""
                        INSERT INTO territory.search_entry AS e (kind, code, label_key, url, name_ar, name_fr, name_en,
                               other_names, place_path, weight, people, generated)
                        SELECT kind, code, label_key, url, name_ar, name_fr, name_en,
                               coalesce(string_to_array(other_names, '|'), '{}'), place_path::ltree, weight, people, generated
                          FROM unnest(:kinds::text[], :codes::text[], :labels::text[], :urls::text[], :namesAr::text[],
                                      :namesFr::text[], :namesEn::text[], :others::text[], :paths::text[],
                                      :weights::int[], :people::int[], :generated::boolean[])
                               AS n (kind, code, label_key, url, name_ar, name_fr, name_en, other_names, place_path,
                                     weight, people, generated)
                            ON CONFLICT (kind, code) DO UPDATE SET
                               label_key = excluded.label_key, url = excluded.url, name_ar = excluded.name_ar,
                               name_fr = excluded.name_fr, name_en = excluded.name_en, people = excluded.people,
                               other_names = excluded.other_names, place_path = excluded.place_path,
                               weight = excluded.weight, generated = excluded.generated
                        """)
                .param("kinds", texts(entries, SearchEntry::kind))
                .param("codes", texts(entries, SearchEntry::code))
                .param("labels", texts(entries, SearchEntry::labelKey))
                .param("urls", texts(entries, SearchEntry::url))
                .param("namesAr", texts(entries, e -> e.name().ar()))
                .param("namesFr", texts(entries, e -> e.name().fr()))
                .param("namesEn", texts(entries, e -> e.name().en()))
                .param("others", texts(entries, e -> joined(e.otherNames())))
                .param("paths", texts(entries, SearchEntry::placePath))
                .param("weights", entries.stream().map(SearchEntry::weight).toArray(Integer[]::new))
                .param("people", entries.stream().map(SearchEntry::people).toArray(Integer[]::new))
                .param("generated", entries.stream().map(SearchEntry::generated).toArray(Boolean[]::new))
                .update();
        putTerms(entries);
    }

    private void putTerms(Collection<SearchEntry> entries) {
        jdbc.sql("""
                        DELETE FROM territory.search_term t
                         USING unnest(:kinds::text[], :codes::text[]) AS n (kind, code)
                         WHERE t.kind = n.kind AND t.code = n.code
                        """)
                .param("kinds", texts(entries, SearchEntry::kind))
                .param("codes", texts(entries, SearchEntry::code))
                .update();
        List<Term> terms = new ArrayList<>();
        for (SearchEntry entry : entries) terms.addAll(terms(entry));
        jdbc.sql("""
                        INSERT INTO territory.search_term (kind, code, form, term)
                        SELECT * FROM unnest(:kinds::text[], :codes::text[], :forms::text[], :terms::text[])
                        """)
                .param("kinds", texts(terms, Term::kind))
                .param("codes", texts(terms, Term::code))
                .param("forms", texts(terms, Term::form))
                .param("terms", texts(terms, Term::term))
                .update();
    }

    private record Term(String kind, String code, String form, String term) {}

    private static Set<Term> terms(SearchEntry entry) {
        Set<Term> terms = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(
                                entry.name().ar(),
                                entry.name().fr(),
                                entry.name().en(),
                                entry.code()),
                        entry.otherNames().stream())
                .filter(Objects::nonNull)
                .map(SearchText::of)
                .filter(text -> !text.isEmpty())
                .forEach(text -> {
                    terms.add(new Term(entry.kind(), entry.code(), "NAME", text.folded()));
                    if (text.skeleton().length() > 1)
                        terms.add(new Term(entry.kind(), entry.code(), "SKELETON", text.skeleton()));
                });
        return terms;
    }

    void remove(String kind, Collection<String> codes) {
        jdbc.sql("DELETE FROM territory.search_entry WHERE kind = :kind AND code = ANY (:codes)")
                .param("kind", kind)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    /** Lets the planner know of a mass of new rows: without it, searches take a hundred times longer for a while. */
    void analyze() {
        jdbc.sql("ANALYZE territory.search_entry, territory.search_term").update();
    }

    /** Every entry of every module, for a new making of the terms. */
    List<SearchEntry> all() {
        return jdbc.sql("""
                        SELECT kind, code, label_key, url, name_ar, name_fr, name_en, other_names,
                               place_path::text AS place_path, weight, people, generated
                          FROM territory.search_entry
                         ORDER BY kind, code
                        """)
                .query((row, _) -> entry(
                        row, List.of((String[]) row.getArray("other_names").getArray())))
                .list();
    }

    private static SearchEntry entry(ResultSet row, List<String> otherNames) throws SQLException {
        return new SearchEntry(
                row.getString("kind"),
                row.getString("code"),
                row.getString("label_key"),
                row.getString("url"),
                new LocalizedText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
                otherNames,
                row.getString("place_path"),
                row.getInt("weight"),
                row.getObject("people", Integer.class),
                row.getBoolean("generated"));
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join("|", names);
    }

    private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
