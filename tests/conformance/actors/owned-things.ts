import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { invitePerson } from '#contract/people.ts';
import { makeComplaint } from '#contract/complaints.ts';
import { listDevices } from '#contract/devices.ts';
import { listDisclosures } from '#contract/disclosures.ts';
import { startExport } from '#contract/exports.ts';
import { placeHold } from '#contract/holds.ts';
import { sendFilePart } from '#contract/files.ts';
import { readReach } from '#contract/reach.ts';
import { makeRequest } from '#contract/requests.ts';
import { startStepUp } from '#contract/session.ts';
import { noteCopy } from '#contract/copies.ts';
import { readOutboxKeys } from '#contract/outbox-keys.ts';
import { inviteSomebody } from '../cases/people-samples.ts';
import { complainAbout } from '../cases/complaint-cases.ts';
import { keepThis, recordingsRequest } from '../cases/hold-cases.ts';
import { askForAll, checkAgain } from '../cases/writes.ts';
import { Authenticator } from '../authenticator.ts';
import type { Client } from '../client.ts';

type Place = 'params' | 'query' | 'body';

interface JsonSchema {
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** A field of an input that names something by an id made by the backend. */
export interface IdField {
  readonly place: Place;
  /** The way to it, for example `['details', 'holdId']` or `['ids', '0']`. */
  readonly path: readonly string[];
  readonly name: string;
}

function idsIn(schema: JsonSchema, place: Place, path: readonly string[]): IdField[] {
  if (schema.format === 'uuid') return [{ place, path, name: path.findLast((part) => !/^\d+$/u.test(part)) ?? '' }];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => idsIn(inner, place, [...path, name])),
    ...(schema.items ? idsIn(schema.items, place, [...path, '0']) : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((inner) => idsIn(inner, place, path)),
  ];
}

/** Every id that an operation takes. */
export function idFields(one: AnyEndpoint): readonly IdField[] {
  const places: readonly (readonly [Place, z.ZodMiniType | null])[] = [['params', one.params], ['query', one.query], ['body', one.body]];
  return places.flatMap(([place, schema]) => (schema ? idsIn(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as JsonSchema, place, []) : []));
}

/** A thing of a person's own, by the name of the field that takes its id. `null`: nothing of this kind can be made yet, so that every id is unknown. A field that is missing here fails the suite. */
export const ownedThings: Readonly<Record<string, ((owner: Client) => Promise<string>) | null>> = {
  mandateId: async (owner) => {
    await checkAgain(owner);
    return (await owner.must(invitePerson, { body: inviteSomebody })).people.forMe[0]?.id ?? '';
  },
  copyId: async (owner) => {
    const copyId = randomUUID();
    await owner.must(noteCopy, { params: { copyId } });
    return copyId;
  },
  keyId: async (owner) => (await owner.must(readOutboxKeys)).current.keyId,
  passkeyId: async (owner) => {
    await checkAgain(owner);
    return (await new Authenticator(owner.origin).add(owner)).passkeys[0]?.id ?? '';
  },
  complaintId: async (owner) => (await owner.must(makeComplaint, { body: complainAbout() })).complaint.id,
  requestId: async (owner) => (await owner.must(makeRequest, { body: askForAll as never })).request.id,
  receiptId: async (owner) => (await owner.must(makeRequest, { body: askForAll as never })).receipt.id,
  deviceId: async (owner) => (await owner.must(listDevices)).devices[0]?.id ?? '',
  pointId: async (owner) => (await owner.must(readReach)).points[0]?.id ?? '',
  not: async (owner) => (await owner.must(readReach)).points[0]?.id ?? '',
  exportId: async (owner) => {
    await checkAgain(owner);
    return (await owner.must(startExport, { body: { format: 'json', language: 'en' } })).export.id;
  },
  challengeId: async (owner) => (await owner.must(startStepUp)).challengeId,
  after: async (owner) => (await owner.must(listDisclosures)).entries[0]?.id ?? '',
  ids: async (owner) => (await owner.must(listDisclosures)).entries[0]?.id ?? '',
  holdId: async (owner) => {
    const { hold } = await owner.must(placeHold, { body: keepThis });
    await owner.must(makeRequest, { body: recordingsRequest(hold.id) });
    return hold.id;
  },
  fileId: async (owner) => {
    const fileId = randomUUID();
    await owner.must(sendFilePart, { params: { fileId, part: '1' }, body: { name: 'a.txt', bytes: 3, parts: 1, data: 'QUJD' } });
    return fileId;
  },
};
