import type { AnswerOf } from '#contract/endpoint.ts';
import type { readRequestOptions } from '#contract/request-options.ts';
import { kindsOfSome, type RequestKind } from '#contract/request-words.ts';

/** Whether the landlord whose list this is takes the kind, and has what it asks for. */
export const isTaken = (kind: RequestKind, { kinds, recordings }: AnswerOf<typeof readRequestOptions>['body']): boolean =>
  !kindsOfSome.has(kind) || (kinds.some((one) => one.kind === kind) && (kind !== 'recordings' || recordings.length > 0));
