/** Roles of staff that the desk's policies let in. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;

/**
 * Where each request stands, worked out from its events and kept so that the desk's list is a query. Never the truth: whatever happens to a request makes its row stale (`rules` is empty),
 * and the next list works it out again. Late is not kept: it depends on today.
 */
export const up = `
create table request_standings (
  request_id uuid primary key references requests on delete cascade, resident_id uuid not null references residents on delete cascade, received_on date not null,
  rules text not null default '', closed boolean not null default false, turn text not null default 'landlord', due date, started_on date, ended_on date);
create index request_standings_open on request_standings (coalesce(due, date '9999-12-31'), received_on, request_id) where not closed;
create index request_standings_closed on request_standings (received_on desc, request_id desc) where closed;
create index request_standings_rules on request_standings (rules);
create index request_standings_by_resident on request_standings (resident_id);
create function keyholder_standing_begun() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into request_standings (request_id, resident_id, received_on) values (new.id, new.resident_id, new.received_on);
  return null;
end $$;
create function keyholder_standing_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update request_standings set rules = '' where request_id = (to_jsonb(new)->>case tg_table_name when 'requests' then 'id' else 'request_id' end)::uuid;
  return null;
end $$;
create trigger standing_begun after insert on requests for each row execute function keyholder_standing_begun();
create trigger standing_moved after update of kind, details on requests for each row execute function keyholder_standing_moved();
create trigger standing_moved after insert on request_events for each row execute function keyholder_standing_moved();
insert into request_standings (request_id, resident_id, received_on) select id, resident_id, received_on from requests;
alter table request_standings enable row level security;
create policy desk on request_standings for select to keyholder_staff using (${desk});
create policy desk_works_out on request_standings for update to keyholder_staff using (${desk}) with check (${desk});
grant select on request_standings to keyholder_staff;
grant update (rules, closed, turn, due, started_on, ended_on) on request_standings to keyholder_staff;
`;

/** And down. */
export const down = `
drop trigger standing_moved on request_events;
drop trigger standing_moved on requests;
drop trigger standing_begun on requests;
drop function keyholder_standing_begun(), keyholder_standing_moved();
drop table request_standings;
`;
