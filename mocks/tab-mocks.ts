import type { DemoMessage } from '#contract/demo-post.ts';
import { deviceOf } from '#domain/device-of.ts';
import { Backend } from './backend.ts';
import { sampleStaff, type SampleStaff } from '#organisations/sample/sample-staff.ts';
import { sessionCookie, staffCookie } from './cookies.ts';
import { forgetDevice } from './device/forget-device.ts';
import { pretendOffline } from './device/offline.ts';
import { pretendStorageFull } from './device/storage-full.ts';
import { FaultSwitches } from './faults.ts';
import { mockPeople, type MockPerson } from './people.ts';
import { recordsOf } from './put-world.ts';
import { makeServices, type MockSettings } from './services.ts';
import { beginSession } from './sessions.ts';
import { beginStaffSession } from './staff-sessions.ts';
import { emptyStore } from './store.ts';
import { forgetTabState, keepTabState, markOf, readTabState } from './tab-state.ts';

/** The mocks of one tab, as the panel holds them. */
export interface TabMocks {
  readonly backend: Backend;
  readonly faults: FaultSwitches;
  readonly cookies: Record<string, string>;
  readonly people: readonly MockPerson[];
  /** Whose session the tab has, if it has one. */
  readonly who: () => MockPerson | undefined;
  /** Which member of staff is signed in beside them, if one is. */
  readonly staff: () => SampleStaff | undefined;
  /** Signs a person or a member of staff in without asking, or out. The page shows it after a reload. */
  readonly become: (id: string) => void;
  /** Newest first. */
  readonly messages: () => readonly DemoMessage[];
  /** Writes everything down for the next reload, and tells who watches. */
  readonly keep: () => void;
  /** Calls back after every call and every switch. Answers the way to stop. */
  readonly watch: (tell: () => void) => () => void;
  /** Whether the last keeping found no room. */
  readonly tooBig: () => boolean;
  /** Forgets everything, on the device too. */
  readonly startAfresh: () => Promise<void>;
}

/** Makes them from what the tab kept, or anew with the tenant signed in. */
export async function tabMocks(settings: MockSettings, { fresh }: { readonly fresh: boolean }): Promise<TabMocks> {
  const services = makeServices(settings);
  const { people, lines } = mockPeople(settings.pack, settings.now());
  const madeFrom = await markOf([settings.pack, people.map((one) => [one.id, one.line.portalReference]), Object.keys(emptyStore())]);
  const putAsItWas = sessionStorage.setItem.bind(sessionStorage);
  if (fresh) forgetTabState();
  const kept = readTabState(madeFrom);
  const backend = new Backend(services, kept?.store, recordsOf(lines));
  const faults = new FaultSwitches(kept?.faults);
  const cookies = kept?.cookies ?? {};
  const listeners = new Set<() => void>();
  let full = false;

  const find = (id: string): MockPerson | undefined => people.find((one) => one.id === id);
  const residentOf = (person: MockPerson | undefined) => backend.store.residents.find((one) => one.facts.portalReference === person?.line.portalReference);
  const keep = () => {
    full = !keepTabState({ madeFrom, store: backend.store, cookies, faults: faults.settings }, putAsItWas);
    for (const tell of listeners) tell();
  };
  const become = (id: string) => {
    if (id.startsWith('staff-')) {
      cookies[staffCookie] = beginStaffSession(backend.store, id, services.now().toISOString());
      keep();
      return;
    }
    const resident = residentOf(find(id));
    if (!resident && id !== 'nobody') throw new RangeError(`nobody is called ${id}. There are: nobody, ${[...people.map((one) => one.id), ...sampleStaff.map((one) => one.subject)].join(', ')}`);
    delete cookies[sessionCookie];
    if (resident) cookies[sessionCookie] = beginSession(backend.store, resident.id, deviceOf(navigator.userAgent), services.now().toISOString());
    keep();
  };
  const lay = () => {
    pretendOffline(faults.has('offline'));
    pretendStorageFull(faults.has('storage-full'));
  };

  if (!kept) {
    backend.putWorld(lines);
    await backend.purge();
    become('tenant');
  }
  lay();
  faults.watch(() => {
    lay();
    keep();
  });
  return {
    backend, faults, cookies, people, become, keep,
    watch: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    tooBig: () => full,
    messages: () => backend.store.messages.toReversed(),
    who: () => {
      const session = backend.store.sessions.find((one) => one.token === cookies[sessionCookie]);
      const resident = backend.store.residents.find((one) => one.id === session?.residentId);
      return people.find((one) => one.line.portalReference === resident?.facts.portalReference);
    },
    staff: () => {
      const session = backend.store.staffSessions.find((one) => one.token === cookies[staffCookie]);
      const account = backend.store.staff.find((one) => one.id === session?.staffId);
      return sampleStaff.find((one) => one.subject === account?.subject);
    },
    startAfresh: async () => {
      pretendStorageFull(false);
      await forgetDevice();
    },
  };
}
