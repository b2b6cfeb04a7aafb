import { type DataExport, exportKeptSeconds, type startExport } from '#contract/exports.ts';
import type { BodyOf } from '#contract/endpoint.ts';
import { Refusal } from '#contract/refusal.ts';
import { type Limit, secondsAfter } from '#domain/sign-in-rules.ts';
import type { Pack } from '../pack.ts';
import { type Checked, needSecondCheck } from './reach.ts';

/** Files that one person may ask for in a day. */
export const exportStarts: Limit = { name: 'exports', most: 10, seconds: 24 * 60 * 60 };

/**
 * The file that is asked for: one under way of the same kind and language, or a new one.
 * @throws Refusal step-up-needed, language-not-offered
 */
export function askedExport(pack: Pack, there: readonly DataExport[], { format, language }: BodyOf<typeof startExport>, checked: Checked, { id, total, now }: { readonly id: string; readonly total: number; readonly now: string }): { readonly asked: DataExport; readonly fresh: boolean } {
  needSecondCheck(checked);
  if (language !== 'en' && !pack.organisation.languages.includes(language)) throw new Refusal('language-not-offered', { errors: [{ pointer: '/language', code: 'not-offered' }] });
  const underWay = there.find((one) => one.format === format && one.language === language && (one.state === 'waiting' || one.state === 'making'));
  if (underWay) return { asked: underWay, fresh: false };
  return { asked: { id, format, language, state: 'waiting', done: 0, total, askedAt: now, readyAt: null, expiresAt: secondsAfter(now, exportKeptSeconds), file: null }, fresh: true };
}
