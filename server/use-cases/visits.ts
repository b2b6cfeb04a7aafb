import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { privateJwk, publicJwk } from '#contract/outbox-keys.ts';
import { Refusal } from '#contract/refusal.ts';
import type { readVisitKeys, startVisit, takeVisitRequest } from '#contract/visits.ts';
import { needsNoIdentity, visitSeconds } from '#domain/counter/counter-rules.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { takenOnVisit } from '#organisations/acts/taken-request.ts';
import { actAsResident, actAsStaff } from '../database.ts';
import type { Handler, StaffContext } from '../http/request-context.ts';
import { newToken } from '../secrets.ts';
import { audit } from './audit.ts';
import { hereAtCounter } from './counter.ts';
import { counterView, endCounterOf, lentSession } from './live-counter.ts';
import { makeRequestHandler } from './requests.ts';

/** @throws Refusal not-found, counter-locked */
export const startVisitHandler: Handler<typeof startVisit> = async (context) => {
  const { tx, staff, now } = context;
  const row = await hereAtCounter(context);
  const { check, person: { language, format } } = await counterView(tx, row, now);
  const [visitId, endsAt] = [randomUUID(), secondsAfter(now, visitSeconds)];
  await tx.insertInto('visits').values({ id: visitId, staff_id: staff.staffId, resident_id: row.resident_id, role: row.role, office: row.office, identity_check: check, opened_at: now, ends_at: endsAt }).execute();
  await endCounterOf(tx, staff.staffId, now, 'officer');
  return { status: 201, body: { visitId, openedAt: now, endsAt, check, language, format } };
};

const keysOf = ({ tx, staff }: StaffContext) => tx.selectFrom('staff_outbox_keys').selectAll().where('staff_id', '=', staff.staffId).orderBy('made_at', 'desc').orderBy('key_id').execute();

async function makeKey({ tx, staff, services, now }: StaffContext): Promise<void> {
  const { kty, crv, x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  await tx.insertInto('staff_outbox_keys').values({
    key_id: newToken().slice(0, 22), staff_id: staff.staffId, public_key: JSON.stringify(publicJwk.parse({ kty, crv, x, y })),
    private_key_sealed: services.secrets.seal(JSON.stringify(privateJwk.parse({ kty, crv, x, y, d }))), made_at: now,
  }).execute();
}

/** The officer's keys, made at first asking. Two made at once do no harm: both open what was sealed with them. */
export const readVisitKeysHandler: Handler<typeof readVisitKeys> = async (context) => {
  if ((await keysOf(context)).length === 0) await makeKey(context);
  const keys = await keysOf(context);
  const [current] = keys;
  if (!current) throw new Error('a key that was just made is not there');
  const privateKeys = keys.map((key) => ({ keyId: key.key_id, privateKey: privateJwk.parse(JSON.parse(context.services.secrets.open(key.private_key_sealed))) }));
  return { status: 200, body: { personKey: context.staff.staffId.replaceAll('-', ''), current: { keyId: current.key_id, publicKey: current.public_key }, privateKeys } };
};

/** @throws Refusal not-found, identity-not-checked, invalid-input, category-unknown */
export const takeVisitRequestHandler: Handler<typeof takeVisitRequest> = async (context) => {
  const { tx, staff, services, now, today, entryId, input: { params, body: { details, madeAt, on, check, confirmed } } } = context;
  const row = await tx.selectFrom('visits').selectAll().where('id', '=', params.visitId).where('staff_id', '=', staff.staffId).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  const known = row.identity_check !== 'none';
  if (!known && check === null && !needsNoIdentity('makeRequest', { details })) throw new Refusal('identity-not-checked');
  const taken = { how: 'visit' as const, on: takenOnVisit(on, { openedAt: row.opened_at, endsAt: row.ends_at, today }) };
  const checkedThere = !known && check !== null;
  if (checkedThere) await tx.updateTable('visits').set({ identity_check: check }).where('id', '=', row.id).execute();
  const acting = { role: row.role, office: row.office, staffId: staff.staffId, confirmed };
  await actAsResident(tx, row.resident_id, acting);
  if (checkedThere) await audit(tx, row.resident_id, now, 'counter-checked', { check });
  const times = { signedInAt: row.opened_at, endsAt: row.ends_at, level2Until: null };
  const session = await lentSession(tx, row.resident_id, times, acting, { organisationId: services.pack.organisation.id, now });
  const { body: { request } } = await makeRequestHandler({ ...context, session, input: { params: {}, query: {}, body: { details, madeAt, taken } } });
  // The key of this write is the officer's, and is kept as theirs.
  await actAsStaff(tx, staff);
  return { status: 201, body: { entryId, recordedAt: now, about: request.id } };
};
