import type { Wish } from './wish.ts';

const whatStopped = (error: unknown): string => {
  const { cause } = error as { readonly cause?: { readonly code?: string; readonly message?: string } };
  return cause?.code ?? cause?.message ?? (error as Error).message;
};

/** Why no case could tell anything about what is at this address, in words that say what to change; `undefined` where the suite may begin. */
export async function whyUnfit({ url, organisation }: Wish): Promise<string | undefined> {
  const address = `${url}/api/organisation`;
  let answer: Response;
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    return `Nothing answers at ${url} (${whatStopped(error)}). Is the backend running, and is the address right?`;
  }
  const type = answer.headers.get('Content-Type') ?? 'no type';
  if (!/json/u.test(type)) return `What answers at ${url} is no backend of Keyholder: ${address} gave ${answer.status} and ${type}. The address is that of the site, without a path.`;
  const said = await answer.json().catch(() => null) as { readonly id?: unknown } | null;
  if (typeof said?.id === 'string' && said.id !== organisation) return `The backend at ${url} is that of ${said.id}. Say so: --organisation ${said.id}`;
  return undefined;
}
