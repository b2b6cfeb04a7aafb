import type { DemoMessage } from '#contract/demo-post.ts';
import type { IdentityCheck } from '#contract/counter-words.ts';
import type { ConfirmedHow } from '#contract/receipts.ts';
import type { Decision } from '#contract/decisions.ts';
import type { Device } from '#contract/devices.ts';
import type { DataExport } from '#contract/exports.ts';
import type { ImportResident, ImportTenancy } from '#contract/import-line.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { CameBy } from '#contract/request-words.ts';
import type { PrivateJwk } from '#contract/outbox-keys.ts';
import type { RecordedPasskey } from '#organisations/acts/passkeys.ts';
import type { LeftOut } from '#organisations/answers/left-out.ts';
import type { RecordedAnswer } from '#organisations/answers/desk-answer.ts';
import type { OwnAct } from '#organisations/acts/own-acts.ts';
import type { RecordedSupport } from '#organisations/acts/support.ts';
import type { RecordItem } from '#organisations/views/category-view.ts';
import type { RecordedReach } from '#organisations/acts/reach.ts';
import type { RecordedAct } from '#organisations/views/activity-view.ts';
import type { RecordedChoiceEvent } from '#organisations/views/choice-view.ts';
import type { RecordedComplaint } from '#organisations/views/complaint-view.ts';
import type { RecordedDeletion } from '#organisations/views/deletion-view.ts';
import type { RecordedDisclosure } from '#organisations/views/disclosure-view.ts';
import type { RecordedFile } from '#organisations/views/file-view.ts';
import type { RecordedMandate } from '#organisations/views/people-view.ts';
import type { ReceiptFacts } from '#organisations/views/receipt-view.ts';
import type { RecordedHold } from '#organisations/views/hold-view.ts';
import type { KeptAct } from '#organisations/views/shown-acts.ts';
import type { RecordedRequest } from '#organisations/views/request-view.ts';
import type { KeptStaffSession } from '#organisations/views/staff-view.ts';
import type { RecordedMessage } from '#organisations/views/thread-view.ts';
import type { KeptSession } from '#organisations/views/session-view.ts';

/** A person on record. `facts` is the line that brought them in; its choices and requests lie in lists of their own, its items in the records of the backend. */
export interface MockResident {
  readonly id: string;
  /** Anew for every world: entries that a device sealed in another world belong to nobody here. */
  readonly personKey: string;
  readonly facts: Omit<ImportResident, 'items' | 'choices' | 'requests' | 'messages'>;
  /** What the person said about how to reach them; begins with the contact points of `facts`. */
  reach: RecordedReach;
}

export interface MockSession extends KeptSession {
  readonly id: string;
  readonly token: string;
  readonly residentId: string;
  readonly device: Device;
  seenAt: string;
  level2Until: string | null;
  /** The contact point that the second check came through. */
  level2Via: string | null;
}

/** A session of a member of staff. */
export interface MockStaffSession extends KeptStaffSession {
  readonly token: string;
  seenAt: string;
}

export interface MockChallenge {
  readonly id: string;
  readonly purpose: 'sign-in' | 'step-up' | 'contact' | 'passkey-new' | 'passkey-sign-in' | 'passkey-check';
  readonly contactId: string | null;
  readonly browser: string;
  readonly account: string;
  readonly residentId: string | null;
  readonly code: string;
  link: string | null;
  tries: number;
  readonly madeAt: string;
  readonly expiresAt: string;
  usedAt: string | null;
}

/** Who acts for a resident. */
export interface MockActing {
  readonly role: 'officer' | 'safeguarding' | 'representative';
  readonly office: string | null;
  readonly confirmed: ConfirmedHow | null;
  /** Of somebody who speaks for the person: what lets them, and since when it does. */
  readonly mandate?: { readonly id: string; readonly since: string };
}

/** A session of an officer with a resident. */
export interface MockCounter {
  readonly id: string;
  token: string;
  readonly staffId: string;
  readonly residentId: string;
  readonly role: 'officer' | 'safeguarding';
  readonly office: string | null;
  check: IdentityCheck;
  checkedAt: string | null;
  readonly openedAt: string;
  seenAt: string;
  readonly endsAt: string;
  lockedAt: string | null;
  endedAt: string | null;
  endedBy: 'officer' | 'resident' | null;
  looked: string[];
}

type Owned<T> = T & { readonly residentId: string };

/** Everything the mocks hold, as plain data, so that a tab can keep it over a reload and a refused write can be taken back. */
export interface Store {
  residents: MockResident[];
  tenancies: ImportTenancy[];
  sessions: MockSession[];
  challenges: MockChallenge[];
  activations: { readonly residentId: string; readonly code: string; readonly expiresAt: string; usedAt: string | null }[];
  /** Links of marketing messages. */
  stopLinks: { readonly token: string; readonly residentId: string; readonly id: string; readonly endsAt: string }[];
  /** How often, by limit, who and window. */
  counters: Record<string, number>;
  /** Oldest first. */
  messages: (DemoMessage & { readonly notBefore?: string })[];
  choices: Owned<RecordedChoiceEvent>[];
  requests: Owned<RecordedRequest & { readonly receivedAt: string; readonly cameBy?: CameBy; readonly firstDetails?: RequestDetails | null }>[];
  receipts: { readonly residentId: string; readonly facts: ReceiptFacts }[];
  /** Recordings that somebody asked to keep; nobody's until a request points to one. */
  holds: { hold: RecordedHold; residentId: string | null; requestId: string | null; readonly contact: string | null }[];
  /** People who speak for residents. `code`: of an invitation. */
  mandates: (RecordedMandate & { readonly code: string | null })[];
  /** Complaints; `residentId` is null for those made without signing in. */
  complaints: { complaint: RecordedComplaint; readonly residentId: string | null; readonly contact: string | null }[];
  /** `residentId` is null for writes without a person. */
  keys: { readonly residentId: string | null; readonly key: string; readonly endpoint: string; readonly input: string; readonly status: number; readonly body: unknown }[];
  outboxKeys: { readonly residentId: string; readonly keyId: string; readonly privateKey: PrivateJwk; signedOutAt: string | null }[];
  /** Links of all audit chains, oldest first. */
  acts: Owned<Omit<RecordedAct, 'act'> & { readonly act: KeptAct }>[];
  /** What went because its time was over, one entry a fact. `silent`: an answer does not even name it. */
  deletions: Owned<Omit<RecordedDeletion, 'count'> & { readonly itemId: string; readonly silent: boolean }>[];
  disclosures: Owned<Omit<RecordedDisclosure, 'readAt'> & { readAt: string | null }>[];
  decisions: Owned<Decision>[];
  /** What was written about requests, oldest first. */
  threads: Owned<Omit<RecordedMessage, 'seenAt'> & { seenAt: string | null }>[];
  /** Files of messages, in the order they were first heard of. */
  files: Owned<RecordedFile & { readonly place: number }>[];
  /** Answers to access requests, as the desk put them together and as they went out. */
  answers: { readonly residentId: string; readonly requestId: string; kept: RecordedAnswer; deletedOn: string | null }[];
  /** The emergency register, what people did with it and with equality answers, and the facts that come of both. */
  supports: Owned<{ readonly kept: RecordedSupport }>[];
  ownActs: Owned<OwnAct>[];
  ownFacts: Owned<{ readonly fact: RecordItem }>[];
  /** Facts that answers which went out withhold. */
  leftOut: Owned<LeftOut>[];
  /** Files asked for, oldest first. What is in them is made when it is fetched. */
  exports: { readonly residentId: string; made: DataExport }[];
  staff: { readonly id: string; readonly subject: string }[];
  staffSessions: MockStaffSession[];
  staffKeys: { readonly staffId: string; readonly key: string; readonly endpoint: string; readonly input: string; readonly status: number; readonly body: unknown }[];
  counterSessions: MockCounter[];
  passkeys: Owned<RecordedPasskey>[];
  /** Copies on devices. */
  copies: { readonly copyId: string; readonly residentId: string; readonly isVoid: boolean }[];
  /** Home visits. */
  visits: (Pick<MockCounter, 'id' | 'staffId' | 'residentId' | 'role' | 'office' | 'check' | 'openedAt' | 'endsAt'>)[];
  staffOutboxKeys: { readonly staffId: string; readonly keyId: string; readonly privateKey: PrivateJwk }[];
  counterCodes: { readonly residentId: string; readonly code: string; readonly expiresAt: string }[];
  /** Who acts for the person in the call that is under way, where they do not act themselves: every link of the audit chain says so. */
  acting: MockActing | null;
  /** What those who speak for somebody have looked at. */
  speakerReads: { readonly mandateId: string; readonly what: string; readonly at: string }[];
  /** Who was told that there is something to read, and has not looked since. */
  tellings: Owned<{ readonly kind: 'message' | 'case' }>[];
  /** Head of each resident's audit chain. */
  auditHeads: Record<string, string>;
}

export function emptyStore(): Store {
  return {
    residents: [], tenancies: [], sessions: [], challenges: [], activations: [], stopLinks: [], counters: {}, messages: [], choices: [], requests: [], receipts: [], keys: [], holds: [], outboxKeys: [], acts: [],
    threads: [],
    files: [],
    answers: [],
    leftOut: [],
    supports: [], ownActs: [], ownFacts: [],
    deletions: [], exports: [], disclosures: [], decisions: [], auditHeads: {},
    complaints: [],
    mandates: [],
    passkeys: [],
    copies: [],
    staff: [], staffSessions: [], staffKeys: [],
    visits: [], staffOutboxKeys: [],
    speakerReads: [], tellings: [],
    counterSessions: [], counterCodes: [], acting: null,
  };
}
