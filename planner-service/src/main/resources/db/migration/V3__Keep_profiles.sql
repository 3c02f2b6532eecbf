-- Health data. Whatever belongs to a profile goes with it: every table that names one cascades.
create table profile (
    id uuid primary key,
    revision integer not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    -- text, not jsonb: it reads again as it was written
    document text not null
);

create index profile_newest_first on profile (created_at desc, id desc);

create table profile_key (
    key text primary key,
    request_digest text not null,
    profile_id uuid not null references profile (id) on delete cascade,
    created_at timestamp with time zone not null
);

create index profile_key_profile on profile_key (profile_id);

create table profile_symptom (
    profile_id uuid not null references profile (id) on delete cascade,
    night date not null,
    code text not null,
    primary key (profile_id, night, code)
);

comment on table profile_symptom is 'what the diary told and nobody has looked at yet: it counts as a symptom of the profile';

alter table plan add column profile_id uuid references profile (id) on delete cascade;

create index plan_profile on plan (profile_id);
