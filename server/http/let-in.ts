import { confirmedHeader, counterHeader } from '#contract/counter.ts';
import { confirmedHow } from '#contract/receipts.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { actingForHeader } from '#contract/relation.ts';
import { isForStaff, may, roleOfStaff } from '#contract/permissions.ts';
import type { Problem } from '#contract/problem.ts';
import { partOfRead } from '#organisations/views/counter-view.ts';
import { actAsDoor, actAsResident, actAsStaff, type Tx } from '../database.ts';
import type { Services } from '../services.ts';
import { audit } from '../use-cases/audit.ts';
import { findCounter, firstLook } from '../use-cases/live-counter.ts';
import { findSession, type LiveSession, sessionCookie } from '../use-cases/live-session.ts';
import { findStaff, type LiveStaff, staffCookie } from '../use-cases/live-staff.ts';
import { letRepresentativeIn } from './let-representative-in.ts';
import type { CookieJar } from './cookie-jar.ts';

/** Who came in by the door of an operation. */
export interface AtTheDoor {
  readonly session?: LiveSession;
  readonly staff?: LiveStaff;
  /** Whether it is known who the person is: not in a counter session before the check. */
  readonly identified?: boolean;
}

interface Coming {
  readonly endpoint: AnyEndpoint;
  readonly headers: Headers;
  readonly jar: CookieJar;
  readonly now: string;
}

const isOthers = ({ endpoint, headers }: Coming, personKey: string): boolean => {
  const meant = endpoint.idempotency === 'key' ? headers.get('person-key') : null;
  return meant !== null && meant !== personKey;
};

/** An officer at a door of the resident they are with: for that one only, and every look on record. */
async function letOfficerIn(tx: Tx, coming: Coming, token: string, services: Services): Promise<AtTheDoor | Problem> {
  const { endpoint, headers, jar, now } = coming;
  const organisationId = services.pack.organisation.id;
  const staff = await findStaff(tx, jar.read(staffCookie) ?? '', now, organisationId);
  const confirmed = confirmedHow.safeParse(headers.get(confirmedHeader));
  const found = staff && await findCounter(tx, staff.staffId, token, now, { organisationId, confirmed: confirmed.success ? confirmed.data : null });
  if (!found) return makeProblem('session-expired');
  if (found === 'locked') return makeProblem('counter-locked');
  const { row, session, check } = found;
  if (!may('officer-in-session', endpoint.permission)) return makeProblem('not-allowed');
  if (isOthers(coming, session.view.personKey)) return makeProblem('other-person');
  const identified = check !== 'none';
  const part = identified && endpoint.method === 'GET' ? partOfRead(endpoint.name) : null;
  const first = part !== null && await firstLook(tx, row, part);
  await actAsResident(tx, session.residentId, session.acting);
  if (first) await audit(tx, session.residentId, now, 'looked-at', { part });
  return { session, identified };
}

/** Lets in whoever the operation is for, with the database's own eye on them from here on; or says no. */
export async function letIn(tx: Tx, coming: Coming, services: Services): Promise<AtTheDoor | Problem> {
  const { endpoint, headers, jar, now } = coming;
  await actAsDoor(tx);
  if (endpoint.permission === 'public') return {};
  const forStaff = isForStaff(endpoint.permission);
  const counterToken = headers.get(counterHeader);
  if (!forStaff && counterToken !== null) return letOfficerIn(tx, coming, counterToken, services);
  const token = jar.read(forStaff ? staffCookie : sessionCookie);
  if (token === undefined) {
    // Only the other kind of session: staff are never residents, nor the reverse.
    const other = forStaff ? await findSession(tx, jar.read(sessionCookie) ?? '', now, services) : await findStaff(tx, jar.read(staffCookie) ?? '', now, services.pack.organisation.id);
    return makeProblem(other ? 'not-allowed' : 'session-expired');
  }
  if (forStaff) {
    const staff = await findStaff(tx, token, now, services.pack.organisation.id);
    if (!staff) return makeProblem('session-expired');
    if (!may(roleOfStaff(staff.role), endpoint.permission)) return makeProblem('not-allowed');
    await actAsStaff(tx, staff);
    return { staff };
  }
  const session = await findSession(tx, token, now, services);
  if (!session) return makeProblem('session-expired');
  if (!may(session.view.role, endpoint.permission)) return makeProblem('not-allowed');
  if (isOthers(coming, session.view.personKey)) return makeProblem('other-person');
  const mandateId = headers.get(actingForHeader);
  if (mandateId !== null) {
    const lent = await letRepresentativeIn(tx, endpoint, session, mandateId, now);
    return 'code' in lent ? lent : { ...lent, identified: true };
  }
  await actAsResident(tx, session.residentId);
  return { session, identified: true };
}
