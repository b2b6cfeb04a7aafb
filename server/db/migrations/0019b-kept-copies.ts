/** Copies that people keep on their devices, by a random id: so that "sign out everywhere" reaches them. Whoever asks about one need not be signed in. */
export const up = `
create table kept_copies (copy_id uuid primary key, resident_id uuid not null references residents on delete cascade, noted_at timestamptz not null, void_at timestamptz);
create index kept_copies_by_resident on kept_copies (resident_id);
alter table kept_copies enable row level security;
create policy own on kept_copies to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
create policy door on kept_copies for select to keyholder_door using (true);
grant select, insert on kept_copies to keyholder_app;
grant update (noted_at, void_at) on kept_copies to keyholder_app;
grant select (copy_id, void_at) on kept_copies to keyholder_door;
`;

/** And down. */
export const down = 'drop table kept_copies;';
