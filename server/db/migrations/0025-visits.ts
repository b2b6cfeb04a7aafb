const counterRoles = `keyholder_staff_role() in ('officer', 'safeguarding')`;

/**
 * Home visits, and the keys that officers seal with what they take down on them. A visit is opened out of an open counter session with that person, by its officer: the
 * database says so too. It is kept as long as something may come under it.
 */
export const up = `
create table visits (
  id uuid primary key, staff_id uuid not null references staff on delete cascade, resident_id uuid not null references residents on delete cascade,
  role text not null, office text, identity_check text not null, opened_at timestamptz not null, ends_at timestamptz not null);
create index visits_by_resident on visits (resident_id);
create table staff_outbox_keys (
  key_id text primary key, staff_id uuid not null references staff on delete cascade, public_key jsonb not null, private_key_sealed text not null, made_at timestamptz not null);
create index staff_outbox_keys_by_staff on staff_outbox_keys (staff_id);
alter table visits enable row level security;
create policy staff_reads on visits for select to keyholder_staff using (staff_id = keyholder_staff());
create policy staff_checks on visits for update to keyholder_staff using (staff_id = keyholder_staff()) with check (staff_id = keyholder_staff());
create policy staff_opens on visits for insert to keyholder_staff with check (
  staff_id = keyholder_staff() and resident_id = keyholder_resident() and role = keyholder_staff_role() and ${counterRoles}
  and exists (select from counter_sessions c where c.staff_id = keyholder_staff() and c.resident_id = visits.resident_id and c.ended_at is null));
grant select, insert on visits to keyholder_staff;
grant update (identity_check) on visits to keyholder_staff;
alter table staff_outbox_keys enable row level security;
create policy own on staff_outbox_keys to keyholder_staff using (staff_id = keyholder_staff()) with check (staff_id = keyholder_staff());
grant select, insert on staff_outbox_keys to keyholder_staff;
`;

/** And down. */
export const down = `
drop table staff_outbox_keys, visits;
`;
