-- Health data: it goes with its profile.
create table diary_entry (
    profile_id uuid not null references profile (id) on delete cascade,
    night date not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    cramps integer not null,
    -- unknown is null, never zero
    minutes integer,
    pain integer,
    note text,
    symptoms text[] not null,
    clinician_seen_on date,
    primary key (profile_id, night)
);

comment on column diary_entry.minutes is 'how long the longest cramp of the night lasted';

create table calendar_link (
    id uuid primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    -- the secret itself is told once and kept nowhere
    secret_digest text not null unique,
    time_zone text not null,
    meal_times text not null,
    created_at timestamp with time zone not null
);

create index calendar_link_plan on calendar_link (plan_id);
