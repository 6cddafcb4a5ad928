package org.riaya.planner.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.riaya.planner.RefusedInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** One way in and out of JSON for both formats. Streams stay open: whoever opened one closes it. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Json() {}

    /** @throws RefusedInputException when it is no JSON, or not the one object that the reader expects */
    static <T> T read(InputStream stream, Function<JsonIn, T> reader) throws IOException {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
            var in = new JsonIn(parser);
            T value = reader.apply(in);
            in.end();
            return value;
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            String where = place == null ? "file" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw RefusedInputException.at(
                    "planner.file.not-json",
                    where,
                    "not JSON: " + broken.getOriginalMessage().replaceFirst(" \\(.*", ""));
        }
    }

    static void write(OutputStream stream, Consumer<JsonGenerator> writer) throws IOException {
        try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
            writer.accept(out);
            out.writeRaw('\n');
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }
}
