import type { EndpointName } from '#contract/api.ts';
import { kindsOfSome, type RequestKind } from '#contract/request-words.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';

interface Place {
  readonly path: string;
  /** One's own whoever is acted for: the operation is never lent (`isLent`), so its page opens. */
  readonly own?: true;
  readonly words: 'refused.choice' | 'refused.recordings' | 'refused.complaints' | 'refused.requests' | 'refused.reach' | 'refused.messages' | 'refused.support';
}

/** Of a kind that some landlords do not take, its own page says so and leads on. */
const pathOfRequest = (kind: string | undefined, refusal?: string | null) => (refusal === 'invalid-input' && kindsOfSome.has(kind as RequestKind) ? `requests/new/${kind}` : 'requests');

/** Where an act can be looked at and done again, below the language; `undefined` for an operation that this release knows no more. */
export function placeOf({ endpoint, face, refusal }: Pick<PlacedEntry, 'endpoint' | 'face'> & Partial<Pick<PlacedEntry, 'refusal'>>): Place | undefined {
  // By name: an operation's shapes are not needed to say where it leads.
  switch (endpoint as EndpointName) {
    case 'recordChoice': return { path: `choices/${face['purposeId']}`, words: 'refused.choice' };
    case 'makeRequest': return { path: pathOfRequest(face['kind'], refusal), words: 'refused.requests' };
    case 'withdrawRequest': case 'answerRequest': return { path: 'requests', words: 'refused.requests' };
    case 'sendMessage': return { path: 'messages', words: 'refused.messages' };
    case 'makeComplaint': case 'withdrawComplaint': case 'askSecondStage': return { path: 'complaints', words: 'refused.complaints' };
    case 'makeOpenComplaint': return { path: 'complaints/new', own: true, words: 'refused.complaints' };
    case 'placeHold': return { path: face['site'] ? `recordings/${face['site']}` : 'recordings', own: true, words: 'refused.recordings' };
    case 'setReachPreferences': return { path: 'settings/reach', words: 'refused.reach' };
    case 'joinSupport': case 'keepSupport': case 'leaveSupport': return { path: 'settings/emergency', own: true, words: 'refused.support' };
    case 'answerEquality': case 'clearEquality': return { path: 'settings/equality', own: true, words: 'refused.support' };
    default: return undefined;
  }
}
