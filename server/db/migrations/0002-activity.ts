/** Who acted, beside each link of the audit chain; and sessions that a person can tell apart and end. */
export const up = `
alter table audit_entries add column by_role text not null default 'you';
create index audit_entries_by_others on audit_entries (resident_id, place) where by_role <> 'you';
alter table sessions add column id uuid not null default gen_random_uuid() unique;
alter table sessions add column device jsonb not null default '{"browser":"other","system":"other"}';
`;

/** And down. */
export const down = `
alter table sessions drop column id, drop column device;
drop index audit_entries_by_others;
alter table audit_entries drop column by_role;
`;
