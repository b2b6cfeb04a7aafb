/**
 * Recipients are told of what was deleted or limited too, not only of corrections (UK GDPR Art. 19), and the ledger says where that was not done and why. As in the migration of challenges a trigger
 * with the owner's rights writes it, because what the law withholds is followed too; now what the person knows of is followed first, so that nothing missing points to what they may not know.
 * The same rule for the mocks: `organisations/acts/recipients-told.ts`. Its function of before stays, for the way back.
 */
export const up = `
alter table disclosures add column told_of text, add column not_told text;
update disclosures set told_of = 'corrected' where correction_of is not null;
alter table request_events add column not_told jsonb;
create function keyholder_change_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into disclosures (id, resident_id, happened_on, recipient, purpose, fields, promised, shown_from, correction_of, told_of, not_told)
  select gen_random_uuid(), new.resident_id, new.happened_on, got.recipient, got.purpose, jsonb_agg(got.field), true, got.shown_from, new.request_id,
    case new.kind when 'corrected' then 'corrected' when 'erased' then 'erased' else 'restricted' end,
    (select one->>'because' from jsonb_array_elements(new.not_told) one where one->>'recipient' = got.recipient limit 1)
  from requests asked
  join lateral (
    select distinct on (given.recipient, field) given.recipient, given.purpose, case when given.shown_from is not null then greatest(given.shown_from, new.happened_on) end as shown_from, field
    from disclosures given, jsonb_array_elements(given.fields) field
    where given.resident_id = asked.resident_id and given.told_of is null and case asked.details->>'kind'
      when 'correction' then exists (
        select from record_items item where item.resident_id = asked.resident_id and item.id = asked.details->>'itemId' and item.category = asked.details->>'category'
          and field @> jsonb_build_object('category', item.category, 'key', item.key))
      when 'erasure' then asked.details->'categories' @> jsonb_build_array(field->>'category')
      when 'restriction' then asked.details->'categories' @> jsonb_build_array(field->>'category')
      when 'objection' then given.purpose = asked.details->>'purposeId'
      when 'sharing' then given.recipient = asked.details->>'recipientId'
      else false end
    order by given.recipient, field, (given.shown_from is null or given.shown_from > new.happened_on), given.happened_on desc, given.id) got on true
  where asked.id = new.request_id and asked.resident_id = new.resident_id
  group by got.recipient, got.purpose, got.shown_from;
  return null;
end $$;
revoke all on function keyholder_change_told() from public;
drop trigger recipients_told on request_events;
create trigger recipients_told after insert on request_events for each row when (new.kind in ('corrected', 'erased', 'grant', 'suspend')) execute function keyholder_change_told();
`;

/** And down. */
export const down = `
drop trigger recipients_told on request_events;
create trigger recipients_told after insert on request_events for each row when (new.kind = 'corrected') execute function keyholder_recipients_told();
drop function keyholder_change_told();
alter table request_events drop column not_told;
alter table disclosures drop column told_of, drop column not_told;
`;
