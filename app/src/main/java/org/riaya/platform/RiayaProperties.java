package org.riaya.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of one running node.
 *
 * @param mode what the node is for
 * @param data folder that holds the embedded database and files; survives restarts
 * @param db   the PostgreSQL server to use; without a URL the node starts its own
 */
@ConfigurationProperties("riaya")
public record RiayaProperties(
        @DefaultValue("DEMO") Mode mode,
        @DefaultValue(".riaya/data") Path data,
        @DefaultValue Db db) {

    /** {@code DEMO} loads the demonstration edition and accounts; {@code PRODUCTION} never does. */
    public enum Mode {
        DEMO,
        PRODUCTION
    }

    /**
     * @param url      JDBC URL of a PostgreSQL 15 to 18 server, or null for the embedded one
     * @param user     a role that owns the database and isn't a superuser
     * @param password its password
     * @param pool     most connections this node opens
     */
    public record Db(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("10") int pool) {}

    public boolean demonstration() {
        return mode == Mode.DEMO;
    }
}
