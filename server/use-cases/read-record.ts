import type { api } from '#contract/api.ts';
import { categoriesView, categoryView, type RecordItem } from '#organisations/views/category-view.ts';
import { choiceListView, type RecordedChoiceEvent } from '#organisations/views/choice-view.ts';
import { organisationView } from '#organisations/views/organisation-view.ts';
import { receiptView } from '#organisations/views/receipt-view.ts';
import { requestSummaryView, requestView, type RecordedRequest } from '#organisations/views/request-view.ts';
import type { Tx } from '../database.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { Refusal } from '../refusal.ts';
import { audit } from './audit.ts';

type Api = typeof api;

/** The resident's rows need no "where": row-level security leaves no others. It is said all the same, so that an index serves it. */
const mine = (context: Pick<SignedInContext, 'session'>) => context.session.residentId;

export const readOrganisation: Handler<Api['readOrganisation']> = async ({ services, input }) =>
  ({ status: 200, body: organisationView(services.pack, services.words(input.query.language)) });

async function countItems(tx: Tx, residentId: string): Promise<Record<string, number>> {
  const rows = await tx.selectFrom('record_items').select(({ fn }) => ['category', fn.countAll<number>().as('items')]).where('resident_id', '=', residentId).groupBy('category').execute();
  return Object.fromEntries(rows.map((row) => [row.category, row.items]));
}

export const listCategories: Handler<Api['listCategories']> = async (context) => {
  const { tx, services, input, today } = context;
  const counts = await countItems(tx, mine(context));
  return { status: 200, body: categoriesView(counts, { pack: services.pack, words: services.words(input.query.language), today }) };
};

export const readCategory: Handler<Api['readCategory']> = async (context) => {
  const { tx, services, input, today, now, session } = context;
  const rows: RecordItem[] = await tx.selectFrom('record_items').selectAll().where('resident_id', '=', mine(context)).where('category', '=', input.params.categoryId).orderBy('place').execute()
    .then((all) => all.map((row) => ({
      id: row.id, category: row.category, key: row.key, value: row.value, source: row.source, collectedOn: row.collected_on, retentionStartedOn: row.retention_started_on, hold: row.hold,
    })));
  const reader = { level: session.view.level, addressHidden: session.addressHidden, dateOfBirth: session.dateOfBirth };
  const view = categoryView(input.params.categoryId, rows, reader, { pack: services.pack, words: services.words(input.query.language), today });
  if (!view) throw new Refusal('not-found');
  await audit(tx, session.residentId, now, 'looked-at', { category: view.id });
  return { status: 200, body: view };
};

/** All choice events of a resident. */
export async function choiceEvents(tx: Tx, residentId: string): Promise<RecordedChoiceEvent[]> {
  const rows = await tx.selectFrom('choice_events').selectAll().where('resident_id', '=', residentId).execute();
  return rows.map((row) => ({
    purposeId: row.purpose_id, channel: row.channel, kind: row.kind, effectiveAt: row.effective_at, receivedAt: row.received_at, receiptId: row.receipt_id,
  }));
}

export const listChoices: Handler<Api['listChoices']> = async (context) => {
  const { tx, services, input } = context;
  return { status: 200, body: choiceListView(services.pack, services.words(input.query.language), await choiceEvents(tx, mine(context))) };
};

export const listReceipts: Handler<Api['listReceipts']> = async (context) => {
  const words = context.services.words(context.input.query.language);
  const rows = await context.tx.selectFrom('receipts').select('facts').where('resident_id', '=', mine(context)).orderBy('received_at', 'desc').orderBy('id').execute();
  return { status: 200, body: { receipts: rows.map((row) => receiptView(row.facts, words)) } };
};

export const readReceipt: Handler<Api['readReceipt']> = async (context) => {
  const { tx, input, services } = context;
  const row = await tx.selectFrom('receipts').select('facts').where('resident_id', '=', mine(context)).where('id', '=', input.params.receiptId).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return { status: 200, body: receiptView(row.facts, services.words(input.query.language)) };
};

/** Requests of a resident with their events, the most recent first; only one where an id is given. */
export async function recordedRequests(tx: Tx, residentId: string, id?: string): Promise<RecordedRequest[]> {
  const all = tx.selectFrom('requests').selectAll().where('resident_id', '=', residentId).orderBy('received_at', 'desc').orderBy('id');
  const rows = await (id === undefined ? all : all.where('id', '=', id)).execute();
  const events = await tx.selectFrom('request_events').selectAll().where('resident_id', '=', residentId).orderBy('place').execute();
  return rows.map((row) => ({
    id: row.id, reference: row.reference, kind: row.kind, details: row.details, receivedOn: row.received_on, receiptId: row.receipt_id,
    events: events.filter((event) => event.request_id === row.id)
      .map((event) => ({ kind: event.kind, at: event.at, on: event.happened_on, by: event.by_whom, reason: event.reason })),
  }));
}

export const listRequests: Handler<Api['listRequests']> = async (context) => {
  const { tx, services, today } = context;
  const all = await recordedRequests(tx, mine(context));
  return { status: 200, body: { requests: all.map((one) => requestSummaryView(one, services.pack, today)) } };
};

export const readRequest: Handler<Api['readRequest']> = async (context) => {
  const [found] = await recordedRequests(context.tx, mine(context), context.input.params.requestId);
  if (!found) throw new Refusal('not-found');
  return { status: 200, body: requestView(found, context.services.pack, context.today) };
};

export const readHome: Handler<Api['readHome']> = async (context) => {
  const { tx, services, today, session, input } = context;
  const words = services.words(input.query.language);
  const counts = await countItems(tx, session.residentId);
  const { purposes } = choiceListView(services.pack, words, await choiceEvents(tx, session.residentId));
  const requests = (await recordedRequests(tx, session.residentId)).map((one) => requestSummaryView(one, services.pack, today));
  const receipts = await tx.selectFrom('receipts').select(['id', 'code', 'facts', 'received_at']).where('resident_id', '=', session.residentId).orderBy('received_at', 'desc').limit(3).execute();
  const open = requests.filter((one) => one.turn !== 'nobody');
  const asked = purposes.find((one) => one.channels.some((way) => way.state === 'asked'));
  return {
    status: 200,
    body: {
      session: session.view,
      needsYou: [
        ...open.filter((one) => one.turn === 'resident').map((request) => ({ kind: 'request-asks' as const, request })),
        ...(asked ? [{ kind: 'choice-not-asked' as const, purposeId: asked.id, purpose: asked.name }] : []),
      ],
      underWay: open,
      news: receipts.map((row) => ({ kind: 'receipt' as const, at: row.received_at, receiptId: row.id, code: row.code, subject: row.facts.subject })),
      counts: {
        categories: Object.keys(counts).length,
        items: Object.values(counts).reduce((sum, one) => sum + one, 0),
        choicesGiven: purposes.flatMap((one) => one.channels).filter((way) => way.state === 'given').length,
        requests: requests.length,
      },
    },
  };
};
