import type { ImportLine } from '#contract/import-line.ts';
import { setupServer, type SetupServer } from 'msw/node';
import { Backend } from './backend.ts';
import { headerCookies, staffCookie } from './cookies.ts';
import { FaultSwitches } from './faults.ts';
import { mountApi } from './mount.ts';
import { beginStaffSession } from './staff-sessions.ts';
import { makeServices, type MockSettings } from './services.ts';

/** The mocks in Node: for tests. */
export interface NodeMocks {
  readonly server: SetupServer;
  readonly faults: FaultSwitches;
  /** Puts these lines in place of all there is. */
  readonly putWorld: (lines: readonly ImportLine[]) => void;
  /** Signs one of the sample's staff in; answers the cookie. */
  readonly staffCookie: (subject: string) => string;
  /** Lets go what is past its time. */
  readonly purge: () => Promise<void>;
}

/** Makes mocks that answer requests to `publicOrigin`. Call `server.listen()` to begin and `server.close()` to end. */
export function nodeMocks(settings: MockSettings): NodeMocks {
  const backend = new Backend(makeServices(settings));
  const faults = new FaultSwitches();
  return {
    faults,
    server: setupServer(...mountApi({ backend, cookies: headerCookies, faults })),
    putWorld: (lines) => backend.putWorld(lines),
    staffCookie: (subject) => `${staffCookie}=${beginStaffSession(backend.store, subject, settings.now().toISOString())}`,
    purge: () => backend.purge(),
  };
}
