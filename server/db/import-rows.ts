import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { ImportLine, ImportResident, ImportTenancy } from '#contract/import-line.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { ownFact } from '#organisations/item-kinds.ts';
import { whoKeeps } from './support.ts';
import type { Tx } from '../database.ts';

/** An id that is the same whenever the same thing is imported, so that twice is once. UUID in shape. */
export function stableId(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Columns of the tables that an import fills, with their types. */
const columns = {
  tenancies: { reference: 'text', address: 'jsonb', tenure: 'text', started_on: 'date', ended_on: 'date' },
  residents: { id: 'uuid', person_key: 'text', portal_reference: 'text', name: 'text', date_of_birth: 'date', language: 'text', address_hidden: 'boolean' },
  contact_points: { resident_id: 'uuid', kind: 'text', value: 'text', verified: 'boolean', place: 'integer' },
  tenancy_residents: { tenancy: 'text', resident_id: 'uuid' },
  record_items: { resident_id: 'uuid', id: 'text', place: 'integer', category: 'text', key: 'text', value: 'jsonb', source: 'text', collected_on: 'date', retention_started_on: 'date', hold: 'text', property: 'text' },
  choice_events: {
    id: 'uuid', resident_id: 'uuid', purpose_id: 'text', channel: 'text', kind: 'text', effective_at: 'timestamptz', received_at: 'timestamptz', decided_at: 'timestamptz', notice_version: 'text', language: 'text',
  },
  disclosures: { id: 'uuid', resident_id: 'uuid', happened_on: 'date', recipient: 'text', purpose: 'text', fields: 'jsonb', occasion: 'jsonb', promised: 'boolean', shown_from: 'date' },
  decisions: { id: 'uuid', resident_id: 'uuid', happened_on: 'date', facts: 'jsonb' },
  requests: { id: 'uuid', resident_id: 'uuid', reference: 'text', kind: 'text', details: 'jsonb', received_on: 'date', received_at: 'timestamptz' },
  messages: { id: 'uuid', resident_id: 'uuid', request_id: 'uuid', at: 'timestamptz', by_whom: 'text', words: 'text', seen_at: 'timestamptz' },
  request_events: { request_id: 'uuid', place: 'integer', resident_id: 'uuid', kind: 'text', at: 'timestamptz', happened_on: 'date', by_whom: 'text', reason: 'text' },
} as const;
type Table = keyof typeof columns;
type Row<T extends Table> = { readonly [Column in keyof (typeof columns)[T]]: unknown };

/** What happens to a row that is there already: it takes the new facts, stays as it is, or is a fault. */
const already: Readonly<Record<Table, string>> = {
  tenancies: 'on conflict (reference) do update set address = excluded.address, tenure = excluded.tenure, started_on = excluded.started_on, ended_on = excluded.ended_on',
  residents: `on conflict (id) do update set portal_reference = excluded.portal_reference, name = excluded.name, date_of_birth = excluded.date_of_birth,
    language = excluded.language, address_hidden = excluded.address_hidden`,
  // What the person said about a point stands; one they removed does not come back confirmed.
  contact_points: `on conflict (resident_id, kind, value) do update set place = excluded.place,
    verified = contact_points.verified or (excluded.verified and contact_points.removed_at is null)`,
  tenancy_residents: '', record_items: '',
  // When the law lets a person know of an entry may change; that they looked at it stays.
  disclosures: 'on conflict (id) do update set shown_from = excluded.shown_from', decisions: 'on conflict (id) do nothing',
  messages: 'on conflict (id) do nothing',
  choice_events: 'on conflict (id) do nothing', requests: 'on conflict (id) do nothing', request_events: 'on conflict (request_id, place) do nothing',
};

/** All rows in one statement and one parameter: a statement a row, or a parameter a value, costs ten times as much. */
async function insert<T extends Table>(tx: Tx, table: T, rows: readonly Row<T>[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns[table]).join(', ');
  const shape = Object.entries(columns[table]).map(([name, type]) => `${name} ${type}`).join(', ');
  await sql`insert into ${sql.raw(`${table} (${names}) select ${names}`)} from json_to_recordset(${JSON.stringify(rows)}::json) as rows (${sql.raw(shape)}) ${sql.raw(already[table])}`.execute(tx);
}

const tenancyRow = ({ reference, address, tenure, startedOn, endedOn }: ImportTenancy): Row<'tenancies'> => ({ reference, address, tenure, started_on: startedOn, ended_on: endedOn });

function requestRows(residentId: string, requests: ImportResident['requests']): { heads: Row<'requests'>[]; events: Row<'request_events'>[] } {
  const withIds = requests.map((one) => ({ ...one, id: stableId(residentId, one.reference), at: one.events[0]?.at ?? '' }));
  return {
    heads: withIds.map(({ id, reference, details, at }) => ({ id, resident_id: residentId, reference, kind: details.kind, details, received_on: londonDate(at), received_at: at })),
    events: withIds.flatMap(({ id, events }) => events.map((event, place) => ({
      request_id: id, place: place + 1, resident_id: residentId, kind: event.kind, at: event.at, happened_on: londonDate(event.at), by_whom: event.by, reason: event.reason,
    }))),
  };
}

/** What the person added, removed or ruled in the portal stands: only points of the landlord's systems that are no longer in them go. */
async function deleteOldPoints(tx: Tx, residents: readonly (ImportResident & { readonly id: string })[]): Promise<void> {
  const kept = JSON.stringify(residents.flatMap(({ id, contactPoints }) => contactPoints.map((point) => ({ resident_id: id, value: point.value }))));
  await sql`delete from contact_points where resident_id in (select value::uuid from json_array_elements_text(${JSON.stringify(residents.map((one) => one.id))}::json))
    and not added_here and removed_at is null and (resident_id, value) not in (select * from json_to_recordset(${kept}::json) as kept (resident_id uuid, value text))`.execute(tx);
}

/** Writes tenancies and residents with everything about them, each at most once in `lines`. What an import does not bring any more goes, but choices, requests, disclosures and decisions, which are history. */
export async function writeLines(tx: Tx, lines: readonly ImportLine[]): Promise<void> {
  await insert(tx, 'tenancies', lines.flatMap((line) => (line.type === 'tenancy' ? [tenancyRow(line)] : [])));
  const residents = lines.flatMap((line) => (line.type === 'resident' ? [{ ...line, id: stableId('resident', line.portalReference) }] : []));
  if (residents.length === 0) return;
  await insert(tx, 'residents', residents.map((one) => ({
    id: one.id, person_key: randomBytes(16).toString('hex'), portal_reference: one.portalReference, name: one.name, date_of_birth: one.dateOfBirth, language: one.language, address_hidden: one.addressHidden,
  })));
  const ids = residents.map((one) => one.id);
  await tx.deleteFrom('tenancy_residents').where('resident_id', 'in', ids).execute();
  await tx.deleteFrom('record_items').where('resident_id', 'in', ids).where('id', 'not like', `${ownFact}%`).execute();
  // Who has answered or cleared the equality questions here says what is held of that, nobody else (product promise 15).
  const keepEquality = await whoKeeps(tx, 'equality', ids);
  await deleteOldPoints(tx, residents);
  await insert(tx, 'contact_points', residents.flatMap(({ id, contactPoints }) => contactPoints.map((point, place) => ({ resident_id: id, place, ...point }))));
  await insert(tx, 'tenancy_residents', residents.flatMap(({ id, tenancies }) => tenancies.map((tenancy) => ({ tenancy, resident_id: id }))));
  await insert(tx, 'record_items', residents.flatMap((one) => one.items.filter((item) => item.category !== 'equality' || !keepEquality.has(one.id)).map((item, place) => ({
    resident_id: one.id, id: item.id, place, category: item.category, key: item.key, value: item.value, source: item.source,
    collected_on: item.collectedOn, retention_started_on: item.retentionStartedOn, hold: item.hold, property: item.property ?? null,
  }))));
  await insert(tx, 'choice_events', residents.flatMap((one) => one.choices.map((event) => ({
    id: stableId(one.id, event.purposeId, event.channel, event.kind, event.at), resident_id: one.id, purpose_id: event.purposeId, channel: event.channel, kind: event.kind,
    effective_at: event.at, received_at: event.at, decided_at: event.at, notice_version: event.noticeVersion, language: event.language,
  }))));
  await insert(tx, 'disclosures', residents.flatMap(({ id, disclosures = [] }) => disclosures.map(({ id: ownId, on, recipient, purpose, fields, occasion, promised, shownFrom }) => ({
    id: stableId(id, 'disclosure', ownId), resident_id: id, happened_on: on, recipient, purpose, fields, occasion, promised, shown_from: shownFrom,
  }))));
  await insert(tx, 'decisions', residents.flatMap(({ id, decisions = [] }) => decisions.map(({ id: ownId, on, ...facts }) => ({ id: stableId(id, 'decision', ownId), resident_id: id, happened_on: on, facts }))));
  const requests = residents.map((one) => requestRows(one.id, one.requests));
  await insert(tx, 'requests', requests.flatMap((one) => one.heads));
  await insert(tx, 'request_events', requests.flatMap((one) => one.events));
  await insert(tx, 'messages', residents.flatMap(({ id, messages = [] }) => messages.map(({ request, at, by, text, seenAt }) => (
    { id: stableId(id, 'message', request, at, by), resident_id: id, request_id: stableId(id, request), at, by_whom: by, words: text, seen_at: seenAt }
  ))));
}

/** Which of these tenancies are on record. */
export async function tenanciesThere(db: Tx, references: readonly string[]): Promise<ReadonlySet<string>> {
  if (references.length === 0) return new Set();
  const { rows } = await sql<{ reference: string }>`select reference from tenancies where reference in (select json_array_elements_text(${JSON.stringify(references)}::json))`.execute(db);
  return new Set(rows.map((one) => one.reference));
}
