const lent = `coalesce(nullif(current_setting('keyholder.acting', true), '')::json->>'role', '') = 'representative'`;

/**
 * An officer beside somebody writes down what they say for the emergency register, and reads no word of what it says (`own_alone` hides the facts from them). So what was said before goes by a
 * function that tells nothing. Who speaks for a person comes to the register not at all.
 */
export const up = `
create function keyholder_drop_own(wanted_category text) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from record_items where resident_id = keyholder_resident() and category = wanted_category and id like 'own-%' and not ${lent} $$;
revoke all on function keyholder_drop_own(text) from public;
grant execute on function keyholder_drop_own(text) to keyholder_app;
create policy not_lent on support_registers as restrictive to keyholder_app using (not ${lent});
`;

/** And down. */
export const down = `
drop policy not_lent on support_registers;
drop function keyholder_drop_own(text);
`;
