import { recipientsTold } from '#organisations/acts/recipients-told.ts';
import type { RecordedEvent, RecordedRequest } from '#organisations/views/request-view.ts';
import type { Context } from './context.ts';

/** Whoever got facts before is told what became of them, and the ledger says so: on the server the database does it, whoever writes the event. */
export function tellRecipients({ store, itemsOf }: Pick<Context, 'store' | 'itemsOf'>, residentId: string, request: Pick<RecordedRequest, 'id' | 'details'>, events: readonly RecordedEvent[]): void {
  const person = store.residents.find((one) => one.id === residentId);
  for (const event of events) {
    if (!person) continue;
    const told = recipientsTold(request, event, itemsOf(person), store.disclosures.filter((one) => one.residentId === person.id));
    store.disclosures.push(...told.map((one) => Object.assign({ residentId: person.id, id: crypto.randomUUID() }, one)));
  }
}
