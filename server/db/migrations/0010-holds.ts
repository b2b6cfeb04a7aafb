/**
 * Recordings that somebody asks to keep. A hold is nobody's until a request points to it; how to reach who asked lies sealed.
 * `open_keys`: Idempotency-Keys of writes without a person. Their answers hold no personal data.
 */
export const up = `
create table holds (
  id uuid primary key, reference text not null unique, resident_id uuid references residents on delete cascade, request_id uuid references requests on delete cascade,
  medium text not null, site text, place text not null, on_date date not null, from_time text, to_time text, contact_sealed text, overwritten_on date, asked_on date not null, received_at timestamptz not null);
create index holds_by_resident on holds (resident_id) where resident_id is not null;
create index holds_by_age on holds (received_at) where resident_id is null;
create table hold_events (
  hold_id uuid not null references holds on delete cascade, place integer not null, kind text not null, at timestamptz not null, until date, primary key (hold_id, place));
create trigger append_only before update on hold_events for each row execute function keyholder_append_only();
create table open_keys (key uuid primary key, endpoint text not null, body_hash text not null, status integer not null, answer jsonb not null, made_at timestamptz not null);
alter table outgoing_events alter column resident_id drop not null;
alter table holds enable row level security;
create policy own on holds to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
create policy door on holds for insert to keyholder_door with check (resident_id is null and request_id is null);
alter table hold_events enable row level security;
create policy own on hold_events to keyholder_app using (exists (select from holds where holds.id = hold_id and holds.resident_id = keyholder_resident()));
create policy door on hold_events for insert to keyholder_door with check (kind = 'asked' and place = 1);
create policy door on outgoing_events for insert to keyholder_door with check (resident_id is null);
grant select, insert on holds, hold_events to keyholder_app;
grant insert on holds, hold_events, outgoing_events to keyholder_door;
grant select, insert on open_keys to keyholder_door;
create function keyholder_claim_hold(hold uuid, request uuid) returns boolean language sql security definer set search_path = public as $$
  with claimed as (
    update holds set resident_id = keyholder_resident(), request_id = request
    where id = hold and request_id is null and (resident_id is null or resident_id = keyholder_resident())
      and exists (select from requests where requests.id = request and requests.resident_id = keyholder_resident())
    returning id)
  select exists (select from claimed) $$;
revoke all on function keyholder_claim_hold(uuid, uuid) from public;
grant execute on function keyholder_claim_hold(uuid, uuid) to keyholder_app;
`;

/** And down. */
export const down = `
drop function keyholder_claim_hold(uuid, uuid);
drop policy door on outgoing_events;
revoke insert on outgoing_events from keyholder_door;
delete from outgoing_events where resident_id is null;
alter table outgoing_events alter column resident_id set not null;
drop table hold_events, holds, open_keys;
`;
