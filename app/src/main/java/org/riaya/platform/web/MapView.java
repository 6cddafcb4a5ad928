package org.riaya.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A map, said in data: where its shapes come from, how they are drawn and what a click tells. The page carries it to the
 * map script, which needs nothing else; the legend is made from the same marks, so that both always agree.
 *
 * <p>Features are GeoJSON in longitude and latitude, from our own addresses. Their properties hold what the reader sees,
 * already in the reader's language.
 *
 * @param sources GeoJSON documents
 * @param layers  drawn in this order, first below
 * @param bounds  what to show first; null shows everything that the sources hold
 */
public record MapView(
        List<Source> sources, List<Layer> layers, @Nullable Bounds bounds) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param id  name within the map
     * @param url address of the GeoJSON, on this server
     */
    public record Source(String id, String url) {}

    /** Degrees. */
    public record Bounds(double west, double south, double east, double north) {}

    public enum Kind {
        AREA,
        LINE,
        POINT,
        LABEL
    }

    /** Forms of a point; colour alone never tells things apart. */
    public enum Shape {
        CIRCLE("M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z"),
        RING("M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z"),
        DIAMOND("M8 1.5L14.5 8L8 14.5L1.5 8z"),
        DIAMOND_RING("M8 1.5L14.5 8L8 14.5L1.5 8z"),
        SQUARE("M3 3h10v10H3z"),
        TRIANGLE("M8 2L14.5 13.5h-13z"),
        CROSS("M6 2h4v4h4v4h-4v4H6v-4H2V6h4z"),
        HOUSE("M8 2L14 7.5V14H2V7.5z");

        private final String path;

        Shape(String path) {
            this.path = path;
        }

        /** Data of an SVG path on a 16 by 16 grid. */
        public String path() {
            return path;
        }

        /** Whether only its outline is drawn. */
        public boolean hollow() {
            return this == RING || this == DIAMOND_RING;
        }
    }

    /** Colours that a map may use, each with a light and a dark form in the style sheet. The series is for teams. */
    public enum Tint {
        PRIMARY,
        NEUTRAL,
        INFO,
        SUCCESS,
        WARNING,
        DANGER,
        GREEN,
        YELLOW,
        ORANGE,
        RED,
        RISK_HIGH,
        RISK_LOW,
        SERIES_1,
        SERIES_2,
        SERIES_3,
        SERIES_4,
        SERIES_5,
        SERIES_6,
        SERIES_7,
        SERIES_8;

        private static final List<Tint> SERIES =
                List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6, SERIES_7, SERIES_8);

        /** A colour for the n-th team, from 0; they repeat after eight. */
        public static Tint series(int n) {
            return SERIES.get(Math.floorMod(n, SERIES.size()));
        }

        /** The last part of the style class. */
        public String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How the features with one value of the layer's property are drawn.
     *
     * @param value  the property's value; empty for every other feature
     * @param shape  form of points; areas and lines ignore it
     * @param tint   colour
     * @param legend words of the legend in the reader's language; null keeps the mark out of it
     */
    public record Mark(
            String value, Shape shape, Tint tint, @Nullable String legend) {}

    /**
     * What a click on a feature shows.
     *
     * @param title property that holds the heading
     * @param rows  what follows, a label in the reader's language and a property each; absent properties are left out
     * @param link  property that holds the address of the feature's page, or null
     */
    public record Popup(
            String title, List<Row> rows, @Nullable String link) {}

    /** @param property property that holds the formatted text */
    public record Row(String label, String property) {}

    /**
     * One sort of thing on the map.
     *
     * @param id       name within the map
     * @param kind     how it is drawn
     * @param source   where its features are
     * @param title    its name in the legend, in the reader's language; a layer without one can't be hidden
     * @param property property whose value chooses the mark; null draws all with the first mark
     * @param marks    at least one
     * @param size     property whose square root scales points, for counts of people; null for one size
     * @param text     property written beside a point or in an area; null for none
     * @param dashed   for lines: drawn dashed, as estimates are
     * @param shown    whether it is drawn at first
     * @param popup    what a click tells; null for nothing
     */
    public record Layer(
            String id,
            Kind kind,
            String source,
            @Nullable String title,
            @Nullable String property,
            List<Mark> marks,
            @Nullable String size,
            @Nullable String text,
            boolean dashed,
            boolean shown,
            @Nullable Popup popup) {

        public Layer {
            if (marks.isEmpty()) throw new IllegalArgumentException("layer without a mark: " + id);
        }

        public static Layer areas(String id, String source, Tint tint) {
            return plain(id, Kind.AREA, source, new Mark("", Shape.SQUARE, tint, null));
        }

        public static Layer lines(String id, String source, Tint tint) {
            return plain(id, Kind.LINE, source, new Mark("", Shape.SQUARE, tint, null));
        }

        public static Layer points(String id, String source, Shape shape, Tint tint) {
            return plain(id, Kind.POINT, source, new Mark("", shape, tint, null));
        }

        /** Words alone, for names of places. */
        public static Layer labels(String id, String source, String property) {
            return plain(id, Kind.LABEL, source, new Mark("", Shape.CIRCLE, Tint.NEUTRAL, null))
                    .text(property);
        }

        private static Layer plain(String id, Kind kind, String source, Mark mark) {
            return new Layer(id, kind, source, null, null, List.of(mark), null, null, false, true, null);
        }

        public Layer title(String words) {
            return new Layer(id, kind, source, words, property, marks, size, text, dashed, shown, popup);
        }

        /** Draws each feature with the mark of its property's value. */
        public Layer by(String chosenBy, Mark... all) {
            return new Layer(id, kind, source, title, chosenBy, List.of(all), size, text, dashed, shown, popup);
        }

        /** Draws each feature in the tint that its property names: {@code SERIES_1} for the first team's route. */
        public Layer byTint(String chosenBy) {
            Shape shape = marks.getFirst().shape();
            List<Mark> all = java.util.Arrays.stream(Tint.values())
                    .map(tint -> new Mark(tint.name(), shape, tint, null))
                    .toList();
            return new Layer(id, kind, source, title, chosenBy, all, size, text, dashed, shown, popup);
        }

        public Layer size(String counted) {
            return new Layer(id, kind, source, title, property, marks, counted, text, dashed, shown, popup);
        }

        public Layer text(String written) {
            return new Layer(id, kind, source, title, property, marks, size, written, dashed, shown, popup);
        }

        public Layer asDashes() {
            return new Layer(id, kind, source, title, property, marks, size, text, true, shown, popup);
        }

        public Layer hidden() {
            return new Layer(id, kind, source, title, property, marks, size, text, dashed, false, popup);
        }

        public Layer popup(@Nullable String link, String heading, Row... rows) {
            Popup shownOnClick = new Popup(heading, List.of(rows), link);
            return new Layer(id, kind, source, title, property, marks, size, text, dashed, shown, shownOnClick);
        }

        /** Marks that the legend explains. */
        public List<Mark> legend() {
            return marks.stream().filter(mark -> mark.legend() != null).toList();
        }
    }

    /** What the map script reads: the view with the drawing of each shape. */
    public String json() {
        Map<String, Drawing> shapes = new LinkedHashMap<>();
        for (Shape shape : Shape.values()) shapes.put(shape.name(), new Drawing(shape.path(), shape.hollow()));
        return JSON.writeValueAsString(new Script(sources, layers, bounds, shapes));
    }

    private record Drawing(String path, boolean hollow) {}

    private record Script(
            List<Source> sources,
            List<Layer> layers,
            @Nullable Bounds bounds,
            Map<String, Drawing> shapes) {}
}
