package org.riaya.nodes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One process of the application, as an operator would start it beside another one on the same database. */
final class Node implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Process process;
    private final Path log;
    private final int port;

    Node(String name, Path folder, String databaseUrl) throws IOException {
        port = freePort();
        log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.riaya.RiayaApplication");
        builder.environment()
                .putAll(Map.of(
                        "RIAYA_MODE",
                        "DEMO",
                        "RIAYA_PORT",
                        Integer.toString(port),
                        "RIAYA_DATA",
                        folder.resolve(name).toString(),
                        "RIAYA_DB_URL",
                        databaseUrl,
                        "RIAYA_DB_USER",
                        "riaya",
                        "RIAYA_DB_PASSWORD",
                        "riaya"));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    int port() {
        return port;
    }

    /** Ends the process as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    void awaitReady() throws IOException {
        HttpClient anyone = HttpClient.newHttpClient();
        await("ready", Duration.ofMinutes(3), () -> status(anyone, "/health/ready") == 200);
    }

    /** Asks again and again, a few times a second, until the condition holds. */
    void await(String what, Duration most, BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end)
                throw new AssertionError(
                        "node on port " + port + " isn't " + what + "; its log ends with\n" + lastLines());
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(250).toNanos());
        }
    }

    /** A browser's worth of cookies, shared by all nodes as a load balancer would make it. */
    static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpResponse<String> get(HttpClient client, String path) {
        return send(client, HttpRequest.newBuilder(address(path)).GET());
    }

    int status(HttpClient client, String path) {
        try {
            return get(client, path).statusCode();
        } catch (IllegalStateException notYet) {
            return 0;
        }
    }

    /** Fills the form of a page and sends it, with the page's CSRF token. */
    HttpResponse<String> post(HttpClient client, String page, String action, Map<String, String> fields) {
        var token = CSRF.matcher(get(client, page).body());
        if (!token.find()) throw new AssertionError("no form on " + page);
        String body = fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()) + "&")
                        .collect(Collectors.joining())
                + "_csrf=" + encode(token.group(1));
        return send(
                client,
                HttpRequest.newBuilder(address(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("node on port " + port + " doesn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String lastLines() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) kill();
    }
}
