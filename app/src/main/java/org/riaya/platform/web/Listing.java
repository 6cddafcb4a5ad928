package org.riaya.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the reader asked to see a list: filter values, order and page, all in the address so that a list can be sent to a
 * colleague. Controllers receive one as an argument.
 *
 * @param path   address of the list, without query
 * @param values the query's values by name, blank ones left out, in the order given
 */
public record Listing(String path, Map<String, String> values) {

    /** Names with a meaning here: words searched, column that orders, and page number from 1. */
    public static final String SEARCH = "q";

    public static final String SORT = "sort";
    public static final String PAGE = "page";

    static Listing of(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!name.equals("lang") && given.length > 0 && !given[0].isBlank()) values.put(name, given[0].strip());
        });
        return new Listing(request.getRequestURI(), values);
    }

    /** The words searched, empty when none. */
    public String search() {
        return value(SEARCH);
    }

    /** A filter's value, empty when it isn't set. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> !name.equals(SORT) && !name.equals(PAGE));
    }

    /** Page asked for, from 1. */
    public int page() {
        String page = value(PAGE);
        return page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
    }

    /** Rows to leave out before the page asked for. */
    public int offset(int size) {
        return (page() - 1) * size;
    }

    /** Column that orders the list, empty for the list's own order. */
    public String sort() {
        return value(SORT).startsWith("-") ? value(SORT).substring(1) : value(SORT);
    }

    public boolean descending() {
        return value(SORT).startsWith("-");
    }

    /**
     * The ORDER BY terms of the column asked for. Only what the map holds reaches the statement.
     *
     * @param columns  SQL expression by column name
     * @param standard terms of the list's own order, also used after the column's so that the order is total
     */
    public String orderBy(Map<String, String> columns, String standard) {
        String expression = columns.get(sort());
        return expression == null
                ? standard
                : expression + (descending() ? " DESC NULLS LAST, " : " ASC NULLS LAST, ") + standard;
    }

    /** Address of the list ordered by the column; a second use turns the order round. */
    public String sortedBy(String column) {
        return with(SORT, sort().equals(column) && !descending() ? "-" + column : column);
    }

    public String toPage(int page) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(PAGE, Integer.toString(page));
        return address(path, changed);
    }

    /** Address of the list with one value changed, on its first page; an empty value removes it. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(PAGE);
        if (value.isEmpty()) changed.remove(name);
        else changed.put(name, value);
        return address(path, changed);
    }

    /** The same filters and order at another address, for an export or a map. */
    public String at(String otherPath) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.remove(PAGE);
        return address(otherPath, kept);
    }

    /** What a filter form has to send again besides its own fields. */
    public Map<String, String> kept(Collection<String> ownFields) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(ownFields);
        kept.remove(PAGE);
        kept.remove(SEARCH);
        return kept;
    }

    private static String address(String path, Map<String, String> values) {
        StringBuilder address = new StringBuilder(path);
        char mark = '?';
        for (var entry : values.entrySet()) {
            address.append(mark).append(encode(entry.getKey())).append('=').append(encode(entry.getValue()));
            mark = '&';
        }
        return address.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
