package org.riaya.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A headless Chromium run once for each file, as a child process with a profile of its own that is thrown away. It gets
 * one page whose own policy refuses scripts, and no network: every name and address is sent nowhere.
 */
final class Chromium {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final String NONE = "none";

    private final Path program;

    private Chromium(Path program) {
        this.program = program;
    }

    /**
     * @param configured path given by the operator, null or empty when none was
     * @throws IllegalStateException when the configured program can't be run: a bad setting stops the start
     */
    static Optional<Chromium> find(@Nullable String configured) {
        if (NONE.equals(configured)) return Optional.empty();
        if (configured != null && !configured.isBlank()) {
            Path program = Path.of(configured);
            if (!Files.isExecutable(program))
                throw new IllegalStateException("RIAYA_CHROMIUM is \"" + configured + "\", which is not a program that"
                        + " can be run. Give the path of Chromium or Chrome, or \"none\" to do without PDF files.");
            return Optional.of(new Chromium(program));
        }
        return USUAL_PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /**
     * Prints one page.
     *
     * @param html a page that needs nothing but itself
     * @return the PDF file, or empty when the browser didn't finish in time
     * @throws IllegalStateException when the browser failed, with what it said
     */
    Optional<byte[]> print(String html, Duration timeout) {
        try {
            Path folder = Files.createTempDirectory("riaya-pdf");
            try {
                return print(html, timeout, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder.toFile()); // a dying child may still hold a file
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> print(String html, Duration timeout, Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), html);
        Path pdf = folder.resolve("page.pdf");
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command(page, pdf, folder.resolve("profile")))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "TMPDIR"));
        builder.environment().put("HOME", folder.toString());
        Process browser = builder.start();
        try {
            if (!browser.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
        }
        if (!Files.exists(pdf))
            throw new IllegalStateException(
                    program + " made no PDF (exit " + browser.exitValue() + "): " + tail(Files.readString(said)));
        return Optional.of(Files.readAllBytes(pdf));
    }

    private List<String> command(Path page, Path pdf, Path profile) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--user-data-dir=" + profile,
                "--print-to-pdf=" + pdf,
                "--no-pdf-header-footer",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--proxy-server=127.0.0.1:9", // the discard port: nothing answers
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-gpu",
                "--disable-sync",
                "--lang=fr",
                "--no-default-browser-check",
                "--no-first-run"));
        // Chromium's own sandbox refuses to run as root; the page is ours and runs no script.
        if ("root".equals(System.getProperty("user.name"))) command.add("--no-sandbox");
        command.add(page.toUri().toString());
        return command;
    }

    private static String tail(String text) {
        return text.length() <= 1000 ? text : text.substring(text.length() - 1000);
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
