import nodemailer from 'nodemailer';
import type { MailSettings } from '../settings.ts';
import type { Services } from '../services.ts';
import { errorForLog } from '../http/problem-answer.ts';
import type { Carrier } from './carrier.ts';

/** What a mail server says for good: no such address, not this message. Anything else may pass. */
const forGood = (error: unknown): boolean => {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600 && code !== 530 && code !== 535; // 530 and 535: we are not signed in, which is our fault and not the message's.
};

/** Sends e-mail by SMTP, and text messages where a gateway takes them by e-mail (`number@TEXT_VIA`). */
export function smtpCarrier({ url, from, textVia }: MailSettings, log: Services['log']): Carrier {
  const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 2, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, disableFileAccess: true, disableUrlAccess: true });
  // The landlord's address as it is set up, without its name: that is for messages which may say whose they are.
  const own = /<([^<>]+)>\s*$/u.exec(from)?.[1] ?? from;
  const domain = from.split('@').at(-1)?.replace('>', '') ?? 'localhost';
  return {
    carries: (channel) => channel === 'email' || (channel === 'text' && textVia !== null),
    async carry(id, { to, channel, subject, body, language, from: name, headers = {} }) {
      const address = channel === 'text' ? `${to.replaceAll(/[^\d+]/gu, '')}@${textVia ?? ''}` : to;
      try {
        await transport.sendMail({
          // An object: an address is never read as a list of several.
          from: name === undefined ? from : { name, address: own }, to: { name: '', address }, subject: channel === 'text' ? '' : subject, text: body, messageId: `<${id}@${domain}>`, headers: { ...headers, 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
        });
        return 'sent';
      } catch (error) {
        log({ level: 'error', problem: 'a message could not be handed to the mail server', ...errorForLog(error) });
        return forGood(error) ? 'never' : 'later';
      }
    },
    close: () => transport.close(),
  };
}
