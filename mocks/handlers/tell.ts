import { nextSafeInstant } from '#domain/reach/safe-times.ts';
import { senderOf, toldOfMessage } from '#organisations/acts/reach.ts';
import type { StaffContext } from '../context.ts';

/** Puts the word that there is something to read into the post, once until the person has looked. */
export function tell({ store, services, now }: StaffContext, residentId: string, kind: 'message' | 'case' = 'message'): void {
  const waits = store.tellings.filter((one) => one.residentId === residentId);
  if (!waits.some((one) => one.kind === kind)) store.tellings.push({ residentId, kind });
  const person = store.residents.find((one) => one.id === residentId);
  if (waits.length > 0 || !person) return;
  const { language } = person.reach.preferences;
  for (const point of toldOfMessage(person.reach)) {
    store.messages.push({
      to: point.value, channel: point.kind === 'email' ? 'email' : 'text', language, at: now, code: null, link: null, portalReference: person.facts.portalReference, from: senderOf(services.pack, person.reach.sender),
      subject: services.letter(language, 'message.subject', {}), body: services.letter(language, 'message.body', { link: `${services.publicOrigin}/${language}/sign-in` }),
      notBefore: nextSafeInstant(point.rules.safeTimes, now),
    });
  }
}
