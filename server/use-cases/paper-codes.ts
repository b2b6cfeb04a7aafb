import type { giveSignInCode } from '#contract/sign-in-codes.ts';
import { Refusal } from '#contract/refusal.ts';
import { counterLevel } from '#domain/counter/counter-rules.ts';
import { londonDayEnd } from '#domain/clock/london-date.ts';
import { activationSeconds, paperCodes, secondsAfter } from '#domain/sign-in-rules.ts';
import { giveCode } from '../db/counter.ts';
import type { Answer } from '../http/idempotency.ts';
import type { Handler } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import type { Services } from '../services.ts';
import { audit } from './audit.ts';
import { hereAtCounter } from './counter.ts';
import { limitTo } from './rate-limit.ts';

/** A code to sign in with from paper, as a letter carries it and an officer gives it: what is shown, what is kept, and its end: that of a London day, since paper names the day alone. */
export function newPaperCode({ secrets }: Pick<Services, 'secrets'>, now: string): { readonly code: string; readonly codeHash: string; readonly expiresAt: string } {
  const code = newLetters(4, 4);
  return { code, codeHash: paperCodeHash({ secrets }, code), expiresAt: londonDayEnd(secondsAfter(now, activationSeconds)) };
}

/** What is kept of a code on paper. */
export const paperCodeHash = ({ secrets }: Pick<Services, 'secrets'>, code: string): string => secrets.codeHash('activation', code);

/** @throws Refusal not-found, counter-locked, identity-not-checked, step-up-needed, contact-point-there, too-many-requests */
export const giveSignInCodeHandler: Handler<typeof giveSignInCode> = async (context) => {
  const { tx, services, staff, now } = context;
  const row = await hereAtCounter(context);
  const level = counterLevel(row.identity_check, row.checked_at, now);
  if (level < 2) throw new Refusal(level === 0 ? 'identity-not-checked' : 'step-up-needed');
  await limitTo(tx, services.secrets, paperCodes, staff.staffId, now);
  const { code, codeHash, expiresAt } = newPaperCode(services, now);
  if (!(await giveCode(tx, codeHash, now, expiresAt))) throw new Refusal('contact-point-there');
  await audit(tx, row.resident_id, now, 'sign-in-code-given', { office: row.office ?? undefined, staffId: staff.staffId }, row.role);
  return { status: 201, body: { given: { code, expiresAt } } };
};

/** The answer under the same key again: the code was shown once and is kept nowhere. */
export const codeNotAgain: Answer = { status: 201, body: { given: null } };
