import type { AccessAnswer } from '#contract/access-answer.ts';
import type { AnswerDraft } from '#contract/desk-answers.ts';

/** An answer as it may lie in a database: one of version 1 could leave out whole facts only. */
export type StoredAnswer = Omit<AccessAnswer, 'version' | 'papers' | 'gaps'> & { readonly version: 1 | 2 } & Partial<Pick<AccessAnswer, 'papers' | 'gaps'>>;
/** The same of a draft. */
export type StoredDraft = Omit<AnswerDraft, 'papers' | 'passages'> & Partial<Pick<AnswerDraft, 'papers' | 'passages'>>;

export const answerOfStored = (stored: StoredAnswer): AccessAnswer => ({ ...stored, version: 2, papers: stored.papers ?? [], gaps: stored.gaps ?? [] });
export const draftOfStored = (stored: StoredDraft): AnswerDraft => ({ ...stored, papers: stored.papers ?? [], passages: stored.passages ?? [] });
