import { nodeMocks } from '#mocks/node.ts';
import type { Pack } from '#organisations/pack.ts';
import { readLocales } from '#server/packs/read-pack.ts';
import { testVocabularies } from '#tests/support/test-pack.ts';
import type { WholeHarness } from './harness.ts';

const publicOrigin = 'http://mocks.test';

/** The mocks as a harness, reached as the app reaches them: by `fetch`. */
export function mocksHarness(pack: Pack): WholeHarness {
  let now = new Date().toISOString();
  const mocks = nodeMocks({ pack, vocabularies: testVocabularies, letters: readLocales('letters'), now: () => new Date(now), publicOrigin });
  mocks.server.listen({ onUnhandledFrame: 'error' });
  let ill: 'server-error' | 'unavailable' | undefined;
  return {
    origin: publicOrigin,
    fetch: async (address, init) => {
      if (ill) mocks.faults.turn(ill, true);
      ill = undefined;
      try {
        return await fetch(publicOrigin + address, init);
      } finally {
        mocks.faults.turn('server-error', false);
        mocks.faults.turn('unavailable', false);
      }
    },
    reset: (world) => {
      ({ now } = world);
      mocks.putWorld(world.lines);
      return Promise.resolve();
    },
    setNow: (moment) => {
      now = moment;
    },
    purge: mocks.purge,
    staff: mocks.staffCookie,
    break: (how) => {
      ill = how;
    },
    stop: () => {
      mocks.server.close();
      return Promise.resolve();
    },
  };
}
