import type { giveSignInCode } from '#contract/sign-in-codes.ts';
import { Refusal } from '#contract/refusal.ts';
import { counterLevel } from '#domain/counter/counter-rules.ts';
import { paperCodes } from '#domain/sign-in-rules.ts';
import { audit } from '../audit.ts';
import { contactOf } from '../challenges.ts';
import type { Handler } from '../context.ts';
import type { Answer } from '../idempotency.ts';
import { limitTo } from '../limits.ts';
import { newPaperCode } from '../paper-code.ts';
import { hereAtCounter } from './counter.ts';

export const giveSignInCodeHandler: Handler<typeof giveSignInCode> = async (context) => {
  const { store, staff, now } = context;
  const { residentId, check, checkedAt, office, role } = hereAtCounter(context);
  const level = counterLevel(check, checkedAt, now);
  if (level < 2) throw new Refusal(level === 0 ? 'identity-not-checked' : 'step-up-needed');
  limitTo(context, paperCodes, staff.staffId);
  const person = store.residents.find((one) => one.id === residentId);
  if (!person || contactOf(person)) throw new Refusal('contact-point-there');
  const { code, expiresAt } = newPaperCode(store, residentId, now);
  await audit(store, residentId, now, 'sign-in-code-given', office === null ? {} : { office }, role);
  return { status: 201, body: { given: { code, expiresAt } } };
};

/** What is kept under the key: the code is shown once. */
export const codeNotAgain: Answer = { status: 201, body: { given: null } };
