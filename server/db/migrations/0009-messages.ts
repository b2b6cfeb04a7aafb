/**
 * What resident and landlord write to each other about a request. A message is never changed; only that the other side has seen it is noted.
 * Acting for a resident, the database takes no words of the landlord, and lets no more of a message be changed than when it was seen.
 */
export const up = `
create table messages (
  id uuid primary key, place bigint generated always as identity, resident_id uuid not null references residents on delete cascade, request_id uuid not null references requests on delete cascade,
  at timestamptz not null, by_whom text not null check (by_whom in ('resident', 'landlord')), words text not null, seen_at timestamptz);
create index messages_by_resident on messages (resident_id, request_id, at, place);
create index messages_unread on messages (resident_id) where by_whom = 'landlord' and seen_at is null;
alter table messages enable row level security;
create policy own_read on messages for select to keyholder_app using (resident_id = keyholder_resident());
create policy own_write on messages for insert to keyholder_app with check (resident_id = keyholder_resident() and by_whom = 'resident');
create policy own_seen on messages for update to keyholder_app using (resident_id = keyholder_resident() and by_whom = 'landlord') with check (resident_id = keyholder_resident() and by_whom = 'landlord');
grant select, insert on messages to keyholder_app;
grant update (seen_at) on messages to keyholder_app;
`;

/** And down. */
export const down = `
drop table messages;
`;
