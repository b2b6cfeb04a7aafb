import { readAnswer } from '#contract/answers.ts';
import { readOptions } from '#src/api/read-options.ts';

/** The answer to a request. Never tried again by itself: it asks for the second check. */
export const answerQuery = (requestId: string) => ({ ...readOptions(readAnswer, { params: { requestId } }), retry: false, gcTime: 0 });
