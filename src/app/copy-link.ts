import type { QueryClient } from '@tanstack/react-query';
import type { CopyActs } from '#src/api/app-acts-context.ts';
import { type CopyPort, servedAt, setCopyPort } from '#src/api/copy-port.ts';
import { languageOfPath } from '#src/i18n/languages.ts';
import type { ThisCopy } from '#src/offline/copy/this-copy.ts';
import { wipeCopy } from '#src/offline/copy/wipe-copy.ts';
import { isThere } from '#src/offline/is-there.ts';
import { remember, remembered } from './remembered.ts';
import { personNow, sessionState, watchPerson, watchSessionState } from './session-state.ts';

let loaded: ThisCopy | undefined;
let looking: Promise<void> | undefined;
let reads: QueryClient | undefined;
const filledListeners = new Set<() => void>();
const day = 86_400_000;

/** Whether a copy was made on this device. */
export const copyIsHere = (): boolean => remembered('copy') !== null;

/** The copy's code. Only who made a copy, or looks at the page that makes one, loads it. */
async function copyCode(): Promise<ThisCopy> {
  const { thisCopy } = await import('#src/offline/copy/this-copy.ts');
  loaded ??= thisCopy(personNow);
  return loaded;
}

const lazyPort: CopyPort = {
  unlocked: () => loaded?.vault.isOpen() ?? false,
  keep: async (...read) => {
    // The answer says whose it is, and the session hears of it first.
    await new Promise((resolve) => { setTimeout(resolve); });
    if (copyIsHere()) await (await copyCode()).copy.keep(...read);
  },
  find: async (...read) => (await copyCode()).copy.find(...read),
};

/** Brings the copy up to date once a day, when its person is signed in. */
async function bringUpToDate(language: string, asked = false): Promise<boolean> {
  const last = Date.parse(remembered('copy') ?? '');
  if (!asked && Date.now() - last < day) return true;
  const whole = await (await copyCode()).fill(language);
  if (whole && copyIsHere()) remember('copy', new Date().toISOString());
  for (const tell of filledListeners) tell();
  return whole;
}

/** What pages need of the app to make and keep a copy. */
export const copyActs: CopyActs = {
  person: personNow,
  made: (language) => {
    remember('copy', 'empty');
    setCopyPort(lazyPort);
    if (reads) linkCopy(reads);
    void Promise.allSettled([bringUpToDate(language)]);
  },
  filledAt: () => {
    const at = remembered('copy');
    return at === null || Number.isNaN(Date.parse(at)) ? undefined : at;
  },
  watchFilled: (tell) => {
    filledListeners.add(tell);
    return () => filledListeners.delete(tell);
  },
  fill: (language) => bringUpToDate(language, true),
  removed: () => forgetCopy(),
  shared: () => remembered('shared') !== null,
  setShared: (shared) => {
    remember('shared', shared ? 'yes' : null);
    if (shared) void forgetCopy();
  },
};

/** At sign-out, here or in another tab: nothing of it stays. */
export async function forgetCopy(): Promise<void> {
  remember('copy', null);
  looking = undefined;
  setCopyPort(undefined);
  loaded?.vault.lock();
  await wipeCopy();
}

/** At the person's wish, before the quarter of an hour. */
export function lockCopy(): void {
  loaded?.vault.lock();
}

async function look(client: QueryClient): Promise<void> {
  const { vault, copy } = await copyCode();
  const { lockWhenIdle } = await import('#src/offline/copy/this-copy.ts');
  lockWhenIdle(vault);
  // What was read from the copy goes from memory and screen with the key.
  vault.watch(() => { if (!vault.isOpen()) void client.resetQueries({ predicate: ({ queryKey }) => servedAt(queryKey) !== undefined }); });
  const record = await vault.read();
  if (!record) {
    await forgetCopy(); // Too old, or removed by the browser.
    return;
  }
  await copy.tidy();
  const { followVoid } = await import('#src/offline/copy/void-copy.ts');
  followVoid(record.copyId, { live: () => sessionState() === 'live' && personNow() === record.personKey, watch: watchSessionState, gone: async () => {
    const now = await vault.read();
    if (!now || now.copyId === record.copyId) await forgetCopy(); // One that was made since is another.
  } });
  const whose = async () => {
    const person = personNow();
    if (person !== undefined && person !== record.personKey) await forgetCopy(); // Somebody else uses this device: then it is a shared one.
    else if (person !== undefined && sessionState() === 'live') await bringUpToDate(languageOfPath(location.pathname));
  };
  watchPerson(() => void Promise.allSettled([whose()]));
  await whose();
}

/** A browser that was killed may have lost the note and kept the copy. */
async function findUnnoted(): Promise<void> {
  if (!(await isThere('keyholder-vault'))) return;
  remember('copy', 'empty');
  setCopyPort(lazyPort);
  if (reads) linkCopy(reads);
}

/** Before the first read: where there is a copy, reads know of it. */
export function putCopyBehindReads(): void {
  if (copyIsHere()) setCopyPort(lazyPort);
  else void Promise.allSettled([findUnnoted()]);
}

/** Once the first page stands: looks after the copy, where there is one. */
export function linkCopy(client: QueryClient): void {
  reads = client;
  if (!copyIsHere()) return;
  looking ??= look(client);
  void Promise.allSettled([looking]);
}
