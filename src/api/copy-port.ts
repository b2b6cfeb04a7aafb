import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';

/** The copy that a person may have on this device, as reads see it. */
export interface CopyPort {
  /** Whether it can be read now. */
  readonly unlocked: () => boolean;
  /** Takes an answer in, where the person wants one and it may be kept. */
  readonly keep: <E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, body: unknown) => Promise<void>;
  readonly find: <E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) => Promise<{ readonly body: unknown; readonly at: string } | undefined>;
}

let port: CopyPort | undefined;
const served = new Map<string, string>();

/** The copy, where there is one. */
export function copyPort(): CopyPort | undefined {
  return port;
}

/** Puts a copy behind every read, or takes it away. */
export function setCopyPort(next: CopyPort | undefined): void {
  port = next;
  served.clear();
}

/** Notes that a read was answered from the copy, with its moment; `null`: by the server. */
export function noteServed(key: readonly unknown[], at: string | null): void {
  if (at === null) served.delete(JSON.stringify(key));
  else served.set(JSON.stringify(key), at);
}

/** When the answer of this read was true, if it came from the copy. */
export function servedAt(key: readonly unknown[]): string | undefined {
  return served.get(JSON.stringify(key));
}
