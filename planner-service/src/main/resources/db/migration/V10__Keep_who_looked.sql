-- Who asked for whose health data, and what came of it; nothing of what is in them. A row goes with the profile, or with the plan where
-- that was made for no stored profile.
create table access_log (
    id uuid primary key,
    at timestamp with time zone not null,
    subject text not null,
    method text not null,
    address text not null,
    status integer not null,
    profile_id uuid references profile (id) on delete cascade,
    plan_id uuid references plan (id) on delete cascade,
    check (num_nonnulls(profile_id, plan_id) = 1)
);

comment on column access_log.address is 'the path that was asked for';

create index access_log_profile on access_log (profile_id, at desc, id desc);
create index access_log_plan on access_log (plan_id, at desc, id desc);
