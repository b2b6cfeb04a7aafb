import { readSession, type Session } from '#contract/session.ts';
import { finishSignIn, startSignIn } from '#contract/sign-in.ts';
import type { Pack } from '#organisations/pack.ts';
import { Client } from '../client.ts';
import type { Coverage } from '../coverage.ts';
import type { Harness, World } from '../harness.ts';
import { people, type WorldPack } from '../world.ts';

/** What a case has in its hands. */
export interface Case {
  readonly harness: Pick<Harness, 'fetch'>;
  /** Puts another world in place of the one the case began in. */
  readonly reset: (world: World) => Promise<void>;
  /** Moves the backend's clock; a case that does is named in `needs.ts`. */
  readonly setNow: (now: string) => Promise<void>;
  /** Deletes what is past its time; a case that does is named in `needs.ts`. */
  readonly purge: () => Promise<void>;
  /** Makes the backend's next answer fail; a case that does is named in `needs.ts`. */
  readonly breakNext: (how: 'server-error' | 'unavailable') => Promise<void>;
  readonly pack: Pack;
  readonly ids: WorldPack;
  /** A browser nobody has signed in with. */
  readonly browser: () => Client;
  /** A browser in which this person has signed in with a code from the post box. A backend that is not made anew for each case sends a person so many codes and no more, so there a session that still stands is used again. */
  readonly signedIn: (who?: keyof typeof people) => Promise<Client>;
  /** The same with a session of its own, whatever the backend. */
  readonly signedInAnew: (who?: keyof typeof people) => Promise<Client>;
  /** A browser in which one of the sample's staff has signed in; a case that wants one is named in `needs.ts`. */
  readonly staff: (subject: string) => Promise<Client>;
}

/** Signs a person in through the front door. */
export async function signIn(client: Client, who: keyof typeof people): Promise<Session> {
  const codes = async () => (await client.post()).flatMap(({ portalReference, code }) => (portalReference === people[who].portalReference && code !== null ? [code] : []));
  const before = new Set(await codes());
  const { challengeId } = await client.must(startSignIn, { body: people[who] });
  const code = (await codes()).find((one) => !before.has(one));
  if (code === undefined) throw new Error(`no new code has come for ${people[who].portalReference}: is the world in the backend, can its post box be read, and has nobody asked for many codes in the last minutes?`);
  return client.must(finishSignIn, { params: { challengeId }, body: { code } });
}

/** What not every backend can do. A case that asks for it all the same was not named. */
function lent<Words extends readonly unknown[]>(act: ((...words: Words) => void | Promise<void>) | undefined): (...words: Words) => Promise<void> {
  return async (...words) => {
    if (!act) throw new Error('this backend cannot do that: name the case in needs.ts');
    await act(...words);
  };
}

/** Makes the hands of one case. */
export function makeCase(harness: Harness, pack: Pack, ids: WorldPack, coverage: Coverage): Case {
  const browser = () => new Client(harness, coverage);
  const standing = new Map<keyof typeof people, Client>();
  const signedInAnew = async (who: keyof typeof people = 'tenant') => {
    const client = browser();
    await signIn(client, who);
    return client;
  };
  return {
    harness, pack, ids, browser,
    reset: lent(harness.reset), setNow: lent(harness.setNow), purge: lent(harness.purge), breakNext: lent(harness.break),
    signedInAnew,
    signedIn: async (who = 'tenant') => {
      const before = harness.reset ? undefined : standing.get(who)?.twin();
      if (before && (await before.call(readSession)).ok) return before;
      const client = await signedInAnew(who);
      standing.set(who, client.twin());
      return client;
    },
    staff: (subject) => browser().colleague(subject),
  };
}

/** A named list of cases; each name is a sentence about behaviour. */
export type Cases = Readonly<Record<string, (given: Case) => Promise<void>>>;
