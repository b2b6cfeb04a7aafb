import type { ImportLine, ImportResident } from '#contract/import-line.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { newLetters, newPersonKey } from './random.ts';
import type { MockServices } from './services.ts';
import type { Store } from './store.ts';

function putResident(store: Store, facts: ImportResident): string {
  const residentId = crypto.randomUUID();
  const points = facts.contactPoints.map((one) => ({ ...one, id: crypto.randomUUID(), rules: { whose: 'mine' as const, safeTimes: null, voicemail: true } }));
  const reach = { points, preferences: { language: facts.language, format: 'standard' as const, post: true }, hasCodeWord: false };
  store.residents.push({ id: residentId, personKey: newPersonKey(), facts: { ...facts, choices: [], requests: [] }, reach });
  store.choices.push(...facts.choices.map(({ at, ...one }) => ({ ...one, residentId, decidedAt: at, effectiveAt: at, receivedAt: at, receiptId: null })));
  store.requests.push(...facts.requests.map(({ reference, details, events }) => {
    const receivedAt = events[0]?.at ?? '';
    return {
      residentId, id: crypto.randomUUID(), reference, kind: details.kind, details, receivedOn: londonDate(receivedAt), receivedAt, receiptId: null,
      events: events.map((event) => ({ ...event, on: londonDate(event.at) })),
    };
  }));
  return residentId;
}

/** Adds lines of an import to the store, and a letter with an activation code for everybody who can be reached in no other way. */
export function putWorld(store: Store, lines: Iterable<ImportLine>, services: MockServices): void {
  for (const line of lines) {
    if (line.type === 'tenancy') {
      store.tenancies.push(line);
      continue;
    }
    const residentId = putResident(store, line);
    if (line.contactPoints.some((one) => one.verified)) continue;
    const code = newLetters(4, 4);
    const { language, portalReference } = line;
    store.activations.push({ residentId, code, usedAt: null });
    store.messages.push({
      to: 'post', channel: 'post', language, at: services.now().toISOString(), code, link: null, portalReference,
      subject: services.letter(language, 'activation.subject', {}), body: services.letter(language, 'activation.body', { code, reference: portalReference }),
    });
  }
}
