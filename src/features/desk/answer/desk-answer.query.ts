import { readDeskRequest } from '#contract/desk.ts';
import { readDeskAnswer } from '#contract/desk-answers.ts';
import { staffRead } from '#src/staff/staff-reads.ts';

// Apart from the other reads of the desk: the shape of an answer is a large one, and no other page needs it.
export const deskAnswerQuery = (requestId: string) => staffRead(readDeskAnswer, { params: { requestId } });

/** The request that it answers; the same read as on its own page. */
export const answeredRequestQuery = (requestId: string) => staffRead(readDeskRequest, { params: { requestId } });
