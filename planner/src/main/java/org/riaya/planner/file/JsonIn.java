package org.riaya.planner.file;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.riaya.planner.RefusedInputException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON values of known shape, and knows the path of each so that a refusal can name it. Each method that reads a value
 * starts on the value's first token and ends on its last.
 */
final class JsonIn {

    private final JsonParser parser;
    private final StringBuilder path = new StringBuilder();

    JsonIn(JsonParser parser) {
        this.parser = parser;
        parser.nextToken();
    }

    String path() {
        return path.toString();
    }

    /** An object with the fields of the shape, each at most once; a field that is null counts as absent. */
    Fields object(Map<String, Function<JsonIn, ?>> shape) {
        expect(JsonToken.START_OBJECT, "an object");
        Map<String, Object> values = new HashMap<>();
        eachField(name -> {
            var reader = shape.get(name);
            if (reader == null) throw RefusedInputException.at("planner.field.unknown", path(), "unknown field");
            if (values.containsKey(name))
                throw RefusedInputException.at("planner.field.repeated", path(), "given twice");
            if (parser.currentToken() != JsonToken.VALUE_NULL) values.put(name, reader.apply(this));
            return name;
        });
        return new Fields(values);
    }

    /** An object whose field names are data, in their order. */
    <T> List<T> entries(Function<String, T> reader) {
        expect(JsonToken.START_OBJECT, "an object");
        return eachField(reader);
    }

    private <T> List<T> eachField(Function<String, T> reader) {
        List<T> all = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            int length = path.length();
            if (length > 0) path.append('.');
            path.append(name);
            all.add(reader.apply(name));
            path.setLength(length);
        }
        return all;
    }

    <T> List<T> list(Function<JsonIn, T> reader) {
        return indexed(index -> reader.apply(this));
    }

    <T> List<T> indexed(IntFunction<T> reader) {
        expect(JsonToken.START_ARRAY, "an array");
        List<T> all = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int length = path.length();
            path.append('[').append(all.size()).append(']');
            all.add(reader.apply(all.size()));
            path.setLength(length);
        }
        return all;
    }

    List<Integer> integers() {
        return list(JsonIn::integer);
    }

    List<String> texts() {
        return list(JsonIn::text);
    }

    int integer() {
        long value = longInteger();
        if (value != (int) value)
            throw RefusedInputException.value("planner.value.too-large", path(), value, "out of range");
        return (int) value;
    }

    long longInteger() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) throw not("a whole number");
        BigInteger value = parser.getBigIntegerValue();
        if (value.bitLength() > 63)
            throw RefusedInputException.value("planner.value.too-large", path(), value, "out of range");
        return value.longValue();
    }

    String text() {
        expect(JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    boolean truth() {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) throw not("true or false");
        return token == JsonToken.VALUE_TRUE;
    }

    /** Runs what refuses with a path inside the current object, and completes that path with the object's own. */
    <T> T build(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (RefusedInputException refused) {
            throw refused.within(path());
        }
    }

    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    /** The fast way through a long row of whole numbers: appends them, without a path for each. */
    void row(IntRow row) {
        expect(JsonToken.START_ARRAY, "an array");
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                    || parser.getNumberType() != JsonParser.NumberType.INT) {
                path.append('[').append(count).append(']');
                row.add(integer());
            } else {
                row.add(parser.getIntValue());
            }
            count++;
        }
    }

    /** What takes the numbers of a row. */
    @FunctionalInterface
    interface IntRow {
        void add(int value);
    }

    void end() {
        if (parser.nextToken() != null)
            throw RefusedInputException.at("planner.file.trailing", "file", "more follows after the end of the object");
    }

    private void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) throw not(what);
    }

    private RefusedInputException not(String what) {
        String found = parser.currentToken() == null ? "nothing" : parser.getString();
        if (parser.currentToken() == JsonToken.VALUE_STRING) found = '"' + found + '"';
        return RefusedInputException.value(
                "planner.value.kind", path.isEmpty() ? "file" : path(), found, "not " + what);
    }
}
