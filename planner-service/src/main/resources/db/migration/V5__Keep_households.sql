-- Plans made together. Of who got no plan nothing is kept; whoever loses their plan leaves with it.
create table household_plan (
    id uuid primary key,
    created_at timestamp with time zone not null,
    shared_meals text not null,
    cross_contact text not null,
    idempotency_key text unique,
    request_digest text not null
);

create table household_member (
    plan_id uuid primary key references plan (id) on delete cascade,
    household_plan_id uuid not null references household_plan (id) on delete cascade,
    place integer not null,
    name text not null,
    shares boolean not null
);

create index household_member_household on household_member (household_plan_id);
