/**
 * What somebody who speaks for a resident has looked at, by message or entry of the ledger: their own mark, beside the person's, which stays as it is.
 * Only under a mandate of that resident that was taken up; it goes with either.
 */
export const up = `
create table speaker_reads (
  mandate_id uuid not null references mandates on delete cascade, resident_id uuid not null references residents on delete cascade, what uuid not null, at timestamptz not null, primary key (mandate_id, what));
create index speaker_reads_by_resident on speaker_reads (resident_id);
alter table speaker_reads enable row level security;
create policy own_read on speaker_reads for select to keyholder_app using (resident_id = keyholder_resident());
create policy own_write on speaker_reads for insert to keyholder_app with check (
  resident_id = keyholder_resident() and exists (select from mandates m where m.id = mandate_id and m.principal_id = keyholder_resident() and m.accepted_at is not null and m.ended_at is null));
grant select, insert on speaker_reads to keyholder_app;
`;

/** And down. */
export const down = `
drop table speaker_reads;
`;
