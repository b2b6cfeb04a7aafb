/** Passkeys (Web Authentication, level 3): the public half and the authenticator's counter. Whoever is at the door is found by the credential alone. */
export const up = `
create table passkeys (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, credential_id text not null unique, public_key text not null, counter bigint not null,
  name text not null, made_at timestamptz not null, used_at timestamptz);
create index passkeys_by_resident on passkeys (resident_id, made_at);
alter table passkeys enable row level security;
create policy own on passkeys to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
create policy door on passkeys to keyholder_door using (true);
grant select, insert, delete on passkeys to keyholder_app;
grant update (counter, used_at) on passkeys to keyholder_app, keyholder_door;
grant select on passkeys to keyholder_door;
`;

/** And down. */
export const down = 'drop table passkeys;';
