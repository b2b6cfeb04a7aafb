/** As in the migration of staff. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;
const opened = 'resident_id = keyholder_resident()';

/**
 * What still has to be brought to people. `tellings`: that somebody is to be told that there is something to read; written in the transaction of whatever there is, by whoever may not see
 * contact points. `outgoing_mail`: messages on their way, written in the transaction that makes them and sent after it: neither lost nor sent twice over when the line is down.
 */
export const up = `
create table tellings (
  resident_id uuid not null references residents on delete cascade, kind text not null, asked_at timestamptz not null, told_at timestamptz, primary key (resident_id, kind));
create index tellings_due on tellings (asked_at) where told_at is null or told_at < asked_at;
alter table tellings enable row level security;
create policy own on tellings to keyholder_app using (${opened}) with check (${opened});
create policy desk on tellings to keyholder_staff using (${desk} and ${opened}) with check (${desk} and ${opened});
grant select, insert, update, delete on tellings to keyholder_app;
grant select, insert, update on tellings to keyholder_staff;
create table outgoing_mail (
  id uuid primary key, message jsonb not null, made_at timestamptz not null, not_before timestamptz not null, ends_at timestamptz not null, tries integer not null default 0,
  next_try_at timestamptz not null, taken_at timestamptz, sent_at timestamptz, given_up text);
create index outgoing_mail_due on outgoing_mail (next_try_at) where sent_at is null and given_up is null;
alter table outgoing_mail enable row level security;
create policy writes on outgoing_mail for insert to keyholder_app with check (true);
create policy door_writes on outgoing_mail for insert to keyholder_door with check (true);
grant insert on outgoing_mail to keyholder_app, keyholder_door;
`;

/** And down. */
export const down = `
drop table outgoing_mail;
drop table tellings;
`;
