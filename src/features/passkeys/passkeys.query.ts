import type { QueryClient } from '@tanstack/react-query';
import { listPasskeys, type Passkey } from '#contract/passkeys.ts';
import { readOptions } from '#src/api/read-options.ts';

/** The person's passkeys. */
export const passkeysQuery = () => readOptions(listPasskeys);

/** Takes the server's word into the cache. */
export function keepPasskeys(client: QueryClient, body: { passkeys: Passkey[] }): void {
  client.setQueryData(passkeysQuery().queryKey, body);
}
