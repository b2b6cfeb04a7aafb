import { sql } from 'kysely';
import type { AccessAnswer } from '#contract/access-answer.ts';
import type { AnswerDraft } from '#contract/desk-answers.ts';
import type { RecordedAnswer } from '#organisations/answers/desk-answer.ts';
import { answerOfStored, draftOfStored } from '#organisations/answers/stored-answer.ts';
import type { Db, Tx } from '../database.ts';

/** An answer that was sent, as its resident may read it. */
export type SentAnswer = Omit<RecordedAnswer, 'draft' | 'answer'> & { readonly answer: AccessAnswer };

/** The answer to a resident's request, where one was sent. In a transaction of the resident. */
export async function sentAnswer(tx: Tx, residentId: string, requestId: string): Promise<SentAnswer | undefined> {
  const row = await tx.selectFrom('answers').select(['answer', 'closes_on', 'at_counter']).where('resident_id', '=', residentId).where('request_id', '=', requestId).where('sent_at', 'is not', null).executeTakeFirst();
  return row?.answer ? { answer: answerOfStored(row.answer), closesOn: row.closes_on, atCounter: row.at_counter } : undefined;
}

/** Which of a resident's requests have an answer to read. In a transaction of the resident. */
export async function answeredOf(tx: Tx, residentId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('answers').select('request_id').where('resident_id', '=', residentId).where('sent_at', 'is not', null).execute();
  return new Set(rows.map((row) => row.request_id));
}

/** Says where an answer lies for the person. */
export async function moveAnswer(tx: Tx, residentId: string, requestId: string, { closesOn, atCounter }: Pick<RecordedAnswer, 'closesOn' | 'atCounter'>): Promise<void> {
  await tx.updateTable('answers').set({ closes_on: closesOn, at_counter: atCounter }).where('resident_id', '=', residentId).where('request_id', '=', requestId).execute();
}

/** What the desk has of an answer. In a transaction of staff. */
export async function deskAnswerOf(tx: Tx, requestId: string): Promise<RecordedAnswer | undefined> {
  const row = await tx.selectFrom('answers').select(['draft', 'answer', 'closes_on', 'at_counter']).where('request_id', '=', requestId).executeTakeFirst();
  return row && { draft: draftOfStored(row.draft), answer: row.answer && answerOfStored(row.answer), closesOn: row.closes_on, atCounter: row.at_counter };
}

/** How many letters and notes the desk has put to an answer. In a transaction of staff. */
export async function papersIn(tx: Tx, requestId: string): Promise<number> {
  const row = await tx.selectFrom('answers').select(sql<number>`coalesce(jsonb_array_length(draft->'papers'), 0)`.as('papers')).where('request_id', '=', requestId).executeTakeFirst();
  return row?.papers ?? 0;
}

/** Keeps what the desk decided, in place of what it decided before. */
export async function keepDraft(tx: Tx, residentId: string, requestId: string, draft: AnswerDraft, { staffId, now }: { readonly staffId: string; readonly now: string }): Promise<void> {
  const saved = { draft: JSON.stringify(draft), saved_at: now, saved_by: staffId };
  await tx.insertInto('answers').values({ request_id: requestId, resident_id: residentId, ...saved }).onConflict((conflict) => conflict.column('request_id').doUpdateSet(saved)).execute();
}

/** Keeps an answer as it goes out. */
export async function keepSent(tx: Tx, requestId: string, answer: AccessAnswer, { now, closesOn, deletedOn }: { readonly now: string; readonly closesOn: string; readonly deletedOn: string }): Promise<void> {
  await tx.updateTable('answers').set({ answer: JSON.stringify(answer), sent_at: now, closes_on: closesOn, deleted_on: deletedOn }).where('request_id', '=', requestId).execute();
}

/** Deletes answers whose time is over. Answers how many. */
export async function deleteOldAnswers(owner: Db, today: string): Promise<number> {
  const done = await owner.deleteFrom('answers').where('deleted_on', '<=', today).executeTakeFirst();
  return Number(done.numDeletedRows);
}
