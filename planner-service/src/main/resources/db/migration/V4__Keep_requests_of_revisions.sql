-- A replan changes what is asked of the rest of a plan; undoing it must bring back what was asked before.
alter table plan_revision add column request jsonb;

-- until now no change of a plan changed what was asked
update plan_revision set request = plan.request from plan where plan.id = plan_revision.plan;

alter table plan_revision alter column request set not null;
