import { secondsAfter } from '#domain/sign-in-rules.ts';
import type { Db } from '../database.ts';
import { giveUp, isUnwanted, markSent, takeMail, tryLater } from '../db/outgoing-mail.ts';
import type { Services } from '../services.ts';
import type { Carrier } from './carrier.ts';

/** A server that took a message and has not been heard of for so long is thought dead. Seconds. */
const deadSeconds = 5 * 60;

/** Seconds to wait after a try: 5, 10, 20 … up to a quarter of an hour. */
const waitAfter = (tries: number): number => Math.min(900, 5 * 2 ** Math.min(tries - 1, 10));

/**
 * Sends everything that is due, one after the other. Many servers may do it at once: a message is taken before it is sent. A server that dies between the mail server's
 * yes and its own note sends once more, under the same Message-ID, which mail servers and readers show once.
 */
export async function sendMail(owner: Db, carrier: Carrier, { now, log }: Pick<Services, 'now' | 'log'>): Promise<number> {
  let sent = 0;
  for (;;) {
    const at = now().toISOString();
    const mail = await takeMail(owner, at, deadSeconds);
    if (!mail) return sent;
    const { id, message, tries, endsAt } = mail;
    if (endsAt <= at) {
      await giveUp(owner, id, 'too-late');
      log({ level: 'error', problem: 'a message was not sent in time', channel: message.channel, tries });
    } else if (await isUnwanted(owner, message)) {
      await giveUp(owner, id, 'not-wanted');
    } else if (!carrier.carries(message.channel)) {
      await giveUp(owner, id, 'no-way');
      log({ level: 'error', problem: 'nothing carries messages of this kind', channel: message.channel });
    } else {
      const end = await carrier.carry(id, message);
      if (end === 'sent') await markSent(owner, id, now().toISOString());
      else if (end === 'never') await giveUp(owner, id, 'refused');
      else await tryLater(owner, id, secondsAfter(now().toISOString(), waitAfter(tries)));
      sent += end === 'sent' ? 1 : 0;
    }
  }
}
