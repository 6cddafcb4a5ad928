package org.riaya.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes started at once on one empty database of the oldest PostgreSQL supported work as one. The last test kills
 * one of them, so the order is stated.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final String CAMPAIGN = "/campaigns/riaya-2025-26";

    @TempDir
    static Path folder;

    static OldestPostgres database;
    static Node first;
    static Node second;

    @BeforeAll
    static void startBothAtOnce() throws Exception {
        database = new OldestPostgres(folder);
        first = new Node("first", folder, database.url());
        second = new Node("second", folder, database.url());
        first.awaitReady();
        second.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        first.close();
        second.close();
        database.close();
    }

    @Test
    @Order(1)
    void loadEverythingOnceWhenBothStartOnAnEmptyDatabase() {
        assertThat(database.value("SELECT count(*) FROM campaign.edition")).isEqualTo("1");
        assertThat(database.value("SELECT count(*) FROM campaign.gathering_point"))
                .isEqualTo("297");
        assertThat(database.value("SELECT count(*) FROM campaign.plan")).isEqualTo("6");
        assertThat(database.value("SELECT count(*) FROM identity.account WHERE username = 'director'"))
                .isEqualTo("1");
    }

    @Test
    @Order(2)
    void serveASessionOnOneNodeThatWasOpenedOnTheOther() {
        var browser = signedIn(first);

        assertThat(second.get(browser, CAMPAIGN).statusCode()).isEqualTo(200);
        assertThat(second.get(Node.browser(), CAMPAIGN).statusCode()).isEqualTo(302);
    }

    @Test
    @Order(3)
    void endASessionOnBothNodesWhenItIsClosedOnOne() {
        var browser = signedIn(first);

        first.post(browser, CAMPAIGN, "/sign-out", Map.of());

        assertThat(second.get(browser, CAMPAIGN).statusCode()).isEqualTo(302);
    }

    @Test
    @Order(4)
    void goOnElsewhereWithAPlanWhoseNodeWasKilled() throws Exception {
        var browser = signedIn(first);
        var asked = Map.of("province", "03.451", "seconds", "20", "snowFrom", "", "snowTo", "");
        String address = first.post(browser, CAMPAIGN + "/plans", CAMPAIGN + "/plans", asked)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String plan = address.substring(address.lastIndexOf('/') + 1).replaceFirst("[;?].*", "");
        first.await("searching", Duration.ofSeconds(30), () -> status(plan).equals("RUNNING"));

        Node worker = worksOn(plan, first) ? first : second;
        Node other = worker == first ? second : first;
        worker.kill();

        other.await(
                "done with the plan", Duration.ofMinutes(3), () -> status(plan).equals("READY"));
        assertThat(worksOn(plan, worker)).isFalse();
        assertThat(Integer.parseInt(
                        database.value("SELECT count(*) FROM campaign.outing WHERE plan_id = '" + plan + "'")))
                .isBetween(1, 32);
        assertThat(other.get(browser, CAMPAIGN + "/plans/" + plan).statusCode()).isEqualTo(200);
    }

    private static HttpClient signedIn(Node node) {
        var browser = Node.browser();
        var answer = node.post(
                browser,
                "/sign-in",
                "/sign-in",
                Map.of("username", "director", "password", "khadamat-al-qorb-03", "next", "/"));
        assertThat(answer.statusCode()).isEqualTo(302);
        return browser;
    }

    private static String status(String plan) {
        return database.value("SELECT status FROM campaign.plan WHERE id = '" + plan + "'");
    }

    private static boolean worksOn(String plan, Node node) {
        return database.value("SELECT picked_by FROM platform.scheduled_tasks WHERE task_instance = '" + plan + "'")
                .startsWith("riaya-" + node.port() + "-");
    }
}
