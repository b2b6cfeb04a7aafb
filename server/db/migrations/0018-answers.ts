/** As in the migration of staff: whom the desk's policies let in, and the one record that a transaction of staff has opened. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;
const opened = 'resident_id = keyholder_resident()';

/**
 * Answers to access requests: what the desk decided, and the answer as it went out. Acting for a resident, the database shows no answer that was not sent and nothing of what the desk decided,
 * since that names what is withheld in silence; and no more of it can be changed than where it lies for the person. What was sent cannot be changed by the desk either.
 */
export const up = `
create table answers (
  request_id uuid primary key references requests on delete cascade, resident_id uuid not null references residents on delete cascade, draft jsonb not null, saved_at timestamptz not null,
  saved_by uuid not null references staff, answer jsonb, sent_at timestamptz, closes_on date, at_counter boolean not null default false, deleted_on date);
create index answers_by_resident on answers (resident_id);
create index answers_by_end on answers (deleted_on);
alter table answers enable row level security;
create policy own_read on answers for select to keyholder_app using (${opened} and sent_at is not null);
create policy own_place on answers for update to keyholder_app using (${opened} and sent_at is not null) with check (${opened} and sent_at is not null);
grant select (request_id, resident_id, answer, sent_at, closes_on, at_counter, deleted_on) on answers to keyholder_app;
grant update (closes_on, at_counter) on answers to keyholder_app;
create policy desk_reads on answers for select to keyholder_staff using (${desk});
create policy desk_adds on answers for insert to keyholder_staff with check (${desk} and ${opened} and saved_by is not distinct from keyholder_staff() and sent_at is null);
create policy desk_changes on answers for update to keyholder_staff using (${desk} and ${opened} and sent_at is null) with check (${desk} and ${opened});
grant select, insert on answers to keyholder_staff;
grant update (draft, saved_at, saved_by, answer, sent_at, closes_on, deleted_on) on answers to keyholder_staff;
`;

/** And down. */
export const down = `
drop table answers;
`;
