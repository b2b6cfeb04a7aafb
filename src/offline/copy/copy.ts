import * as z from 'zod/mini';
import { instant } from '#contract/common.ts';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { addressOf } from '#src/api/address.ts';
import type { CopyPort } from '#src/api/copy-port.ts';
import { toBase64Url } from '../outbox/base64url.ts';
import type { VaultRecord } from '../vault/vault-record.ts';
import type { Vault } from '../vault/vault.ts';
import { allowedOf } from './allow-list.ts';
import { copyPage, type CopyStore } from './copy-store.ts';

const kept = z.strictObject({ at: instant, body: z.unknown() });
const day = 86_400_000;
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The name of a page: tells nobody which read it holds who has not the same read to compare it with. */
async function nameOf(address: string, { copyId }: VaultRecord): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${copyId}\n${address}`))));
}

export type Copy = CopyPort & { readonly tidy: () => Promise<number> };

/** The pages that a person wanted to have on this device. `person`: whose session is live in this tab, as far as it knows. */
export function makeCopy(vault: Vault, store: CopyStore, person: () => string | undefined, now: () => number = Date.now): Copy {
  const bindingOf = (name: string, { personKey }: VaultRecord) => ({ id: name, endpoint: 'copy', personKey });
  return {
    unlocked: () => vault.isOpen(),
    async keep<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, body: unknown) {
      const allowed = allowedOf(endpoint);
      const record = allowed && (await vault.read());
      const content = allowed?.keep(body as never);
      // Never another person's: a page that does not know yet whose it is keeps nothing.
      if (!allowed || !record || content === undefined || person() !== record.personKey) return;
      const name = await nameOf(addressOf(endpoint, input), record);
      const sealed = await vault.seal(record, { body: { at: new Date(now()).toISOString(), body: content } }, bindingOf(name, record));
      await store.put(name, { format: 1, until: dateOf(now() + allowed.days * day), sealed });
      await vault.used(record);
    },
    async find(endpoint, input) {
      const record = vault.isOpen() && allowedOf(endpoint) ? await vault.read() : undefined;
      if (!record) return undefined;
      const name = await nameOf(addressOf(endpoint, input), record);
      const page = copyPage.safeParse(await store.get(name));
      if (!page.success || page.data.until < dateOf(now())) return undefined;
      const opened = kept.safeParse((await vault.open(page.data.sealed, bindingOf(name, record)))?.body);
      // A release may have changed what an answer looks like: what does not fit any more is not shown.
      const fits = opened.success ? endpoint.answers[200]?.safeParse(opened.data.body) : undefined;
      return opened.success && fits?.success ? { at: opened.data.at, body: fits.data } : undefined;
    },
    tidy: () => store.purge(dateOf(now())),
  };
}
