import { recordChoice } from '#contract/choices.ts';
import { sendMessage } from '#contract/messages.ts';
import { makeComplaint, makeOpenComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { placeHold } from '#contract/holds.ts';
import { setReachPreferences } from '#contract/reach.ts';
import { answerRequest, makeRequest, withdrawRequest } from '#contract/requests.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';

interface Place { readonly path: string; readonly words: 'refused.choice' | 'refused.recordings' | 'refused.complaints' | 'refused.requests' | 'refused.reach' | 'refused.messages' }

/** Where an act can be looked at and done again, below the language; `undefined` for an operation that this release knows no more. */
export function placeOf({ endpoint, face }: Pick<PlacedEntry, 'endpoint' | 'face'>): Place | undefined {
  switch (endpoint) {
    case recordChoice.name: return { path: `choices/${face['purposeId']}`, words: 'refused.choice' };
    case makeRequest.name: case withdrawRequest.name: case answerRequest.name: return { path: 'requests', words: 'refused.requests' };
    case sendMessage.name: return { path: 'messages', words: 'refused.messages' };
    case makeComplaint.name: case withdrawComplaint.name: return { path: 'complaints', words: 'refused.complaints' };
    case makeOpenComplaint.name: return { path: 'complaints/new', words: 'refused.complaints' };
    case placeHold.name: return { path: face['site'] ? `recordings/${face['site']}` : 'recordings', words: 'refused.recordings' };
    case setReachPreferences.name: return { path: 'settings/reach', words: 'refused.reach' };
    default: return undefined;
  }
}
