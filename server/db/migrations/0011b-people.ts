/** Roles of staff that the desk's policies let in. */
const desk = `keyholder_staff_role() in ('desk', 'manager')`;

/**
 * People who speak for a resident. Either of the two sees a mandate; only the resident makes one (or the desk, with a proof), and either ends it. It is taken up by its code alone.
 */
export const up = `
create table mandates (
  id uuid primary key, principal_id uuid not null references residents on delete cascade, principal_name text not null, representative_id uuid references residents on delete cascade, representative_name text not null,
  relation text not null, scope jsonb not null, proof text not null, made_at timestamptz not null, code_hash text unique, code_until timestamptz, accepted_at timestamptz, ends_on date,
  ended_at timestamptz, ended_by text, by_staff uuid references staff, check (representative_id is distinct from principal_id));
create index mandates_by_principal on mandates (principal_id);
create index mandates_by_representative on mandates (representative_id) where representative_id is not null;
alter table mandates enable row level security;
create policy sides on mandates for select to keyholder_app using (principal_id = keyholder_resident() or representative_id = keyholder_resident());
create policy own on mandates for insert to keyholder_app with check (principal_id = keyholder_resident() and representative_id is null and accepted_at is null and proof = 'invited');
create policy ends on mandates for update to keyholder_app using (principal_id = keyholder_resident() or representative_id = keyholder_resident()) with check (ended_at is not null);
create policy desk on mandates for select to keyholder_staff using (${desk});
create policy desk_adds on mandates for insert to keyholder_staff with check (${desk} and proof <> 'invited' and by_staff = keyholder_staff());
grant select, insert on mandates to keyholder_app, keyholder_staff;
grant update (ended_at, ended_by) on mandates to keyholder_app;
create function keyholder_accept_mandate(code text, at timestamptz) returns uuid language sql security definer set search_path = public, pg_temp as $$
  update mandates set representative_id = keyholder_resident(), accepted_at = at, representative_name = (select name from residents where id = keyholder_resident())
  where code_hash = code and representative_id is null and ended_at is null and code_until > at and principal_id <> keyholder_resident()
  returning principal_id $$;
revoke all on function keyholder_accept_mandate(text, timestamptz) from public;
grant execute on function keyholder_accept_mandate(text, timestamptz) to keyholder_app;
`;

/** And down. */
export const down = `
drop function keyholder_accept_mandate(text, timestamptz);
drop table mandates;
`;
