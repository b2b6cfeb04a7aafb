import type * as z from 'zod/mini';
import type { needsYou, news } from '#contract/home.ts';
import type { Session } from '#contract/session.ts';
import { addDays } from '#domain/clock/calendar-date.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import type { RequestSummary } from '#contract/request-summary.ts';
import type { Pack } from '../pack.ts';
import { mayBeKept, type RecordItem, type ViewContext } from './category-view.ts';
import { choiceListView, type RecordedChoiceEvent } from './choice-view.ts';
import type { ReceiptFacts } from './receipt-view.ts';
import type { RecordedRequest } from './request-view.ts';
import { inList } from './requests-view.ts';

type NamedItem = Pick<RecordItem, 'id' | 'category' | 'key'>;

/** What home is made of. `itemCounts`: items by category. */
export interface HomeRecord {
  readonly session: Session;
  readonly itemCounts: Readonly<Record<string, number>>;
  readonly choices: readonly RecordedChoiceEvent[];
  readonly requests: readonly RecordedRequest[];
  /** The facts that requests name, or all that the person may see. */
  readonly named: readonly NamedItem[];
  readonly receipts: readonly ReceiptFacts[];
  /** Messages of the landlord not looked at yet, by request id. */
  readonly unread: Readonly<Record<string, number>>;
  /** What the person said for emergencies has stood long enough to be asked about, and it is the person who looks. */
  readonly supportDue: boolean;
  /** Day of the newest entry of the ledger that the person is to be told of and has not looked at; `null` where there is none. */
  readonly toldOn: string | null;
}

/** The answer of `readHome`. */
export interface HomeView {
  session: Session;
  needsYou: z.infer<typeof needsYou>[];
  underWay: RequestSummary[];
  news: z.infer<typeof news>[];
  counts: { categories: number; items: number; choicesGiven: number; requests: number };
}

/** How long something is news, in days. */
const newsDays = 30;
const mostNews = 10;

/** Days within which what an officer did may be undone in the person's own app. */
const undoDays = 14;

/** Whether an officer did it and the person may still undo it: a choice, or a request that was made. */
function isForUndoing(receipt: ReceiptFacts, today: string): boolean {
  const byOfficer = receipt.by?.role === 'officer' || receipt.by?.role === 'safeguarding';
  return byOfficer && (receipt.subject === 'choice' || (receipt.subject === 'request' && receipt.act === 'made')) && addDays(receipt.receivedAt.slice(0, 10), undoDays) >= today;
}

function receiptNews(receipt: ReceiptFacts, today: string): HomeView['news'][number] {
  const { id, code, subject, receivedAt } = receipt;
  return { kind: 'receipt', at: receivedAt, receiptId: id, code, subject, ...(isForUndoing(receipt, today) && { officer: true }) };
}

/** Whether home, which whoever looks over a shoulder sees first, may name a fact: none whose value would be covered, nor one that no copy may hold. */
function isPlain({ category, key }: NamedItem, { categories }: Pack): boolean {
  const kind = categories.find(({ id }) => id === category)?.items.find((one) => one.key === key);
  return kind !== undefined && mayBeKept(kind);
}

/** What needs the person, what is under way, what is new. An open request that waits for the person stands in the first list only. */
export function homeView({ session, itemCounts, choices, requests, named, receipts, unread, supportDue, toldOn }: HomeRecord, context: ViewContext): HomeView {
  const { pack, words, today } = context;
  const list = choiceListView(pack, words, choices);
  const summaryOf = inList(session.askFirst ? [] : named.filter((one) => isPlain(one, pack)), context);
  const all = requests.map((one) => ({ summary: summaryOf(one), standing: requestStanding(one.kind, one.events, one.details ?? {}) }));
  const open = all.filter(({ standing }) => !standing.terminal);
  // A use that is asked for as a whole is asked for when there is need of it, and not before.
  const unasked = list.purposes.filter((one) => one.channels.some((way) => way.basis === 'consent' && way.channel !== 'use') && one.channels.every((way) => way.state === 'not-asked' || way.state === 'asked'));
  const since = `${addDays(today, -newsDays)}T00:00:00.000Z`;
  const fresh: HomeView['news'] = [
    ...all.flatMap(({ summary, standing }) => (standing.terminal ? [{ kind: 'request-ended' as const, at: standing.accepted.at(-1)?.at ?? since, request: summary }] : [])),
    ...pack.notices.flatMap((notice) => notice.versions.slice(1).map(({ version, from }) => ({
      kind: 'notice-version' as const, at: `${from}T00:00:00.000Z`, noticeId: notice.id, title: words(`notice.${notice.id}.title`), version,
    }))),
    // What one wrote oneself is no news.
    ...receipts.filter((one) => one.subject !== 'request' || one.act !== 'message-sent').map((one) => receiptNews(one, today)),
  ];
  const counted = Object.values(itemCounts).filter((many) => many > 0);
  return {
    session,
    needsYou: [
      ...open.filter(({ summary }) => summary.turn === 'resident').map(({ summary }) => ({ kind: 'request-asks' as const, request: summary })),
      ...all.flatMap(({ summary }) => (unread[summary.id] ? [{ kind: 'messages-unread' as const, request: summary, count: unread[summary.id] ?? 0 }] : [])),
      ...(supportDue ? [{ kind: 'support-review' as const }] : []),
      ...unasked.map((one) => ({ kind: 'choice-not-asked' as const, purposeId: one.id, purpose: one.name })),
    ],
    underWay: open.filter(({ summary }) => summary.turn !== 'resident').map(({ summary }) => summary),
    news: [...(toldOn === null ? [] : [{ kind: 'passed-on' as const, at: `${toldOn}T00:00:00.000Z` }]), ...fresh.filter((one) => one.at > since && one.at.slice(0, 10) <= today).toSorted((one, other) => (one.at < other.at ? 1 : -1))].slice(0, mostNews),
    counts: {
      categories: counted.length,
      items: counted.reduce((sum, many) => sum + many, 0),
      choicesGiven: list.purposes.flatMap((one) => one.channels).filter((way) => way.state === 'given').length,
      requests: requests.length,
    },
  };
}
