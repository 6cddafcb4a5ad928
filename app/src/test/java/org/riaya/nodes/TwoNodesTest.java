package org.riaya.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes started at once on one empty database of the oldest PostgreSQL supported work as one. */
class TwoNodesTest {

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
    void showTheSameFormWhenBothStartedOnAnEmptyDatabase() {
        var browser = Node.browser();

        assertThat(first.get(browser, "/sign-in").statusCode()).isEqualTo(200);
        assertThat(second.get(browser, "/sign-in").statusCode()).isEqualTo(200);
    }
}
