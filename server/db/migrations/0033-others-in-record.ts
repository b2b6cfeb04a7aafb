const desk = `keyholder_staff_role() in ('desk', 'manager')`;

/**
 * Whether other people are named in what somebody asked to see. Staff read no facts; that there are such facts decides who may send the answer. `kinds`: of facts; `within`: kinds of data,
 * all of them where it is null.
 */
export const up = `
create function keyholder_others_in_record(who uuid, kinds json, within json) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select ${desk} and exists (select from record_items where resident_id = who and key in (select json_array_elements_text(kinds))
    and (within is null or category in (select json_array_elements_text(within)))) $$;
revoke all on function keyholder_others_in_record(uuid, json, json) from public;
grant execute on function keyholder_others_in_record(uuid, json, json) to keyholder_staff;
`;

/** And down. */
export const down = 'drop function keyholder_others_in_record(uuid, json, json);';
