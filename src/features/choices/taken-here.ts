import { requestDetails } from '#contract/requests.ts';
import type { RequestKind } from '#contract/request-words.ts';

/** Whether the API takes this kind of request: it has a form of its own in the contract. */
export function takenHere(kind: RequestKind): boolean {
  return requestDetails.def.options.some((one) => one.shape.kind.def.values.includes(kind as never));
}
