import { filePartBytes, type FileNamed } from '#contract/file-named.ts';
import { type Attachment, sendFilePart } from '#contract/files.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { mandateFor } from '#src/api/acting.ts';
import type { call, CallResult } from '#src/api/call.ts';
import { backoff } from '../outbox/backoff.ts';
import type { DeviceOutbox } from '../outbox/device-outbox.ts';
import { envelope } from '../outbox/entry.ts';
import { OutboxStoreError } from '../outbox/outbox-store-error.ts';
import type { SendLock } from '../outbox/send-lock.ts';
import type { verdict } from '../outbox/verdict.ts';
import { type PartKey, readPartKey, writePartKey } from './part-key.ts';
import type { PartStore } from './part-store.ts';

/** A file that this device still has to send, in whole or in part. */
export interface WaitingFile {
  readonly fileId: string;
  readonly left: number;
  readonly parts: number;
}

/** What is known of files in this tab: those of this person that wait, what the server said last, and which it will not take. */
export interface FilesView {
  readonly waiting: readonly WaitingFile[];
  readonly said: ReadonlyMap<string, Attachment>;
  readonly failed: ReadonlyMap<string, string>;
}

export interface FilePorts {
  readonly store: PartStore;
  readonly safe: Pick<DeviceOutbox['safe'], 'seal' | 'open' | 'readPresence' | 'person'>;
  readonly lock: SendLock;
  readonly call: typeof call;
  readonly verdict: typeof verdict;
  readonly random: () => number;
  readonly newId: () => string;
  readonly after: (milliseconds: number, work: () => void) => void;
  readonly report: (fault: unknown) => void;
}

/** How many parts are sealed and stored at once: about a megabyte. */
const batch = 20;

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

const bindingOf = ({ id, personKey }: PartKey) => ({ id, endpoint: sendFilePart.name, personKey });
const chunks = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_none, at) => all.slice(at * size, (at + 1) * size));

/**
 * Files that a person has chosen, beside the outbox: kept sealed on the device first, sent part by part, each with a key of its own, and let go part by part as the server
 * says that it has them. After a reload, a lost line or another day it goes on where it stopped.
 */
export function makeDeviceFiles({ store, safe, lock, call: ask, verdict: judge, random, newId, after, report }: FilePorts) {
  const watchers = new Set<() => void>();
  const said = new Map<string, Attachment>();
  const failed = new Map<string, string>();
  let view: FilesView = { waiting: [], said, failed };
  let tries = 0;
  let [again, running] = [false, undefined as Promise<void> | undefined];

  async function keysHere(): Promise<(PartKey & { readonly key: string })[]> {
    return (await store.keys()).flatMap((key) => {
      const read = readPartKey(key);
      return read ? [{ ...read, key }] : [];
    });
  }

  async function refresh(): Promise<void> {
    const whose = await safe.person();
    const mine = (await keysHere()).filter((one) => one.personKey === whose);
    const waiting = [...Map.groupBy(mine, (one) => one.fileId)].map(([fileId, all]) => ({ fileId, left: all.length, parts: all[0]?.parts ?? 0 }));
    view = { waiting, said: new Map(said), failed: new Map(failed) };
    for (const tell of watchers) tell();
  }

  async function dropParts(fileId: string): Promise<void> {
    await store.removeAll((await keysHere()).filter((one) => one.fileId === fileId).map((one) => one.key));
  }

  /** `stop`: nothing more now. */
  async function sendOne({ key, ...at }: PartKey & { readonly key: string }): Promise<'go' | 'stop'> {
    const sealed = envelope.safeParse(((await store.get(key)) as { sealed?: unknown } | undefined)?.sealed);
    const opened = sealed.success ? await safe.open(sealed.data, bindingOf(at)) : 'damaged';
    if (opened === 'no-key') return 'stop';
    const body = opened === 'damaged' ? undefined : sendFilePart.body?.safeParse(opened.body);
    if (opened === 'damaged' || !body?.success) {
      failed.set(at.fileId, 'cannot-be-opened');
      await dropParts(at.fileId);
      return 'go';
    }
    const result = await ask(sendFilePart, { params: { fileId: at.fileId, part: String(at.part) }, body: body.data }, { idempotencyKey: at.id, personKey: at.personKey, actingFor: opened.actingFor ?? null });
    const judged = judge(at.id, result as unknown as CallResult<AnyEndpoint>, opened.actingFor !== undefined);
    if (judged.kind === 'done' && result.ok) {
      tries = 0;
      said.set(at.fileId, result.body.file);
      // Once it is refused or whole the rest need not travel.
      if (result.body.file.state === 'coming') await store.removeAll([key]);
      else await dropParts(at.fileId);
      return 'go';
    }
    if (judged.kind === 'refused') {
      failed.set(at.fileId, judged.code);
      await dropParts(at.fileId);
      return 'go';
    }
    if (judged.kind === 'later') {
      tries += 1;
      after(backoff(tries, random(), judged.retryAfter), () => { void wake(); });
    }
    return 'stop';
  }

  async function round(): Promise<void> {
    const here = await keysHere();
    if (here.length === 0) return;
    const presence = await safe.readPresence();
    if (presence === 'unknown') {
      tries += 1;
      after(backoff(tries, random()), () => { void wake(); });
    }
    if (typeof presence !== 'object') return;
    for (;;) {
      // Read anew each time: a file may have been added, or taken back.
      const next = (await keysHere()).find((one) => one.personKey === presence.personKey);
      if (!next || (await sendOne(next)) === 'stop') return;
      await refresh();
    }
  }

  async function rounds(): Promise<void> {
    try {
      // What was added just as a round came to its end must not wait for the next occasion.
      do {
        again = false;
        await lock.runIfFree(round);
      } while (again);
      await refresh();
    } catch (fault) {
      report(fault); // What is kept stays; the next occasion tries again.
    } finally {
      running = undefined;
    }
  }

  /** Sends what waits, in one tab at a time. Never rejects. */
  function wake(): Promise<void> {
    again = true;
    running ??= rounds();
    return running;
  }

  /** Keeps a file on this device, sealed. Resolves when it is stored; rejects with `OutboxStoreError`, and then nothing of it is. */
  async function keep(fileId: string, name: string, bytes: Uint8Array): Promise<FileNamed> {
    // Settled when it is chosen: whoever is acted for when its parts are sent may be another.
    const mandate = mandateFor(sendFilePart);
    const lent = mandate !== null && { actingFor: mandate };
    const personKey = await safe.person();
    if (personKey === null) throw new OutboxStoreError('nobody');
    const parts = Math.max(1, Math.ceil(bytes.length / filePartBytes));
    const shape = { name, bytes: bytes.length, parts };
    try {
      for (const some of chunks(Array.from({ length: parts }, (_none, at) => at + 1), batch)) {
        await store.putAll(await Promise.all(some.map(async (part) => {
          const at = { personKey, fileId, part, parts, id: newId() };
          const data = base64Of(bytes.subarray((part - 1) * filePartBytes, part * filePartBytes));
          return { key: writePartKey(at), value: { format: 1, sealed: await safe.seal({ body: { ...shape, data }, ...lent }, bindingOf(at)) } };
        })));
      }
    } catch (error) {
      await Promise.allSettled([dropParts(fileId)]); // Half a file is none.
      throw error instanceof OutboxStoreError ? error : new OutboxStoreError(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'unavailable', error);
    }
    await refresh().catch(report);
    void wake();
    return { fileId, ...shape };
  }

  return {
    keep,
    wake,
    refresh,
    /** The person does not want to send this file after all. What of it is with the server already is the caller's affair. */
    drop: async (fileId: string): Promise<void> => {
      await dropParts(fileId);
      said.delete(fileId);
      failed.delete(fileId);
      await refresh();
    },
    view: (): FilesView => view,
    watch: (tell: () => void): (() => void) => {
      watchers.add(tell);
      if (watchers.size === 1) refresh().catch(report);
      return () => watchers.delete(tell);
    },
  };
}
export type DeviceFiles = ReturnType<typeof makeDeviceFiles>;
