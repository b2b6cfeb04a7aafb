/** Files with all of a person's data: asked for, made in the background, kept for a few days in parts. */
export const up = `
create table exports (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, format text not null, language text not null, state text not null,
  done integer not null default 0, total integer not null, tries integer not null default 0, asked_at timestamptz not null, taken_at timestamptz, ready_at timestamptz,
  expires_at timestamptz not null, file jsonb);
create index exports_by_resident on exports (resident_id, asked_at);
create index exports_under_way on exports (asked_at) where state in ('waiting', 'making');
create index exports_by_end on exports (expires_at);
create table export_parts (
  export_id uuid not null references exports on delete cascade, part integer not null, resident_id uuid not null references residents on delete cascade, data text not null,
  primary key (export_id, part));
create index export_parts_by_resident on export_parts (resident_id);
alter table exports enable row level security;
create policy own on exports to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
alter table export_parts enable row level security;
create policy own on export_parts to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
grant select, insert, update, delete on exports to keyholder_app;
grant select, insert, delete on export_parts to keyholder_app;
`;

/** And down. */
export const down = `
drop table export_parts;
drop table exports;
`;
