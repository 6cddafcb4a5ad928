package org.riaya.campaign;

import static org.riaya.campaign.Rows.at;
import static org.riaya.campaign.Rows.id;
import static org.riaya.campaign.Rows.instant;
import static org.riaya.campaign.Rows.number;
import static org.riaya.campaign.Rows.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Score;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans and their progress, without outings. */
@Repository
class PlanRepository {

    private static final String SELECT = """
            SELECT n.*, p.path::text AS province_path, p.name_ar AS province_ar, p.name_fr AS province_fr
              FROM campaign.plan n JOIN territory.place p ON p.code = n.province_code
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Plans of an edition in the scope: by province, the newest first. */
    List<CampaignPlan> list(UUID edition, Scope scope) {
        return jdbc.sql(SELECT + """
                         WHERE n.edition_id = :edition AND n.place_path <@ :scope::ltree[]
                         ORDER BY n.province_code, n.number DESC
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> plan(row))
                .list();
    }

    /**
     * The plan that each province in the scope goes by: the approved one, else the newest with outings. In
     * province-code order.
     */
    List<CampaignPlan> current(UUID edition, Scope scope) {
        return jdbc.sql("SELECT DISTINCT ON (province_code) * FROM (" + SELECT + """
                         WHERE n.edition_id = :edition AND n.place_path <@ :scope::ltree[]
                           AND n.status IN ('APPROVED', 'READY', 'RUNNING') AND n.score IS NOT NULL) AS usable
                         ORDER BY province_code, status = 'APPROVED' DESC, number DESC
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> plan(row))
                .list();
    }

    Optional<CampaignPlan> find(UUID plan, Scope scope) {
        return jdbc.sql(SELECT + " WHERE n.id = :id AND n.place_path <@ :scope::ltree[]")
                .param("id", plan)
                .param("scope", scope.readable())
                .query((row, _) -> plan(row))
                .optional();
    }

    void insert(CampaignPlan plan, @Nullable UUID account) {
        jdbc.sql("""
                        INSERT INTO campaign.plan (id, edition_id, province_code, place_path, number, status, parameters,
                            limit_seconds, seed, requested_by, requested_by_name, requested_at)
                        SELECT :id, :edition, :province, :path::ltree, coalesce(max(number), 0) + 1, 'WAITING',
                               :parameters::jsonb, :limit, :seed, :account, :name, :at
                          FROM campaign.plan WHERE edition_id = :edition AND province_code = :province
                        """)
                .param("id", plan.id())
                .param("edition", plan.editionId())
                .param("province", plan.province().code())
                .param("path", plan.province().path())
                .param("parameters", json.writeValueAsString(plan.parameters()))
                .param("limit", plan.limitSeconds())
                .param("seed", plan.seed())
                .param("account", account)
                .param("name", plan.requestedBy())
                .param("at", at(plan.requestedAt()))
                .update();
    }

    /**
     * Takes the plan for this node.
     *
     * @return number of this start, that later writes of the node must name; empty when there is nothing to work on
     */
    OptionalInt begin(UUID plan, Instant now) {
        return jdbc.sql("""
                        UPDATE campaign.plan
                           SET status = 'RUNNING', started_at = coalesce(started_at, :now), starts = starts + 1
                         WHERE id = :id AND status IN ('WAITING', 'RUNNING')
                        RETURNING starts
                        """)
                .param("id", plan)
                .param("now", at(now))
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Notes what the search has found and used so far; false when another node has taken the plan over. */
    boolean progress(UUID plan, int turn, Progress progress) {
        Score score = progress.score();
        return jdbc.sql("""
                        UPDATE campaign.plan
                           SET engine = :engine, seconds = :seconds, share = :share, score = :score,
                               score_rewards = :rewards, score_breadth = :breadth, score_travel = :travel,
                               score_distance = :distance, score_outings = :scoreOutings, score_late = :late,
                               score_changes = :changes, required_missing = :missing, outings = :outings,
                               points_seen = :points, people_within_reach = :people
                         WHERE id = :id AND status = 'RUNNING' AND starts = :turn
                        """)
                        .param("id", plan)
                        .param("turn", turn)
                        .param("engine", progress.engine())
                        .param("seconds", progress.seconds())
                        .param("share", progress.share())
                        .param("score", score.total())
                        .param("rewards", score.rewards())
                        .param("breadth", score.breadth())
                        .param("travel", score.travel())
                        .param("distance", score.distance())
                        .param("scoreOutings", score.outings())
                        .param("late", score.late())
                        .param("changes", score.changes())
                        .param("missing", score.requiredMissing())
                        .param("outings", progress.outings())
                        .param("points", progress.pointsSeen())
                        .param("people", progress.peopleWithinReach())
                        .update()
                == 1;
    }

    /** What a node writes down while it plans. */
    record Progress(
            String engine,
            double seconds,
            double share,
            Score score,
            int outings,
            int pointsSeen,
            int peopleWithinReach) {}

    /** Notes time spent and no more; false when another node has taken the plan over. */
    boolean spent(UUID plan, int turn, double seconds, double share) {
        return jdbc.sql("""
                        UPDATE campaign.plan SET seconds = :seconds, share = :share
                         WHERE id = :id AND status = 'RUNNING' AND starts = :turn
                        """)
                        .param("id", plan)
                        .param("turn", turn)
                        .param("seconds", seconds)
                        .param("share", share)
                        .update()
                == 1;
    }

    /** Ends the search of this start; without effect when another node has taken the plan over. */
    void ready(UUID plan, int turn, Instant now) {
        jdbc.sql("""
                        UPDATE campaign.plan SET status = 'READY', finished_at = :now
                         WHERE id = :id AND status = 'RUNNING' AND starts = :turn
                        """)
                .param("id", plan)
                .param("turn", turn)
                .param("now", at(now))
                .update();
    }

    /** Gives the plan up at this start; without effect when another node has taken it over. */
    void fail(UUID plan, int turn, String key, Instant now) {
        jdbc.sql("""
                        UPDATE campaign.plan SET status = 'FAILED', failure = :key, finished_at = :now
                         WHERE id = :id AND status = 'RUNNING' AND starts = :turn
                        """)
                .param("id", plan)
                .param("turn", turn)
                .param("key", key)
                .param("now", at(now))
                .update();
    }

    /** Gives up a plan that no node has begun. */
    void failWaiting(UUID plan, String key, Instant now) {
        jdbc.sql("""
                        UPDATE campaign.plan SET status = 'FAILED', failure = :key, finished_at = :now
                         WHERE id = :id AND status = 'WAITING'
                        """).param("id", plan).param("key", key).param("now", at(now)).update();
    }

    /** Whether the plan was still at work. */
    boolean cancel(UUID plan, Instant now) {
        return jdbc.sql("""
                        UPDATE campaign.plan SET cancelled_at = :now
                         WHERE id = :id AND status IN ('WAITING', 'RUNNING') AND cancelled_at IS NULL
                        """).param("id", plan).param("now", at(now)).update() == 1;
    }

    boolean isCancelled(UUID plan) {
        return jdbc.sql("SELECT cancelled_at IS NOT NULL OR status <> 'RUNNING' FROM campaign.plan WHERE id = :id")
                .param("id", plan)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Makes a ready plan the version that holds, in place of the one before; false when it is no longer ready. */
    boolean approve(CampaignPlan plan, @Nullable UUID account, @Nullable String name, Instant now) {
        jdbc.sql("""
                        UPDATE campaign.plan SET status = 'SUPERSEDED'
                         WHERE edition_id = :edition AND province_code = :province AND status = 'APPROVED'
                        """)
                .param("edition", plan.editionId())
                .param("province", plan.province().code())
                .update();
        return jdbc.sql("""
                        UPDATE campaign.plan
                           SET status = 'APPROVED', approved_by = :account, approved_by_name = :name, approved_at = :now,
                               version = (SELECT coalesce(max(version), 0) + 1 FROM campaign.plan
                                           WHERE edition_id = :edition AND province_code = :province)
                         WHERE id = :id AND status = 'READY'
                        """)
                        .param("id", plan.id())
                        .param("edition", plan.editionId())
                        .param("province", plan.province().code())
                        .param("account", account)
                        .param("name", name)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Keeps one of the planner's files, gzipped, in place of the one before. */
    void saveFile(CampaignPlan plan, String kind, byte[] content) {
        jdbc.sql("""
                        INSERT INTO campaign.plan_file (plan_id, kind, place_path, content)
                        VALUES (:plan, :kind, :path::ltree, :content)
                        ON CONFLICT (plan_id, kind) DO UPDATE SET content = excluded.content
                        """)
                .param("plan", plan.id())
                .param("kind", kind)
                .param("path", plan.province().path())
                .param("content", content)
                .update();
    }

    Optional<byte[]> findFile(UUID plan, String kind) {
        return jdbc.sql("SELECT content FROM campaign.plan_file WHERE plan_id = :plan AND kind = :kind")
                .param("plan", plan)
                .param("kind", kind)
                .query(byte[].class)
                .optional();
    }

    private CampaignPlan plan(ResultSet row) throws SQLException {
        return new CampaignPlan(
                id(row, "id"),
                id(row, "edition_id"),
                place(row, "province"),
                row.getInt("number"),
                number(row, "version"),
                PlanStatus.valueOf(row.getString("status")),
                json.readValue(row.getString("parameters"), PlanParameters.class),
                row.getInt("limit_seconds"),
                row.getLong("seed"),
                row.getString("requested_by_name"),
                java.util.Objects.requireNonNull(instant(row, "requested_at")),
                instant(row, "finished_at"),
                row.getString("approved_by_name"),
                instant(row, "approved_at"),
                instant(row, "cancelled_at"),
                row.getString("failure"),
                row.getString("engine"),
                row.getDouble("seconds"),
                row.getDouble("share"),
                row.getObject("score") == null ? null : result(row));
    }

    private static CampaignPlan.Result result(ResultSet row) throws SQLException {
        Score score = new Score(
                row.getLong("score"),
                row.getLong("score_rewards"),
                row.getLong("score_breadth"),
                row.getLong("score_travel"),
                row.getLong("score_distance"),
                row.getLong("score_outings"),
                row.getLong("score_late"),
                row.getLong("score_changes"),
                row.getInt("required_missing"));
        return new CampaignPlan.Result(
                score, row.getInt("outings"), row.getInt("points_seen"), row.getInt("people_within_reach"));
    }
}
