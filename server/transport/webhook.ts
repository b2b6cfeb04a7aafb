import { Webhook } from 'standardwebhooks';
import type { OutgoingEvent } from '../db/outgoing-events.ts';
import type { WebhookSettings } from '../settings.ts';

/** How a try ended: taken, or what to say of it in the log. */
export type Posted = 'taken' | { readonly problem: string };

/** Milliseconds that the landlord's system has for its answer. Standard Webhooks advises 15 to 30 seconds. */
const patience = 20_000;

/** The code of what went wrong (`ECONNREFUSED`), which lies under a `TypeError` that says nothing; no address and no words of it. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}

/** Posts events to the landlord's address, signed with each of its secrets (a new one and the one before it, while they change). Never rejects. */
export function webhookPoster({ url, secrets }: WebhookSettings): (event: OutgoingEvent, now: Date) => Promise<Posted> {
  const signers = secrets.map((secret) => new Webhook(secret));
  return async ({ id, event }, now) => {
    const body = JSON.stringify(event);
    const headers = {
      'Content-Type': 'application/json', 'webhook-id': id, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signers.map((signer) => signer.sign(id, now, body)).join(' '),
    };
    try {
      // Not followed elsewhere: what is signed for one address is for that address.
      const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(patience) });
      await answer.body?.cancel();
      return answer.ok ? 'taken' : { problem: `status ${answer.status}` };
    } catch (error) {
      return { problem: whyOf(error) };
    }
  };
}
