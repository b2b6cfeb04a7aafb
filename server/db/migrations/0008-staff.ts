/** Roles of staff that the desk's policies let in. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;
/** The one resident whose record a transaction of staff has opened. */
const opened = 'resident_id = keyholder_resident()';

const tables = `
create table staff (
  id uuid primary key, issuer text not null, subject text not null, role text not null, office text, first_seen_at timestamptz not null, last_seen_at timestamptz not null,
  unique (issuer, subject));
create table staff_sessions (
  token_hash text primary key, staff_id uuid not null references staff on delete cascade, role text not null, office text, name text,
  signed_in_at timestamptz not null, seen_at timestamptz not null, ends_at timestamptz not null);
create index staff_sessions_by_staff on staff_sessions (staff_id);
create table staff_keys (
  staff_id uuid not null references staff on delete cascade, key uuid not null, endpoint text not null, body_hash text not null, status integer not null,
  answer jsonb not null, made_at timestamptz not null, primary key (staff_id, key));
alter table request_events add column by_staff uuid references staff;
alter table request_events add column code text;
alter table requests add column first_details jsonb;
alter table requests add column came_by text not null default 'portal';
`;

/**
 * A third role nobody can sign in as: `keyholder_staff` acts for one member of staff, and writes only to the one resident whose record the transaction has opened.
 * What the landlord's other systems would need a reason for (dates of birth, contact points, addresses that are hidden) it cannot read.
 */
const roles = `
create function keyholder_staff() returns uuid language sql stable as $$ select nullif(current_setting('keyholder.staff', true), '')::uuid $$;
create function keyholder_staff_role() returns text language sql stable as $$ select coalesce(current_setting('keyholder.staff_role', true), '') $$;
create function keyholder_hidden_home(home text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from tenancy_residents t join residents r on r.id = t.resident_id where t.tenancy = home and r.address_hidden) $$;
create function keyholder_shares_home(who uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from tenancy_residents mine join tenancy_residents other on other.tenancy = mine.tenancy and other.resident_id <> mine.resident_id where mine.resident_id = who) $$;
do $$ begin
  if not exists (select from pg_roles where rolname = 'keyholder_staff') then create role keyholder_staff nologin; end if;
end $$;
grant usage on schema public to keyholder_staff;
grant select on organisation to keyholder_staff;
grant select, insert, update on staff to keyholder_door;
grant select, insert, update, delete on staff_sessions to keyholder_door;
alter table staff enable row level security;
create policy door on staff to keyholder_door using (true) with check (true);
create policy own on staff for select to keyholder_staff using (id = keyholder_staff());
grant select on staff to keyholder_staff;
alter table staff_sessions enable row level security;
create policy door on staff_sessions to keyholder_door using (true) with check (true);
create policy own on staff_sessions to keyholder_staff using (staff_id = keyholder_staff());
grant select, delete on staff_sessions to keyholder_staff;
alter table staff_keys enable row level security;
create policy own on staff_keys to keyholder_staff using (staff_id = keyholder_staff()) with check (staff_id = keyholder_staff());
grant select, insert on staff_keys to keyholder_staff;
grant select (id, person_key, portal_reference, name, language, address_hidden, preferences) on residents to keyholder_staff;
create policy desk on residents for select to keyholder_staff using (${desk});
grant select on tenancies, tenancy_residents to keyholder_staff;
create policy staff on tenancy_residents for select to keyholder_staff using (${opened});
create policy staff on tenancies for select to keyholder_staff using (
  exists (select from tenancy_residents t where t.tenancy = tenancies.reference and t.resident_id = keyholder_resident())
  and (keyholder_staff_role() = 'safeguarding' or not keyholder_hidden_home(reference)));
grant select, insert on requests, request_events to keyholder_staff;
grant update (kind, details, first_details) on requests to keyholder_staff;
create policy desk on requests for select to keyholder_staff using (${desk});
create policy desk_adds on requests for insert to keyholder_staff with check (${desk} and ${opened});
create policy desk_sorts on requests for update to keyholder_staff using (${desk} and ${opened}) with check (${desk} and ${opened});
create policy desk on request_events for select to keyholder_staff using (${desk});
create policy desk_adds on request_events for insert to keyholder_staff with check (${desk} and ${opened} and by_staff is not distinct from keyholder_staff());
grant select, insert on audit_entries, audit_payloads, choice_events to keyholder_staff;
grant insert on outgoing_events, receipts, receipt_files to keyholder_staff;
${['audit_entries', 'audit_payloads', 'choice_events', 'outgoing_events', 'receipts', 'receipt_files'].map((table) => `create policy staff on ${table} to keyholder_staff using (${opened}) with check (${opened});`).join('\n')}
`;

/** Staff: who they are to us (subject, role, office), their sessions, their keys, and what the database lets them do. */
export const up = tables + roles;

/** And down. */
export const down = `
${['audit_entries', 'audit_payloads', 'choice_events', 'outgoing_events', 'receipts', 'receipt_files', 'tenancies', 'tenancy_residents'].map((table) => `drop policy staff on ${table};`).join('\n')}
${['requests', 'request_events', 'residents'].map((table) => `drop policy desk on ${table};`).join('\n')}
drop policy desk_adds on requests;
drop policy desk_sorts on requests;
drop policy desk_adds on request_events;
revoke all on all tables in schema public from keyholder_staff;
revoke usage on schema public from keyholder_staff;
alter table requests drop column first_details, drop column came_by;
alter table request_events drop column by_staff, drop column code;
drop table staff_keys, staff_sessions, staff;
drop function keyholder_staff(), keyholder_staff_role(), keyholder_hidden_home(text), keyholder_shares_home(uuid);
`;
