/**
 * Receipts as signed files. Keys are never removed, so that old receipts stay valid; the private half lies sealed. The document is kept as it was signed:
 * what the landlord's pack said when the receipt was given must not change with the pack.
 */
export const up = `
create table receipt_keys (kid text primary key, public_key jsonb not null, private_key_sealed text not null, made_at timestamptz not null);
create table receipt_files (
  receipt_id uuid primary key references receipts on delete cascade, resident_id uuid not null references residents on delete cascade,
  kid text not null references receipt_keys, document text not null, signature text not null, code_signature text not null);
create index receipt_files_by_resident on receipt_files (resident_id);
create trigger append_only before update on receipt_files for each row execute function keyholder_append_only();
create trigger append_only before update on receipt_keys for each row execute function keyholder_append_only();
grant select, insert on receipt_files to keyholder_app;
alter table receipt_files enable row level security;
create policy own on receipt_files to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
`;

/** And down. */
export const down = `
drop table receipt_files, receipt_keys;
`;
