/** As in the migration of answers: whom the desk's policies let in, and the one record that a transaction has opened. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;
const opened = 'resident_id = keyholder_resident()';

/**
 * Facts that an answer which went out withholds, whole or in part: their values are shown nowhere else either until an answer gives them. `silent`: not even named. No value and no reason lies
 * here; what was left out is in the draft of the answer, which a transaction of the resident cannot read.
 */
export const up = `
create table left_out (resident_id uuid not null references residents on delete cascade, item_id text not null, silent boolean not null, primary key (resident_id, item_id));
alter table left_out enable row level security;
create policy own_read on left_out for select to keyholder_app using (${opened});
grant select on left_out to keyholder_app;
create policy desk_writes on left_out to keyholder_staff using (${desk} and ${opened}) with check (${desk} and ${opened});
grant select, insert, delete on left_out to keyholder_staff;
`;

/** And down. */
export const down = `
drop table left_out;
`;
