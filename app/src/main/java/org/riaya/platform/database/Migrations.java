package org.riaya.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version: each module migrates its own schema, in the order of the layers. A migration
 * that fails stops the start; nothing runs on a half-migrated database.
 */
final class Migrations {

    /** Schemas in the order in which they build on one another. */
    static final List<String> MODULES =
            List.of("platform", "audit", "territory", "facility", "identity", "document", "exchange", "campaign");

    private Migrations() {}

    static void migrate(DataSource owner) {
        for (String module : MODULES) {
            String location = "db/migration/" + module;
            if (Migrations.class.getClassLoader().getResource(location) == null) continue;
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .defaultSchema(module)
                    .createSchemas(true)
                    .table("schema_history")
                    .locations("classpath:" + location)
                    // Data that a migration touches may be under row-level security.
                    .initSql("SET search_path = public; SET riaya.readable = '{MA}'; SET riaya.writable = '{MA}'")
                    .load()
                    .migrate();
        }
    }
}
