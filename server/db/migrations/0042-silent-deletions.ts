/**
 * Whether a fact that went with time was one that an answer does not even name: its line shows to nobody but the owner of the database. A transaction of the person cannot read it, whatever it asks.
 * Of what went before, the name of a line, which is made from the fact's id and the day its time began, says of which fact it is: each day that it can have been is tried.
 * An act of that time stays as it is on the audit chain, which says neither a kind nor a number to its person.
 */
export const up = `
alter table deletions add column silent boolean not null default false;
update deletions as gone set silent = true from (
  select quiet.resident_id, encode(sha256(convert_to(concat_ws(E'\\n', 'deletion', quiet.resident_id, quiet.item_id, to_char(day, 'YYYY-MM-DD')), 'UTF8')), 'hex') as hex
  from left_out as quiet
  cross join lateral (select generate_series(timestamp '1900-01-01', max(line.ended_on)::timestamp, interval '1 day') as day from deletions as line where line.resident_id = quiet.resident_id) as days
  where quiet.silent) as found
  where found.resident_id = gone.resident_id
    and gone.id = (substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-5' || substr(hex, 14, 3) || '-a' || substr(hex, 18, 3) || '-' || substr(hex, 21, 12))::uuid;
drop policy own on deletions;
create policy own on deletions to keyholder_app using (resident_id = keyholder_resident() and not silent) with check (resident_id = keyholder_resident());
`;

/** And down: not where the audit chain has a silent act, which no server of before would hide. */
export const down = `
do $$ begin
  if exists (select from audit_entries where act = 'facts-deleted-silently') then raise exception 'facts-deleted-silently stands on an audit chain: a server of before would show it to its person'; end if;
end $$;
drop policy own on deletions;
delete from deletions where silent;
create policy own on deletions to keyholder_app using (resident_id = keyholder_resident()) with check (resident_id = keyholder_resident());
alter table deletions drop column silent;
`;
