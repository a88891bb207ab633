CREATE TABLE audit_events (
    actor       text NOT NULL,
    action      text NOT NULL,
    subject     text NOT NULL,
    details     jsonb,
    happened_at timestamptz NOT NULL DEFAULT now()
);
