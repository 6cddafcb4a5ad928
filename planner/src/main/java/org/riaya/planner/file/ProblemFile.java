package org.riaya.planner.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riaya.planner.Problem;
import org.riaya.planner.RefusedInputException;

/** Problems as files of format {@value Problem#FORMAT}. */
public final class ProblemFile {

    private ProblemFile() {}

    /** @throws RefusedInputException with the path and the value of what is unknown, missing, out of range or contradictory */
    public static Problem read(Path file) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(stream);
        }
    }

    /** Reads one object to the stream's end and leaves the stream open. */
    public static Problem read(InputStream stream) throws IOException {
        return Json.read(stream, ProblemReader::problem);
    }

    public static void write(Problem problem, Path file) throws IOException {
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(problem, stream);
        }
    }

    public static void write(Problem problem, OutputStream stream) throws IOException {
        Json.write(stream, out -> new ProblemWriter(out).problem(problem));
    }
}
