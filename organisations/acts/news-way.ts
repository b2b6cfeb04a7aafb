import type { Channel } from '#contract/common.ts';
import { mayContact } from '#domain/choices/may-contact.ts';
import type { Pack } from '../pack.ts';
import { choiceListView, type RecordedChoiceEvent } from '../views/choice-view.ts';
import type { RecordedReach } from './reach.ts';

const order: readonly Channel[] = ['email', 'text', 'post'];
const kinds = { email: 'email', text: 'phone' } as const;

/**
 * By which way, and to where, one marketing message may go to this person now; `undefined` where none is allowed (PECR reg. 22, UK GDPR Art. 21(3)).
 * Never to a phone or mailbox that others see: marketing bears the landlord's own name.
 */
export function newsWay(pack: Pack, events: readonly RecordedChoiceEvent[], { points, preferences }: RecordedReach): { readonly channel: Channel; readonly to: string } | undefined {
  const { purposes } = choiceListView(pack, (key) => ({ text: key, language: 'en' }), events);
  const allowed = new Set(purposes.filter((one) => one.marketing).flatMap((one) => one.channels.filter(({ basis, state }) => mayContact(basis, state)).map(({ channel }) => channel)));
  for (const channel of order.filter((one) => allowed.has(one))) {
    const to = channel === 'email' || channel === 'text' ? points.find((one) => one.verified && one.kind === kinds[channel] && one.rules.whose === 'mine')?.value : preferences.post ? 'post' : undefined;
    if (to !== undefined) return { channel, to };
  }
  return undefined;
}
