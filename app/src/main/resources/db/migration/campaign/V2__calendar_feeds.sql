-- Addresses under which a calendar program reads a team's outings without signing in. Only a digest of the secret part
-- is kept; a feed shows what its owner may see now, and ends with their right to see it.
CREATE TABLE campaign.calendar_feed (
    id           uuid PRIMARY KEY,
    edition_id   uuid NOT NULL REFERENCES campaign.edition (id) ON DELETE CASCADE,
    unit_id      uuid NOT NULL REFERENCES campaign.mobile_unit (id) ON DELETE CASCADE,
    place_path   ltree NOT NULL,                       -- of the unit's province
    account_id   uuid NOT NULL,                        -- whose right it stands on
    label        text NOT NULL,                        -- what the owner calls it, such as "my phone"
    language     text NOT NULL CONSTRAINT calendar_feed_language CHECK (language IN ('ar', 'fr', 'en')),
    secret_hash  bytea NOT NULL CONSTRAINT calendar_feed_secret_unique UNIQUE,  -- SHA-256
    created_at   timestamptz NOT NULL,
    last_read_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX calendar_feed_by_unit ON campaign.calendar_feed (unit_id, account_id);

-- Whoever may see a team may have its calendar: a feed is a reader's own, not a change to the territory.
ALTER TABLE campaign.calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign.calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON campaign.calendar_feed FOR SELECT
    USING (place_path OPERATOR(public.<@) (SELECT platform.readable()));
CREATE POLICY add ON campaign.calendar_feed FOR INSERT
    WITH CHECK (place_path OPERATOR(public.<@) (SELECT platform.readable()));
CREATE POLICY change ON campaign.calendar_feed FOR UPDATE
    USING (place_path OPERATOR(public.<@) (SELECT platform.readable()));
