package org.riaya.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** States and services of facilities. */
@Repository
class OpeningRepository {

    private final JdbcClient jdbc;

    OpeningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was said of the facility's state, latest first. */
    List<OpeningPeriod> history(UUID facility) {
        return jdbc.sql("""
                        SELECT id, state, lower(period) AS since, upper(period) AS until, reason, said_by, recorded_at
                          FROM facility.opening
                         WHERE facility_id = :facility
                         ORDER BY period DESC
                        """)
                .param("facility", facility)
                .query(OpeningRepository::period)
                .list();
    }

    /** Takes the facility's row lock, so that two statements on its state take turns. */
    void lock(UUID facility) {
        jdbc.sql("SELECT id FROM facility.facility WHERE id = :facility FOR UPDATE")
                .param("facility", facility)
                .query(UUID.class)
                .optional();
    }

    void end(UUID period, LocalDate until) {
        jdbc.sql("UPDATE facility.opening SET period = daterange(lower(period), :until) WHERE id = :id")
                .param("id", period)
                .param("until", until)
                .update();
    }

    void insert(UUID facility, OpeningPeriod period, @Nullable UUID recordedBy) {
        jdbc.sql("""
                        INSERT INTO facility.opening (id, facility_id, state, period, reason, said_by, recorded_by,
                                                      recorded_at)
                        VALUES (:id, :facility, :state, daterange(:from::date, :until::date), :reason, :saidBy,
                                :recordedBy::uuid, :recordedAt)
                        """)
                .param("id", period.id())
                .param("facility", facility)
                .param("state", period.state().name())
                .param("from", period.from())
                .param("until", period.until())
                .param("reason", period.reason())
                .param("saidBy", period.saidBy())
                .param("recordedBy", recordedBy)
                .param("recordedAt", period.recordedAt().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    void remove(UUID period) {
        jdbc.sql("DELETE FROM facility.opening WHERE id = :id")
                .param("id", period)
                .update();
    }

    List<OfferedService> services(UUID facility) {
        return jdbc.sql("""
                        SELECT s.code, s.name_ar, s.name_fr, s.name_en, o.since
                          FROM facility.facility_service o
                          JOIN facility.service_type s ON s.code = o.service_code
                         WHERE o.facility_id = :facility
                         ORDER BY s.sort_order
                        """)
                .param("facility", facility)
                .query((row, _) ->
                        new OfferedService(TypeRepository.service(row), row.getObject("since", LocalDate.class)))
                .list();
    }

    /** Adds the service, or corrects since when it is offered. */
    void offer(UUID facility, String service, @Nullable LocalDate since) {
        jdbc.sql("""
                        INSERT INTO facility.facility_service (facility_id, service_code, since)
                        VALUES (:facility, :service, :since::date)
                        ON CONFLICT (facility_id, service_code) DO UPDATE SET since = excluded.since
                        """)
                .param("facility", facility)
                .param("service", service)
                .param("since", since)
                .update();
    }

    boolean withdraw(UUID facility, String service) {
        return jdbc.sql(
                                "DELETE FROM facility.facility_service WHERE facility_id = :facility AND service_code = :service")
                        .param("facility", facility)
                        .param("service", service)
                        .update()
                == 1;
    }

    private static OpeningPeriod period(ResultSet row, int number) throws SQLException {
        return new OpeningPeriod(
                row.getObject("id", UUID.class),
                OpeningState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getString("said_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
