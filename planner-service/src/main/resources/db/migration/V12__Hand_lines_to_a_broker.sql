-- Where a broker hands lines to planners: what it has not been told yet. A row is gone when the broker has kept its message, so a message
-- comes once or, after a crash, twice. Lines stay free of it, for whoever plans one holds its row.
create table batch_outbox (
    id bigint generated always as identity primary key,
    batch_id uuid not null references plan_batch (id) on delete cascade,
    line integer not null,
    kind text not null check (kind in ('LINE', 'END')),
    due_at timestamp with time zone not null default now()
);

create index batch_outbox_batch on batch_outbox (batch_id);

alter table plan_batch add handed_out boolean not null default false;
comment on column plan_batch.handed_out is 'its open lines were given to the outbox; a batch that is resumed gives them again';

create index plan_batch_to_hand_out on plan_batch (created_at) where not handed_out;
