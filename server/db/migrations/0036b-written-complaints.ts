/** As in the migration of complaints: whom the desk's policies let in, and the one record that a transaction has opened. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;

/** Complaints that came by post, by phone or at the counter: the desk writes them down with their first event, for the person whose record it has opened or for nobody that is known. */
export const up = `
alter table complaints add column came_by text not null default 'portal';
create policy desk_adds on complaints for insert to keyholder_staff with check (${desk} and came_by <> 'portal' and (resident_id is null or resident_id = keyholder_resident()));
create policy desk_begins on complaint_events for insert to keyholder_staff with check (${desk} and kind = 'submit' and place = 1 and by_whom = 'resident' and by_staff = keyholder_staff());
create policy desk_of_nobody on outgoing_events for insert to keyholder_staff with check (${desk} and resident_id is null);
grant insert on complaints to keyholder_staff;
`;

/** And down. */
export const down = `
revoke insert on complaints from keyholder_staff;
drop policy desk_of_nobody on outgoing_events;
drop policy desk_begins on complaint_events;
drop policy desk_adds on complaints;
alter table complaints drop column came_by;
`;
