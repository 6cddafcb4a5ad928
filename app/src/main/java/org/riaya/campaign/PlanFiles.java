package org.riaya.campaign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.riaya.planner.Plan;
import org.riaya.planner.Problem;
import org.riaya.planner.file.PlanFile;
import org.riaya.planner.file.ProblemFile;

/** The planner's files as gzipped bytes, to be kept with a plan. */
final class PlanFiles {

    static final String PROBLEM = "PROBLEM";
    static final String PLAN = "PLAN";

    private PlanFiles() {}

    static byte[] write(Problem problem) {
        return zip(out -> ProblemFile.write(problem, out));
    }

    static byte[] write(Plan plan) {
        return zip(out -> PlanFile.write(plan, out));
    }

    static Problem problem(byte[] content) {
        return unzip(content, ProblemFile::read);
    }

    static Plan plan(byte[] content) {
        return unzip(content, PlanFile::read);
    }

    private interface Writer {
        void to(OutputStream out) throws IOException;
    }

    private interface Reader<T> {
        T from(InputStream in) throws IOException;
    }

    private static byte[] zip(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            writer.to(zipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T unzip(byte[] content, Reader<T> reader) {
        try (var zipped = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return reader.from(zipped);
        } catch (IOException e) {
            throw new UncheckedIOException("a kept planner file can't be read", e);
        }
    }
}
