CREATE TABLE identity.account (
    id            uuid PRIMARY KEY,
    username      text NOT NULL CONSTRAINT account_username_unique UNIQUE
                  CONSTRAINT account_username_lower CHECK (username = lower(username) AND username <> ''),
    display_name  text NOT NULL,
    password_hash text NOT NULL,           -- argon2id
    demonstration boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now(),
    closed_at     timestamptz
);

-- A role held on a place, and so on everything below it.
CREATE TABLE identity.role_assignment (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES identity.account (id),
    role       text NOT NULL,
    place_code text NOT NULL REFERENCES territory.place (code),
    valid_from date NOT NULL DEFAULT current_date,
    valid_to   date,                       -- last day, null while it lasts
    CONSTRAINT role_assignment_dates CHECK (valid_to >= valid_from)
);
CREATE INDEX role_assignment_by_account ON identity.role_assignment (account_id);
