const counterRoles = `keyholder_staff_role() in ('officer', 'safeguarding')`;

const tables = `
create table counter_sessions (
  id uuid primary key, token_hash text not null unique, staff_id uuid not null references staff on delete cascade, resident_id uuid not null references residents on delete cascade,
  role text not null, office text, reason text, identity_check text not null default 'none', checked_at timestamptz, opened_at timestamptz not null, seen_at timestamptz not null,
  ends_at timestamptz not null, locked_at timestamptz, ended_at timestamptz, ended_by text, looked text[] not null default '{}');
create unique index counter_sessions_one_at_a_time on counter_sessions (staff_id) where ended_at is null;
create index counter_sessions_by_staff on counter_sessions (staff_id, opened_at);
create index counter_sessions_by_resident on counter_sessions (resident_id, opened_at);
create table counter_codes (resident_id uuid primary key references residents on delete cascade, code_hash text not null unique, expires_at timestamptz not null);
create index residents_by_birth on residents (date_of_birth);
`;

/**
 * Officers look for people by two functions that tell no more than what tells people apart, and read a resident's row only while a session with them is open.
 * Somebody flagged for safety is opened by the safeguarding team, with a reason: the database says so too.
 */
const roles = `
create function keyholder_flagged(who uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select address_hidden from residents where id = who), true) $$;
create function keyholder_on_record(who uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from residents where id = who) $$;
create function keyholder_find(wanted_reference text, born date, code text, at timestamptz)
  returns table (id uuid, name text, portal_reference text, flagged boolean, home text) language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.name, r.portal_reference, r.address_hidden,
    (select t.address->>0 from tenancy_residents own join tenancies t on t.reference = own.tenancy
      where own.resident_id = r.id and t.ended_on is null and not r.address_hidden and not keyholder_hidden_home(t.reference) order by t.started_on desc limit 1)
  from residents r
  where ${counterRoles} and (r.portal_reference = wanted_reference or r.date_of_birth = born
    or r.id = (select c.resident_id from counter_codes c where c.code_hash = code and c.expires_at > at))
  order by r.name, r.id limit 500 $$;
create function keyholder_take_code(who uuid, code text, at timestamptz) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  with taken as (delete from counter_codes where ${counterRoles} and resident_id = who and code_hash = code and expires_at > at returning 1) select exists (select from taken) $$;
revoke execute on function keyholder_find(text, date, text, timestamptz), keyholder_take_code(uuid, text, timestamptz) from public;
grant execute on function keyholder_find(text, date, text, timestamptz), keyholder_take_code(uuid, text, timestamptz) to keyholder_staff;
alter table counter_sessions enable row level security;
create policy door on counter_sessions to keyholder_door using (true) with check (true);
create policy own on counter_sessions to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
create policy staff_reads on counter_sessions for select to keyholder_staff using (staff_id = keyholder_staff());
create policy staff_changes on counter_sessions for update to keyholder_staff using (staff_id = keyholder_staff()) with check (staff_id = keyholder_staff());
create policy staff_opens on counter_sessions for insert to keyholder_staff with check (
  staff_id = keyholder_staff() and resident_id = keyholder_resident() and role = keyholder_staff_role() and ${counterRoles}
  and (not keyholder_flagged(resident_id) or (role = 'safeguarding' and reason is not null)));
grant select, update on counter_sessions to keyholder_door;
grant select, insert on counter_sessions to keyholder_staff;
grant update (token_hash, identity_check, checked_at, seen_at, locked_at, ended_at, ended_by) on counter_sessions to keyholder_staff;
grant select (id, resident_id, role, office, opened_at, ends_at, ended_at) on counter_sessions to keyholder_app;
grant update (ended_at, ended_by) on counter_sessions to keyholder_app;
alter table counter_codes enable row level security;
create policy own on counter_codes to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
grant select, insert, update on counter_codes to keyholder_app;
create policy counter on residents for select to keyholder_staff using (
  ${counterRoles} and exists (select from counter_sessions c where c.staff_id = keyholder_staff() and c.resident_id = residents.id and c.ended_at is null));
grant select, insert, update on rate_counters to keyholder_staff;
`;

/** Counter sessions, and the codes that residents show. */
export const up = tables + roles;

/** And down. */
export const down = `
revoke select, insert, update on rate_counters from keyholder_staff;
drop policy counter on residents;
drop table counter_codes, counter_sessions;
drop index residents_by_birth;
drop function keyholder_find(text, date, text, timestamptz), keyholder_take_code(uuid, text, timestamptz), keyholder_flagged(uuid), keyholder_on_record(uuid);
`;
