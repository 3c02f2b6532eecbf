-- What a plan was before each change. A plan that is deleted takes its past along.
create table plan_revision (
    plan uuid not null references plan (id) on delete cascade,
    revision integer not null,
    -- text, not jsonb: the answer is given again byte for byte
    answer text not null,
    changed_at timestamp with time zone not null,
    reason text not null,
    primary key (plan, revision)
);

comment on column plan_revision.reason is 'why the plan stopped being this, in food words';
