import { recordChoice } from './choices.ts';
import { askSecondStage, makeComplaint, makeOpenComplaint, withdrawComplaint } from './complaints.ts';
import { answerEquality, clearEquality, joinSupport, keepSupport, leaveSupport } from './support-acts.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { sendMessage } from './messages.ts';
import { placeHold } from './holds.ts';
import { setReachPreferences } from './reach.ts';
import { answerRequest, makeRequest, withdrawRequest } from './requests.ts';

/** Operations that may wait in a resident's outbox (that of an officer's home visits has its own, `src/offline/visits/`). A list of their own, so that what sends them need not load the whole contract; a test keeps it whole. */
export const waitingEndpoints: readonly AnyEndpoint[] = [
  recordChoice, makeRequest, withdrawRequest, setReachPreferences,
  sendMessage,
  placeHold,
  makeComplaint, withdrawComplaint, makeOpenComplaint,
  askSecondStage,
  answerRequest,
  joinSupport, keepSupport, leaveSupport,
  answerEquality, clearEquality,
];

/** The operation of this name, if it may wait in the outbox; `undefined` for anything else, old names included. */
export function waitingEndpoint(name: string): AnyEndpoint | undefined {
  return waitingEndpoints.find((one) => one.name === name);
}
