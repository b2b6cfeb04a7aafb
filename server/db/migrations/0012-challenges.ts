/**
 * Which home a fact is about, where a person has several. In what form and language the person wanted an answer when they asked.
 * Recipients told of a correction (UK GDPR Art. 19): whoever writes that a fact was corrected, the ledger gains an entry for each recipient that got it before. A trigger with the
 * owner's rights does it, because entries that the law withholds must be followed too, and no role that acts for a person or at the desk may see those. The same rule for the mocks: `organisations/acts/recipients-told.ts`.
 */
export const up = `
alter table record_items add column property text;
alter table requests add column answer_in jsonb;
alter table disclosures add column correction_of uuid references requests on delete cascade;
create function keyholder_recipients_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into disclosures (id, resident_id, happened_on, recipient, purpose, fields, promised, shown_from, correction_of)
  select gen_random_uuid(), new.resident_id, new.happened_on, last.recipient, last.purpose,
    jsonb_build_array(jsonb_build_object('category', item.category, 'key', item.key)), true, greatest(last.shown_from, case when last.shown_from is not null then new.happened_on end), new.request_id
  from requests asked
  join record_items item on item.resident_id = asked.resident_id and item.id = asked.details->>'itemId' and item.category = asked.details->>'category'
  join lateral (
    select distinct on (recipient) recipient, purpose, shown_from from disclosures
    where disclosures.resident_id = asked.resident_id and correction_of is null
      and fields @> jsonb_build_array(jsonb_build_object('category', item.category, 'key', item.key))
    order by recipient, happened_on desc, id) last on true
  where asked.id = new.request_id and asked.resident_id = new.resident_id and asked.details->>'kind' = 'correction';
  return null;
end $$;
revoke all on function keyholder_recipients_told() from public;
create trigger recipients_told after insert on request_events for each row when (new.kind = 'corrected') execute function keyholder_recipients_told();
`;

/** And down. */
export const down = `
drop trigger recipients_told on request_events;
drop function keyholder_recipients_told();
alter table disclosures drop column correction_of;
alter table requests drop column answer_in;
alter table record_items drop column property;
`;
