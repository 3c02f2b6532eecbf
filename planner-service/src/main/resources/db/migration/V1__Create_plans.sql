create table plan (
    id uuid primary key,
    created_at timestamp with time zone not null,
    revision integer not null,
    start_date date not null,
    days integer not null,
    request jsonb not null,
    -- text, not jsonb: the answer is given again byte for byte
    answer text not null,
    catalog_revision text not null,
    rules_version text not null
);

create index plan_newest_first on plan (created_at desc, id desc);

create table idempotency_key (
    key text primary key,
    request_digest text not null,
    plan_id uuid not null references plan (id) on delete cascade,
    created_at timestamp with time zone not null
);

create table catalog_snapshot (
    revision text primary key,
    ndjson_gzip bytea not null,
    loaded_at timestamp with time zone not null
);

create index catalog_snapshot_newest_first on catalog_snapshot (loaded_at desc);
