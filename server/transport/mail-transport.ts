import { codeSeconds, secondsAfter } from '#domain/sign-in-rules.ts';
import { keepMail } from '../db/outgoing-mail.ts';
import type { Transport } from '../services.ts';

/** A message that is not of the moment is tried for three days. */
const patience = 3 * 86_400;

/** Writes messages down in the transaction; `send-mail.ts` sends them after it. A code is of no use after its ten minutes. */
export const mailTransport: Transport = async (tx, message, notBefore = message.at) => {
  await keepMail(tx, message, notBefore, secondsAfter(notBefore, message.code === null ? patience : codeSeconds));
};
