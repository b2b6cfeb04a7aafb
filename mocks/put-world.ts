import type { ImportLine, ImportResident } from '#contract/import-line.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { recipientsTold } from '#organisations/acts/recipients-told.ts';
import { newPersonKey } from './random.ts';
import { putNews } from './news.ts';
import { newPaperCode } from './paper-code.ts';
import type { MockServices } from './services.ts';
import type { Store } from './store.ts';

function putResident(store: Store, { items, choices, requests, disclosures = [], decisions = [], messages = [], ...facts }: ImportResident): string {
  const residentId = crypto.randomUUID();
  const points = facts.contactPoints.map((one) => ({ ...one, id: crypto.randomUUID(), rules: { whose: 'mine' as const, safeTimes: null, voicemail: true } }));
  const reach = { points, preferences: { language: facts.language, format: 'standard' as const, post: true }, hasCodeWord: false, sender: null };
  store.residents.push({ id: residentId, personKey: newPersonKey(), facts, reach });
  store.choices.push(...choices.map(({ at, ...one }) => ({ ...one, residentId, decidedAt: at, effectiveAt: at, receivedAt: at, receiptId: null })));
  store.requests.push(...requests.map(({ reference, details, events }) => {
    const receivedAt = events[0]?.at ?? '';
    return {
      residentId, id: crypto.randomUUID(), reference, kind: details.kind, details, receivedOn: londonDate(receivedAt), receivedAt, receiptId: null,
      events: events.map((event) => ({ ...event, on: londonDate(event.at) })),
    };
  }));
  for (const { request, ...message } of messages.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    const its = store.requests.find((one) => one.residentId === residentId && one.reference === request);
    if (its) store.threads.push({ ...message, residentId, requestId: its.id, id: crypto.randomUUID() });
  }
  const ledger = disclosures.map((one) => ({ ...one, residentId, id: crypto.randomUUID(), readAt: null, toldOf: null, notTold: null }));
  const told = store.requests.filter((one) => one.residentId === residentId).flatMap((one) => one.events.flatMap((event) => recipientsTold(one, event, items, ledger)));
  store.disclosures.push(...ledger, ...told.map((one) => Object.assign({ residentId, id: crypto.randomUUID() }, one)));
  store.decisions.push(...decisions.map((one) => ({ ...one, residentId, id: crypto.randomUUID() })));
  return residentId;
}

/** What is held about each person, by portal reference. It is as it was brought in, so it need not be kept or copied with the store: it may be large. */
export type Records = ReadonlyMap<string, ImportResident['items']>;

/** The records that lines of an import bring. */
export function recordsOf(lines: Iterable<ImportLine>): Records {
  return new Map([...lines].flatMap((line) => (line.type === 'resident' ? [[line.portalReference, line.items] as const] : [])));
}

/** Adds lines of an import to the store, and a letter with an activation code for everybody who can be reached in no other way. */
export function putWorld(store: Store, lines: Iterable<ImportLine>, services: MockServices): void {
  for (const line of lines) {
    if (line.type === 'tenancy') {
      store.tenancies.push(line);
      continue;
    }
    const residentId = putResident(store, line);
    putNews(store, residentId, services);
    if (line.contactPoints.some((one) => one.verified)) continue;
    const { language, portalReference } = line;
    const now = services.now().toISOString();
    const { code } = newPaperCode(store, residentId, now);
    store.messages.push({
      to: 'post', channel: 'post', language, at: now, code, link: null, portalReference,
      subject: services.letter(language, 'activation.subject', {}), body: services.letter(language, 'activation.body', { code, reference: portalReference }),
    });
  }
}
