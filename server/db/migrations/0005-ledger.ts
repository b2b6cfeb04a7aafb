/** Tables of this migration that hold facts about people. */
export const ledgerTables = ['disclosures', 'decisions'] as const;

/**
 * What was passed on, and what a computer had a part in deciding. `shown_from`: when the person may know of it; null for what the law withholds.
 * Row-level security lets no request see a withheld entry, whatever it asks.
 */
export const up = `
create table disclosures (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, happened_on date not null, recipient text not null, purpose text not null,
  fields jsonb not null, occasion jsonb, promised boolean not null, shown_from date, read_at timestamptz);
create index disclosures_by_resident on disclosures (resident_id, happened_on desc, id) where shown_from is not null;
create table decisions (
  id uuid primary key, resident_id uuid not null references residents on delete cascade, happened_on date not null, facts jsonb not null);
create index decisions_by_resident on decisions (resident_id, happened_on desc);
grant select on disclosures, decisions to keyholder_app;
grant update (read_at) on disclosures to keyholder_app;
alter table disclosures enable row level security;
create policy own on disclosures to keyholder_app using (resident_id = keyholder_resident() and shown_from is not null) with check (resident_id = keyholder_resident() and shown_from is not null);
alter table decisions enable row level security;
create policy own on decisions to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
`;

/** And down. */
export const down = `
drop table ${ledgerTables.join(', ')};
`;
