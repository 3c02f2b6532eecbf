-- What coming plans are worth under the foods and rules of today, told once for each pair of them. The row of a plan that was changed
-- since says nothing any more: a changed plan is of the newest foods and rules.
alter table plan add last_date date generated always as (start_date + days - 1) stored;
create index plan_coming on plan (last_date);

create table plan_check (
    plan_id uuid primary key references plan (id) on delete cascade,
    catalog_revision text not null,
    rules_version text not null,
    verdict text not null check (verdict in ('unchanged', 'valid', 'invalid', 'refuse', 'hold', 'failed')),
    sound boolean not null,
    reasons jsonb not null,
    checked_at timestamp with time zone not null
);

create index plan_check_unsound on plan_check (catalog_revision, rules_version) where not sound;
