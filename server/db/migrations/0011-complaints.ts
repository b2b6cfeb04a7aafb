/** Roles of staff that the desk's policies let in. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;
const opened = 'resident_id = keyholder_resident()';

/**
 * Complaints about data. One without a resident was made without signing in; how to reach who made it lies sealed. The desk sees every complaint, and every hold, and adds what it did with them.
 */
export const up = `
create table complaints (
  id uuid primary key, reference text not null unique, resident_id uuid references residents on delete cascade, details jsonb not null, contact_sealed text,
  received_on date not null, received_at timestamptz not null, receipt_id uuid);
create index complaints_by_resident on complaints (resident_id, received_at);
create table complaint_events (
  complaint_id uuid not null references complaints on delete cascade, place integer not null, kind text not null, at timestamptz not null, happened_on date not null, by_whom text not null, words text,
  by_staff uuid references staff, primary key (complaint_id, place));
create trigger append_only before update on complaint_events for each row execute function keyholder_append_only();
alter table hold_events add column by_staff uuid references staff;
alter table complaints enable row level security;
create policy own on complaints to keyholder_app using (${opened}) with check (${opened});
create policy door on complaints for insert to keyholder_door with check (resident_id is null);
create policy desk on complaints for select to keyholder_staff using (${desk});
alter table complaint_events enable row level security;
create policy own_read on complaint_events for select to keyholder_app using (exists (select from complaints c where c.id = complaint_id and c.resident_id = keyholder_resident()));
create policy own_write on complaint_events for insert to keyholder_app with check (by_whom = 'resident' and exists (select from complaints c where c.id = complaint_id and c.resident_id = keyholder_resident()));
create policy door on complaint_events for insert to keyholder_door with check (kind = 'submit' and place = 1);
create policy desk on complaint_events for select to keyholder_staff using (${desk});
create policy desk_adds on complaint_events for insert to keyholder_staff with check (${desk} and by_whom = 'landlord' and by_staff = keyholder_staff());
create policy desk on holds for select to keyholder_staff using (${desk});
create policy desk on hold_events for select to keyholder_staff using (${desk});
create policy desk_adds on hold_events for insert to keyholder_staff with check (${desk} and kind <> 'asked' and by_staff = keyholder_staff());
grant select, insert on complaints, complaint_events to keyholder_app;
grant insert on complaints, complaint_events to keyholder_door;
grant select on complaints, holds to keyholder_staff;
grant select, insert on complaint_events, hold_events to keyholder_staff;
`;

/** And down. */
export const down = `
drop policy desk on holds;
drop policy desk on hold_events;
drop policy desk_adds on hold_events;
revoke all on holds, hold_events from keyholder_staff;
alter table hold_events drop column by_staff;
drop table complaint_events, complaints;
`;
