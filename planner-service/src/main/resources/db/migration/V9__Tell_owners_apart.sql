-- Whose a row is: the subject of the token it was made with; null where nobody signed in. Instances from before this know nothing of it
-- and go on.
alter table profile add column owner text;
alter table plan add column owner text;
alter table household_plan add column owner text;

comment on column plan.owner is 'of a plan for a stored profile: whoever owns the profile';

create index profile_owner on profile (owner, created_at desc, id desc);
create index plan_owner on plan (owner, created_at desc, id desc);

-- Whom an owner lets read and change a profile and what belongs to it.
create table profile_grant (
    profile_id uuid not null references profile (id) on delete cascade,
    subject text not null,
    granted_at timestamp with time zone not null,
    primary key (profile_id, subject)
);

create index profile_grant_subject on profile_grant (subject);
