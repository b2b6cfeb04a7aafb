/** Tables that hold facts about people, each with the column that says whose row it is. */
export const personalTables = [
  'contact_points', 'tenancy_residents', 'record_items', 'sessions', 'choice_events', 'requests', 'request_events', 'receipts',
  'idempotency_keys', 'audit_entries', 'audit_payloads', 'outgoing_events', 'outbox_keys',
] as const;

/** What happened is never rewritten: corrections are new rows. */
const appendOnly = ['choice_events', 'request_events', 'audit_entries'] as const;

const tables = `
create table organisation (only_row boolean primary key default true check (only_row), id text not null, sample boolean not null, made_at timestamptz not null);
create table residents (
  id uuid primary key, person_key text not null unique, portal_reference text not null unique, name text not null, date_of_birth date not null,
  language text not null, address_hidden boolean not null);
create table contact_points (
  resident_id uuid not null references residents on delete cascade, kind text not null, value text not null, verified boolean not null, place integer not null,
  primary key (resident_id, kind, value));
create table tenancies (reference text primary key, address jsonb not null, tenure text not null, started_on date not null, ended_on date);
create table tenancy_residents (
  tenancy text not null references tenancies, resident_id uuid not null references residents on delete cascade, primary key (resident_id, tenancy));
create index tenancy_residents_by_tenancy on tenancy_residents (tenancy);
create table record_items (
  resident_id uuid not null references residents on delete cascade, id text not null, place integer not null, category text not null, key text not null, value jsonb not null,
  source text not null, collected_on date, retention_started_on date, hold text, primary key (resident_id, id));
create index record_items_by_category on record_items (resident_id, category);
create table sessions (
  token_hash text primary key, resident_id uuid not null references residents on delete cascade, signed_in_at timestamptz not null, seen_at timestamptz not null,
  ends_at timestamptz not null, level2_until timestamptz);
create index sessions_by_resident on sessions (resident_id);
create table challenges (
  id uuid primary key, purpose text not null, browser_hash text not null, account text not null, resident_id uuid references residents on delete cascade, code_hash text not null,
  link_hash text unique, tries integer not null default 0, made_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz);
create index challenges_by_browser on challenges (browser_hash);
create table activation_codes (resident_id uuid primary key references residents on delete cascade, code_hash text not null, used_at timestamptz);
create table rate_counters (key text not null, window_from timestamptz not null, count integer not null, primary key (key, window_from));
create table demo_messages (id bigint generated always as identity primary key, message jsonb not null);
create table choice_events (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, purpose_id text not null, channel text not null, kind text not null,
  effective_at timestamptz not null, received_at timestamptz not null, decided_at timestamptz not null, notice_version text not null, language text not null, receipt_id uuid);
create index choice_events_by_resident on choice_events (resident_id);
create table requests (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, reference text not null unique, kind text not null, details jsonb,
  received_on date not null, received_at timestamptz not null, receipt_id uuid);
create index requests_by_resident on requests (resident_id, received_at);
create table request_events (
  request_id uuid not null references requests on delete cascade, place integer not null, resident_id uuid not null references residents on delete cascade,
  kind text not null, at timestamptz not null, happened_on date not null, by_whom text not null, reason text, primary key (request_id, place));
create index request_events_by_resident on request_events (resident_id);
create table receipts (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, code text not null unique, facts jsonb not null, received_at timestamptz not null);
create index receipts_by_resident on receipts (resident_id, received_at);
create table idempotency_keys (
  resident_id uuid not null references residents on delete cascade, key uuid not null, endpoint text not null, body_hash text not null, status integer not null,
  answer jsonb, answer_hash text not null, made_at timestamptz not null, primary key (resident_id, key));
create index idempotency_keys_by_age on idempotency_keys (made_at) where answer is not null;
create table audit_entries (
  resident_id uuid not null, place integer not null, at timestamptz not null, act text not null, payload_hash text not null, previous text not null, hash text not null,
  primary key (resident_id, place));
create table audit_payloads (resident_id uuid not null, place integer not null, salt text not null, payload text not null, primary key (resident_id, place));
create table outgoing_events (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, type text not null, at timestamptz not null, payload jsonb not null, sent_at timestamptz);
create index outgoing_events_waiting on outgoing_events (at) where sent_at is null;
create table outbox_keys (
  key_id text primary key, resident_id uuid not null references residents on delete cascade, public_key jsonb not null, private_key_sealed text not null, made_at timestamptz not null);
create index outbox_keys_by_resident on outbox_keys (resident_id);
`;

const guards = `
create function keyholder_resident() returns uuid language sql stable as $$ select nullif(current_setting('keyholder.resident', true), '')::uuid $$;
create function keyholder_append_only() returns trigger language plpgsql as $$ begin raise exception 'append-only'; end $$;
${appendOnly.map((table) => `create trigger append_only before update on ${table} for each row execute function keyholder_append_only();`).join('\n')}
`;

/**
 * Two roles nobody can sign in as. `keyholder_app` acts for one resident and sees that resident's rows only;
 * `keyholder_door` finds out who is at the door and sees nothing of the record. A request takes one after the other with SET LOCAL ROLE.
 */
const roles = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'keyholder_app') then create role keyholder_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'keyholder_door') then create role keyholder_door nologin; end if;
end $$;
grant usage on schema public to keyholder_app, keyholder_door;
grant select on organisation to keyholder_app, keyholder_door;
grant select on residents, tenancies to keyholder_app;
grant select on ${personalTables.filter((table) => table !== 'sessions').join(', ')} to keyholder_app;
grant insert on choice_events, requests, request_events, receipts, idempotency_keys, audit_entries, audit_payloads, outgoing_events, outbox_keys to keyholder_app;
grant select, insert, update on challenges, rate_counters to keyholder_app;
grant insert on demo_messages to keyholder_app;
grant usage on all sequences in schema public to keyholder_app, keyholder_door;
grant select, update, delete on sessions to keyholder_app;
grant select on residents, contact_points to keyholder_door;
grant select, insert, update, delete on sessions, challenges, rate_counters to keyholder_door;
grant select, update on activation_codes to keyholder_door;
grant select, insert on demo_messages to keyholder_door;
grant select, insert on audit_entries, audit_payloads to keyholder_door;
alter table residents enable row level security;
create policy own on residents to keyholder_app using (id = keyholder_resident());
create policy door on residents for select to keyholder_door using (true);
alter table tenancies enable row level security;
create policy own on tenancies to keyholder_app using (exists (select from tenancy_residents t where t.tenancy = tenancies.reference and t.resident_id = keyholder_resident()));
alter table challenges enable row level security;
create policy own on challenges to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
create policy door on challenges to keyholder_door using (true) with check (true);
alter table activation_codes enable row level security;
create policy door on activation_codes to keyholder_door using (true);
${personalTables.map((table) => `alter table ${table} enable row level security;
create policy own on ${table} to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());`).join('\n')}
create policy door on contact_points for select to keyholder_door using (true);
create policy door on sessions to keyholder_door using (true) with check (true);
create policy door on audit_entries to keyholder_door using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
create policy door on audit_payloads to keyholder_door using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
`;

/** SQL of this migration, up. PostgreSQL 15 and newer. */
export const up = tables + guards + roles;

/** And down: everything it made, the roles left where another database of the cluster may use them. */
export const down = `
drop table ${[...personalTables, 'tenancies', 'challenges', 'activation_codes', 'rate_counters', 'demo_messages', 'residents', 'organisation'].join(', ')} cascade;
drop function keyholder_resident(), keyholder_append_only();
revoke usage on schema public from keyholder_app, keyholder_door;
`;
