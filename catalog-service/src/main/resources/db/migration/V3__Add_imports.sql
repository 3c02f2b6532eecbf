-- An import of a file. Its stage tells a restarted service where to go on.
create table import (
    id               uuid primary key,
    stage            text        not null check (stage in ('READING', 'APPLYING', 'DONE', 'FAILED', 'CANCELLED')),
    format           text        not null check (format in ('FDC', 'TABLE')),
    name             text        not null,
    bytes            bigint      not null,
    sha256           text        not null,
    dry_run          boolean     not null,
    idempotency_key  text unique,
    cancel_requested boolean     not null default false,
    done             bigint      not null default 0,
    total            bigint      not null default 0,
    rows_read        bigint      not null default 0,
    rows_skipped     bigint      not null default 0,
    rows_rejected    bigint      not null default 0,
    foods_superseded bigint      not null default 0,
    foods_rejected   bigint      not null default 0,
    added            bigint      not null default 0,
    changed          bigint      not null default 0,
    unchanged        bigint      not null default 0,
    kept             bigint      not null default 0,
    failure          text,
    -- as it stood when reading was over: an import that applies once more counts on from here
    reading_rows           bigint not null default 0,
    reading_skipped        bigint not null default 0,
    reading_rejected       bigint not null default 0,
    reading_superseded     bigint not null default 0,
    reading_foods_rejected bigint not null default 0,
    created_at       timestamptz not null,
    finished_at      timestamptz
);

-- One at a time: each wants the whole machine.
create unique index import_under_way on import ((true)) where stage in ('READING', 'APPLYING');

-- Contents are written with their food, always and only; asking for it again row by row would double the time of an import.
alter table food_content drop constraint if exists food_content_food_fkey;

-- The few dishes among millions of foods.
create index food_dish on food (id) where jsonb_exists(facts, 'parts');
