import type { QueryClient } from '@tanstack/react-query';
import { counterSession, type CounterSession, endCounterSession, lockCounterSession, readCounterSession } from '#contract/counter.ts';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { briefReceipt, type BriefReceipt } from '#contract/brief-receipt.ts';
import { type PaperCode, paperCode } from '#contract/sign-in-codes.ts';
import { actFor, type Confirmed } from '#src/api/acting-for.ts';
import { startVisit } from '#contract/visits.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { useThisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { useTheseDrafts } from '#src/offline/drafts/this-drafts.ts';
import { counterDrafts } from './counter-drafts.ts';
import { counterOutbox } from './counter-outbox.ts';
import { followCounterTabs, tellCounterTabs } from './counter-tabs.ts';
import { keepVisitHere } from './visit/visit-here.ts';

/** Something that is about to be sent for the person: shown to them, answered by them. */
export interface Ask {
  readonly endpoint: AnyEndpoint;
  readonly input: InputOf<AnyEndpoint>;
  readonly answer: (confirmed: Confirmed | null) => void;
  /** `sent`: the server has it. */
  readonly stage: 'asking' | 'sending' | 'sent';
  /** What the server made for the person to take along. It is shown as long as this stands, and then nowhere. */
  readonly code?: PaperCode;
}

/** Why the officer's hand lets go of a session. */
export type Over = 'ended' | 'locked';

interface State {
  readonly session: CounterSession;
  /** What the person is asked now. */
  readonly ask: Ask | undefined;
  /** The receipt of what was done last. */
  readonly receipt: BriefReceipt | undefined;
  readonly over: Over | undefined;
}

/** One resident's record in an officer's hand: everything of it in memory, and gone with the page. */
export interface InHand {
  readonly client: QueryClient;
  readonly now: () => State;
  readonly watch: (tell: () => void) => () => void;
  readonly checked: (session: CounterSession) => void;
  readonly end: (by: 'officer' | 'resident') => Promise<void>;
  readonly lock: () => Promise<void>;
  /** Goes on a home visit with the person: the session ends, the visit stays. Answers a refusal. */
  readonly visit: () => Promise<Refusal | undefined>;
  /** The person gives the screen back. */
  readonly back: () => void;
  /** The officer has touched something: told to the server now and then. */
  readonly touched: () => void;
}

const tellEvery = 30_000;

/** Takes a session that was just opened in hand: from here on this tab acts for that person. */
export function takeInHand({ token, session }: { readonly token: string; readonly session: CounterSession }): InHand {
  const client = makeQueryClient();
  const listeners = new Set<() => void>();
  const answered = new Map<string, Confirmed>();
  let state: State = { session, ask: undefined, receipt: undefined, over: undefined };
  let told = Date.now();
  const put = (part: Partial<State>) => {
    state = { ...state, ...part };
    for (const tell of listeners) tell();
  };
  const drafts = counterDrafts();
  useThisOutbox(counterOutbox(session.person.personKey, drafts));
  useTheseDrafts(drafts);
  actFor({
    token,
    personKey: session.person.personKey,
    confirm: (endpoint, input, key) => {
      const before = answered.get(key);
      if (before) return Promise.resolve(before);
      return new Promise((resolve) => {
        put({
          ask: {
            endpoint, input, stage: 'asking',
            answer: (confirmed) => {
              if (confirmed) answered.set(key, confirmed);
              put({ ask: confirmed && state.ask ? { ...state.ask, stage: 'sending' } : undefined });
              resolve(confirmed);
            },
          },
        });
      });
    },
    heard: ({ keyed, ok, body, code }) => {
      if (code === 'session-expired' || code === 'not-signed-in') put({ over: 'ended' });
      if (code === 'counter-locked') put({ over: 'locked' });
      const given = ok ? briefReceipt.safeParse((body as { receipt?: unknown } | undefined)?.receipt) : undefined;
      if (given?.success) put({ receipt: given.data });
      const paper = ok ? paperCode.safeParse((body as { given?: unknown } | undefined)?.given) : undefined;
      if (keyed && state.ask) put({ ask: ok ? { ...state.ask, stage: 'sent', ...(paper?.success && { code: paper.data }) } : undefined });
    },
  });

  let stopFollowing = (): void => undefined;
  const letGo = (over: Over) => {
    stopFollowing();
    actFor(undefined);
    useThisOutbox(undefined);
    useTheseDrafts(undefined);
    client.clear();
    put({ over });
  };
  tellCounterTabs();
  stopFollowing = followCounterTabs(() => letGo('ended'));

  return {
    client,
    now: () => state,
    watch: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    checked: (next) => put({ session: counterSession.parse(next) }),
    end: async (by) => {
      await call(endCounterSession, { query: { by } });
      letGo('ended');
    },
    lock: async () => {
      await call(lockCounterSession);
      letGo('locked');
    },
    visit: async () => {
      const result = await call(startVisit);
      if (!result.ok) return refusalOf(result);
      keepVisitHere(result.body);
      letGo('ended');
      return undefined;
    },
    back: () => put({ ask: undefined }),
    touched: () => {
      if (Date.now() - told < tellEvery) return;
      told = Date.now();
      void call(readCounterSession);
    },
  };
}
