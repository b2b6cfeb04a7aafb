import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestEvent } from '#contract/requests.ts';
import type { RequestKind } from '#contract/request-words.ts';
import { requestStanding } from '../request-states/request-standing.ts';

/** A request as far as the fold looks at it. `details` is `null` where its content was erased. */
export interface ChallengingRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly details: RequestDetails | null;
  /** Europe/London date. */
  readonly receivedOn: string;
  /** Oldest first. */
  readonly events: readonly RequestEvent[];
}

interface Behind {
  readonly requestId: string;
  readonly on: string;
}

/** Where the acts against one fact stand. */
export interface Challenge {
  readonly statement: (Behind & { readonly words: string }) | null;
  readonly disputed: Behind | null;
  readonly correction: (Behind & { readonly outcome: 'open' | 'corrected' | 'not-changed' }) | null;
}

const said = (words: string): boolean => words.trim() !== '';
const behind = ({ id, receivedOn }: ChallengingRequest): Behind => ({ requestId: id, on: receivedOn });

/**
 * Folds what a person said against one fact, from all their requests in any order; `null` where they said nothing that still stands.
 * The newest words stand beside the fact, also after a refusal (UK GDPR Art. 16). It is disputed while any request that says so is open (Art. 18(1)(a)). Of wishes to put it right the newest counts.
 */
export function foldChallenge(requests: readonly ChallengingRequest[], fact: { readonly category: string; readonly itemId: string }): Challenge | null {
  const about = requests.flatMap((request) => {
    const { details, kind, events } = request;
    if (details?.kind !== 'correction' || details.category !== fact.category || details.itemId !== fact.itemId) return [];
    const { state, terminal, accepted } = requestStanding(kind, events, details);
    return state === 'withdrawn' ? [] : [{ request, details, terminal, did: (event: RequestEvent['kind']) => accepted.some((one) => one.kind === event) }];
  }).toSorted((one, other) => one.request.receivedOn.localeCompare(other.request.receivedOn) || (one.request.events[0]?.at ?? '').localeCompare(other.request.events[0]?.at ?? ''));
  const stated = about.findLast(({ details }) => said(details.statement));
  const held = about.find(({ terminal, did }) => !terminal && did('mark-disputed'));
  const wished = about.findLast(({ details }) => said(details.whatIsWrong) || said(details.shouldSay));
  if (!stated && !held && !wished) return null;
  return {
    statement: stated ? { ...behind(stated.request), words: stated.details.statement } : null,
    disputed: held ? behind(held.request) : null,
    correction: wished ? { ...behind(wished.request), outcome: wished.did('corrected') ? 'corrected' : wished.terminal ? 'not-changed' : 'open' } : null,
  };
}
