/**
 * Recipients are told of what an answer in part has put right or deleted, and of a fact that is not used while it is disputed (UK GDPR Art. 19, 18(1)(a)). `changed`: what the desk said was deleted.
 * Otherwise as in `0036-recipients-told`, whose function stays for the way back. The same rule for the mocks: `organisations/acts/recipients-told.ts`.
 */
export const up = `
alter table request_events add column changed jsonb;
create function keyholder_part_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into disclosures (id, resident_id, happened_on, recipient, purpose, fields, promised, shown_from, correction_of, told_of, not_told)
  select gen_random_uuid(), new.resident_id, new.happened_on, got.recipient, got.purpose, jsonb_agg(got.field), true, got.shown_from, new.request_id,
    case when new.kind = 'corrected' or (new.kind = 'answer-with-refusal' and got.asked_for = 'correction') then 'corrected'
      when new.kind in ('erased', 'answer-with-refusal') then 'erased' else 'restricted' end,
    (select one->>'because' from jsonb_array_elements(new.not_told) one where one->>'recipient' = got.recipient limit 1)
  from requests asked
  join lateral (
    select distinct on (given.recipient, field) given.recipient, given.purpose, case when given.shown_from is not null then greatest(given.shown_from, new.happened_on) end as shown_from, field,
      asked.details->>'kind' as asked_for
    from disclosures given, jsonb_array_elements(given.fields) field
    where given.resident_id = asked.resident_id and given.told_of is null and case asked.details->>'kind'
      when 'correction' then exists (
        select from record_items item where item.resident_id = asked.resident_id and item.id = asked.details->>'itemId' and item.category = asked.details->>'category'
          and field @> jsonb_build_object('category', item.category, 'key', item.key))
      when 'erasure' then asked.details->'categories' @> jsonb_build_array(field->>'category') and (new.kind <> 'answer-with-refusal'
        or coalesce(new.changed, '[]') @> jsonb_build_array(jsonb_build_object('category', field->>'category', 'key', field->>'key')))
      when 'restriction' then asked.details->'categories' @> jsonb_build_array(field->>'category') and new.kind <> 'answer-with-refusal'
      when 'objection' then given.purpose = asked.details->>'purposeId' and new.kind <> 'answer-with-refusal'
      when 'sharing' then given.recipient = asked.details->>'recipientId' and new.kind <> 'answer-with-refusal'
      else false end
    order by given.recipient, field, (given.shown_from is null or given.shown_from > new.happened_on), given.happened_on desc, given.id) got on true
  where asked.id = new.request_id and asked.resident_id = new.resident_id
  group by got.recipient, got.purpose, got.shown_from, got.asked_for;
  return null;
end $$;
revoke all on function keyholder_part_told() from public;
drop trigger recipients_told on request_events;
create trigger recipients_told after insert on request_events for each row when (new.kind in ('corrected', 'erased', 'grant', 'suspend', 'mark-disputed', 'answer-with-refusal'))
  execute function keyholder_part_told();
`;

/** And down. */
export const down = `
drop trigger recipients_told on request_events;
create trigger recipients_told after insert on request_events for each row when (new.kind in ('corrected', 'erased', 'grant', 'suspend')) execute function keyholder_change_told();
drop function keyholder_part_told();
alter table request_events drop column changed;
`;
