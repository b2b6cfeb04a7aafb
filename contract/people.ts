import * as z from 'zod/mini';
import { calendarDate, id, instant, slug } from './common.ts';
import { endpoint } from './endpoint.ts';
import { briefReceipt } from './brief-receipt.ts';
import { relation } from './relation.ts';

/** What somebody may do for a person. `categories`: the kinds of data they may see; `null` for all of them. */
export const mandateScope = z.strictObject({ see: z.boolean(), ask: z.boolean(), choose: z.boolean(), categories: z.nullable(z.array(slug).check(z.minLength(1), z.maxLength(40))) });
export type MandateScope = z.infer<typeof mandateScope>;

/** How the landlord knows of it: the person invited them, or a document was seen (its kind only, never a copy). */
export const mandateProof = z.enum(['invited', 'power-of-attorney-seen', 'court-order-seen', 'letter-of-authority-seen']);
export type MandateProof = z.infer<typeof mandateProof>;

/** Where it stands. `invited`: nobody has taken the code up yet. */
export const mandateState = z.enum(['invited', 'active', 'ended', 'expired']);

/** Somebody who speaks for a person, as either of the two sees it. */
export const mandate = z.strictObject({
  id,
  /** The other one's name: as the person calls them until they have taken it up, then as it is on record. */
  name: z.string(),
  relation,
  scope: mandateScope,
  proof: mandateProof,
  state: mandateState,
  since: instant,
  /** The last day, Europe/London; `null` until it is ended. */
  endsOn: z.nullable(calendarDate),
  /** Until when the code can be taken up. */
  codeUntil: z.nullable(instant),
  endedAt: z.nullable(instant),
});
export type Mandate = z.infer<typeof mandate>;

/** Who speaks for me, and for whom I speak; the most recent first. */
export const peopleList = z.strictObject({ forMe: z.array(mandate), byMe: z.array(mandate) });
export type PeopleList = z.infer<typeof peopleList>;

/** Three groups of four letters that do not look alike. */
export const inviteCode = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/u));

const mandateParams = z.strictObject({ mandateId: id });

export const listPeople = endpoint({
  name: 'listPeople', method: 'GET', path: '/api/people', permission: 'own-people',
  summary: 'Who speaks for the person, and for whom they speak',
  answers: { 200: peopleList },
});

/** Lets somebody speak for the person, once that one has taken up the code. Wants the second check (L2). */
export const invitePerson = endpoint({
  name: 'invitePerson', method: 'POST', path: '/api/people', permission: 'own-people',
  summary: 'Invite somebody to speak for the person',
  body: z.strictObject({
    name: z.string().check(z.regex(/\S/u), z.maxLength(120)),
    relation: z.enum(relation.options.filter((one) => one !== 'attorney' && one !== 'deputy')),
    scope: mandateScope,
    endsOn: z.nullable(calendarDate),
    madeAt: instant,
  }),
  answers: { 201: z.strictObject({ receipt: briefReceipt, people: peopleList }) },
  problems: ['step-up-needed', 'category-unknown'],
  idempotency: 'key',
});

/** The code to give to whom was invited. Never in a message: the person hands it over themselves. */
export const readInviteCode = endpoint({
  name: 'readInviteCode', method: 'GET', path: '/api/people/:mandateId/code', permission: 'own-people',
  summary: 'The code of an invitation that nobody has taken up yet',
  params: mandateParams,
  answers: { 200: z.strictObject({ code: inviteCode, until: instant }) },
  problems: ['not-found', 'step-up-needed'],
});

/** Takes an invitation up, signed in with one's own reference. */
export const acceptInvitation = endpoint({
  name: 'acceptInvitation', method: 'POST', path: '/api/people/acceptances', permission: 'own-people',
  summary: 'Take up an invitation to speak for somebody',
  body: z.strictObject({ code: inviteCode }),
  answers: { 200: peopleList },
  problems: ['code-wrong', 'too-many-requests'],
});

/** Ends it at once: by the person whenever they like, or by who speaks for them. Harmless twice: of what is over already nothing is written, and `receipt` is `null`. */
export const endMandate = endpoint({
  name: 'endMandate', method: 'POST', path: '/api/people/:mandateId/end', permission: 'own-people',
  summary: 'End that somebody speaks for the person',
  params: mandateParams,
  body: z.strictObject({ madeAt: instant }),
  answers: { 201: z.strictObject({ receipt: z.nullable(briefReceipt), people: peopleList }) },
  problems: ['not-found'],
  idempotency: 'key',
});

/** Records somebody with a proof that the desk has seen: attorneys, deputies, casework of councillors and Members of Parliament. */
export const recordMandate = endpoint({
  name: 'recordMandate', method: 'POST', path: '/api/desk/people', permission: 'desk-requests',
  summary: 'Record somebody who speaks for a resident, with the proof that was seen',
  body: z.strictObject({
    person: z.string().check(z.regex(/^K[2-9A-HJ-NP-Z]{8}$/u)), representative: z.string().check(z.regex(/^K[2-9A-HJ-NP-Z]{8}$/u)),
    relation, proof: z.enum(mandateProof.options.filter((one) => one !== 'invited')), scope: mandateScope, endsOn: z.nullable(calendarDate),
  }),
  answers: { 201: z.strictObject({ mandateId: id }) },
  problems: ['not-found'],
  idempotency: 'key',
});
