import { stopLinkDays } from '#contract/stop.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { newsWay } from '#organisations/acts/news-way.ts';
import { newToken } from './random.ts';
import type { MockServices } from './services.ts';
import type { Store } from './store.ts';

/** A marketing message for the person, if one may be sent, with a link that stops it. */
export function putNews(store: Store, residentId: string, services: MockServices): void {
  const person = store.residents.find((one) => one.id === residentId);
  const way = person && newsWay(services.pack, store.choices.filter((one) => one.residentId === residentId), person.reach);
  if (!way) return;
  const at = services.now().toISOString();
  const { language } = person.reach.preferences;
  const token = newToken() + newToken();
  store.stopLinks.push({ token, residentId, id: crypto.randomUUID(), endsAt: secondsAfter(at, stopLinkDays * 86_400) });
  const link = `${services.publicOrigin}/${language}/stop/${token}`;
  store.messages.push({
    ...way, language, at, code: null, link, portalReference: person.facts.portalReference,
    subject: services.letter(language, 'news.subject', {}), body: services.letter(language, 'news.body', { link }),
  });
}
