-- Many people's plans, asked for at once. Counters are kept with the batch: the line that ends takes the next place under its lock, so a
-- place is seen only when all before it are.
create table plan_batch (
    id uuid primary key,
    created_at timestamp with time zone not null,
    owner text,
    state text not null check (state in ('RUNNING', 'PAUSED', 'CANCELLED')),
    idempotency_key text unique,
    request_digest text not null,
    accepted integer not null,
    rejected integer not null,
    planned integer not null default 0,
    held integer not null default 0,
    refused integer not null default 0,
    infeasible integer not null default 0,
    failed integer not null default 0
);

create table batch_line (
    batch_id uuid not null references plan_batch (id) on delete cascade,
    line integer not null,
    person text not null,
    reference text,
    profile_id uuid references profile (id) on delete cascade,
    owner text,
    -- health data: gone as soon as the line has ended
    request text,
    attempts integer not null default 0,
    not_before timestamp with time zone not null default now(),
    outcome text check (outcome in ('planned', 'held', 'refused', 'infeasible', 'failed')),
    place integer,
    plan_id uuid references plan (id) on delete cascade,
    problem text,
    finished_at timestamp with time zone,
    primary key (batch_id, line),
    unique (batch_id, person),
    check ((outcome is null) = (place is null))
);

comment on column batch_line.person is 'who it is for, so that a person is planned once in a batch';
comment on column batch_line.place is 'the how-manyth line of its batch to end; results are read in this order';

create index batch_line_waiting on batch_line (batch_id, line) where outcome is null;
create unique index batch_line_ended on batch_line (batch_id, place) where place is not null;
create index batch_line_profile on batch_line (profile_id);
create index batch_line_plan on batch_line (plan_id);

create table batch_rejection (
    batch_id uuid not null references plan_batch (id) on delete cascade,
    line integer not null,
    problem text not null,
    primary key (batch_id, line)
);
