/** As in the migration of staff: whom the desk's policies let in, and the one record that a transaction of staff has opened. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;
const opened = 'resident_id = keyholder_resident()';

const tables = `
create table files (
  resident_id uuid not null references residents on delete cascade, id uuid not null, message_id uuid references messages on delete cascade, place integer not null default 0,
  by_whom text not null check (by_whom in ('resident', 'landlord')), name text not null, bytes integer not null, parts integer not null, done integer not null default 0,
  state text not null, kind text, refusal text, begun_at timestamptz not null, expires_at timestamptz not null, primary key (resident_id, id));
create index files_by_message on files (message_id);
create index files_by_end on files (expires_at) where state <> 'gone';
create table file_parts (
  resident_id uuid not null, file_id uuid not null, part integer not null, data text not null,
  primary key (resident_id, file_id, part), foreign key (resident_id, file_id) references files on delete cascade);
`;

/**
 * Files of messages, in parts, and what staff of the desk may do with messages: read those of every request, write to the record that is open, note that they have seen.
 * A file's id counts among the files of its resident only, since it is made on their device.
 */
export const up = `${tables}
${['files', 'file_parts'].map((table) => `
alter table ${table} enable row level security;
create policy own on ${table} to keyholder_app using (${opened}) with check (${opened});
create policy desk_reads on ${table} for select to keyholder_staff using (${desk});
create policy desk_adds on ${table} for insert to keyholder_staff with check (${desk} and ${opened});
create policy desk_changes on ${table} for update to keyholder_staff using (${desk} and ${opened}) with check (${desk} and ${opened});
create policy desk_deletes on ${table} for delete to keyholder_staff using (${desk} and ${opened});
grant select, insert, update, delete on ${table} to keyholder_app;
grant select, insert, update, delete on ${table} to keyholder_staff;`).join('\n')}
create policy desk_reads on messages for select to keyholder_staff using (${desk});
create policy desk_writes on messages for insert to keyholder_staff with check (${desk} and ${opened} and by_whom = 'landlord');
create policy desk_sees on messages for update to keyholder_staff using (${desk} and ${opened} and by_whom = 'resident') with check (${desk} and ${opened} and by_whom = 'resident');
grant select, insert on messages to keyholder_staff;
grant update (seen_at) on messages to keyholder_staff;
`;

/** And down. */
export const down = `
drop policy desk_reads on messages;
drop policy desk_writes on messages;
drop policy desk_sees on messages;
revoke all on messages from keyholder_staff;
drop table file_parts;
drop table files;
`;
