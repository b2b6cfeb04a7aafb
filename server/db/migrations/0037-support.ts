/** The one who opens the register: with a reason, on each person's own record (`use-cases/emergency-list.ts`). */
const opens = `keyholder_staff_role() in ('manager', 'safeguarding')`;
const own = 'resident_id = keyholder_resident()';

/** The function that the register is opened by. `more`: what else a phone number `c` has to be, as SQL. */
export const emergencyFunction = (more = ''): string => `create or replace function keyholder_emergency(wanted_place text)
  returns table (resident_id uuid, name text, language text, address_hidden boolean, home jsonb, phones json, details jsonb) language sql stable security definer set search_path = public, pg_temp as $$
  select s.resident_id, r.name, coalesce(s.details->>'language', r.preferences->>'language', r.language), r.address_hidden, lives.address,
    (select coalesce(json_agg(c.value order by c.place, c.value), '[]') from contact_points c where c.resident_id = r.id and c.kind = 'phone' and c.verified and c.removed_at is null ${more}), s.details
  from support_registers s join residents r on r.id = s.resident_id
  left join lateral (select t.address from tenancy_residents own join tenancies t on t.reference = own.tenancy
    where own.resident_id = r.id and (t.ended_on is null or t.ended_on >= current_date)
      and (keyholder_staff_role() = 'safeguarding' or not (r.address_hidden or keyholder_hidden_home(t.reference))) order by t.started_on desc limit 1) lives on true
  where ${opens} and (wanted_place = '' or position(lower(wanted_place) in lower((select string_agg(line, ' ') from jsonb_array_elements_text(lives.address) as line))) > 0)
  order by lives.address->>0, r.name, r.id limit 1000 $$;
`;

/**
 * The emergency register and equality answers, which residents fill in themselves. What was said lies in `support_registers` and among the facts, and goes when its person says so; `own_acts` keeps that it
 * was said, and on which words (UK GDPR Art. 7(1)), for good. Of the facts a resident's transaction writes only their own words and deletes only those and equality answers: no policy lets more through,
 * and nobody who acts for a person reads those: not an officer beside them, not who speaks for them.
 */
export const up = `
create table support_registers (
  resident_id uuid primary key references residents on delete cascade, details jsonb not null, since timestamptz not null, checked_at timestamptz not null, wording jsonb not null);
create table own_acts (
  resident_id uuid not null references residents on delete cascade, place integer not null, part text not null, act text not null, effective_at timestamptz not null, decided_at timestamptz not null,
  received_at timestamptz not null, wording jsonb, receipt_id uuid not null, primary key (resident_id, place));
create trigger append_only before update on own_acts for each row execute function keyholder_append_only();
alter table support_registers enable row level security;
create policy own on support_registers to keyholder_app using (${own}) with check (${own});
grant select, insert, update, delete on support_registers to keyholder_app;
alter table own_acts enable row level security;
create policy own on own_acts to keyholder_app using (${own}) with check (${own});
grant select, insert on own_acts to keyholder_app;
create policy own_words on record_items as restrictive for insert to keyholder_app with check (id like 'own-%');
create policy own_words_go on record_items as restrictive for delete to keyholder_app using (id like 'own-%' or category = 'equality');
create policy own_alone on record_items as restrictive for select to keyholder_app using (id not like 'own-%' or coalesce(current_setting('keyholder.acting', true), '') = '');
grant insert, delete on record_items to keyholder_app;
${emergencyFunction()}revoke all on function keyholder_emergency(text) from public;
grant execute on function keyholder_emergency(text) to keyholder_staff;
`;

/** And down. */
export const down = `
drop function keyholder_emergency(text);
revoke insert, delete on record_items from keyholder_app;
drop policy own_words on record_items;
drop policy own_words_go on record_items;
drop policy own_alone on record_items;
drop table own_acts, support_registers;
`;
