/** What was deleted because its time was over: kinds and rules, never the content. And an index that finds what is due without reading everything. */
export const up = `
create table deletions (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, category text not null, key text not null, rule_id text not null,
  ended_on date not null, deleted_on date not null);
create index deletions_by_resident on deletions (resident_id, deleted_on);
create index deletions_by_age on deletions (deleted_on);
create index record_items_due on record_items (category, key, retention_started_on) where retention_started_on is not null and hold is null;
alter table deletions enable row level security;
create policy own on deletions to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
grant select on deletions to keyholder_app;
`;

/** And down. */
export const down = `
drop index record_items_due;
drop table deletions;
`;
