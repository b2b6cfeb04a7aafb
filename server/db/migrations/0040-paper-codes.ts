/**
 * Codes on paper run out; those of before, four weeks from now. An officer gives a new one in place of whatever the person had, by a function that tells nothing: it wants an open counter session of that
 * officer with that person, who was checked closely in it, and it gives none to whoever can be reached in another way. Staff read no code and write none otherwise.
 * Whoever comes to be reached in another way, by their own act or by an import, has no unused code from then on: it would come alive again, were that way ever taken from them.
 */
export const up = `
alter table activation_codes add column expires_at timestamptz not null default now() + interval '28 days';
alter table activation_codes alter column expires_at drop default;
create function keyholder_give_code(code text, at timestamptz, until timestamptz) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  with given as (
    insert into activation_codes (resident_id, code_hash, used_at, expires_at)
    select c.resident_id, code, null, until from counter_sessions c
    where keyholder_staff_role() in ('officer', 'safeguarding') and c.staff_id = keyholder_staff() and c.resident_id = keyholder_resident()
      and c.ended_at is null and c.ends_at > at and c.identity_check in ('document-seen', 'code')
      and not exists (select from contact_points p where p.resident_id = c.resident_id and p.verified and p.removed_at is null)
    on conflict (resident_id) do update set code_hash = excluded.code_hash, used_at = null, expires_at = excluded.expires_at
    returning 1)
  select exists (select from given) $$;
revoke execute on function keyholder_give_code(text, timestamptz, timestamptz) from public;
grant execute on function keyholder_give_code(text, timestamptz, timestamptz) to keyholder_staff;
create function keyholder_void_codes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from activation_codes where resident_id = new.resident_id and used_at is null;
  return null;
end $$;
revoke execute on function keyholder_void_codes() from public;
create trigger codes_void after insert or update of verified on contact_points for each row when (new.verified and new.removed_at is null) execute function keyholder_void_codes();
`;

/** And down. What has run out goes: without its end it would be good for ever. */
export const down = `
delete from activation_codes where used_at is null and expires_at <= now();
drop trigger codes_void on contact_points;
drop function keyholder_void_codes();
drop function keyholder_give_code(text, timestamptz, timestamptz);
alter table activation_codes drop column expires_at;
`;
