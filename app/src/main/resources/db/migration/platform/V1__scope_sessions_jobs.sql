CREATE EXTENSION IF NOT EXISTS ltree WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- What the person at work may read and change, set on each connection that the application takes from its pool.
-- A connection without the settings sees nothing and changes nothing.
CREATE FUNCTION platform.readable() RETURNS public.ltree[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('riaya.readable', true), ''), '{}')::public.ltree[]
$$;

CREATE FUNCTION platform.writable() RETURNS public.ltree[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('riaya.writable', true), ''), '{}')::public.ltree[]
$$;

-- Makes row-level security hold on a table whose rows carry the path of their place: rows outside the readable
-- territory don't exist for the reader, and rows outside the writable one can't be made, changed or deleted.
CREATE PROCEDURE platform.protect(relation regclass, path_column name DEFAULT 'place_path') LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('CREATE POLICY read ON %s FOR SELECT USING (%I OPERATOR(public.<@) (SELECT platform.readable()))',
                   relation, path_column);
    EXECUTE format('CREATE POLICY add ON %s FOR INSERT WITH CHECK (%I OPERATOR(public.<@) (SELECT platform.writable()))',
                   relation, path_column);
    EXECUTE format('CREATE POLICY change ON %s FOR UPDATE USING (%I OPERATOR(public.<@) (SELECT platform.writable()))'
                   ' WITH CHECK (%I OPERATOR(public.<@) (SELECT platform.writable()))',
                   relation, path_column, path_column);
    EXECUTE format('CREATE POLICY remove ON %s FOR DELETE USING (%I OPERATOR(public.<@) (SELECT platform.writable()))',
                   relation, path_column);
END
$$;

-- Sessions (Spring Session's table layout).
CREATE TABLE platform.session (
    primary_id            char(36) NOT NULL PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX session_by_id ON platform.session (session_id);
CREATE INDEX session_by_expiry ON platform.session (expiry_time);
CREATE INDEX session_by_principal ON platform.session (principal_name);

CREATE TABLE platform.session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES platform.session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- Jobs (db-scheduler's table layout): every node looks here for work, and takes over what a dead node had begun.
CREATE TABLE platform.scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON platform.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON platform.scheduled_tasks (last_heartbeat);

-- Steps of the start that are done once for all nodes, such as loading the reference tables.
CREATE TABLE platform.completed_step (
    step         text PRIMARY KEY,
    completed_at timestamptz NOT NULL DEFAULT now()
);
