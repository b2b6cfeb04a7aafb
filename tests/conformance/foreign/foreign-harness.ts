import * as z from 'zod/mini';
import type { Harness } from '../harness.ts';
import { everyNeed, type Need } from '../needs.ts';
import type { Wish } from './wish.ts';

const abilities = z.object({ can: z.array(z.enum(everyNeed as [Need, ...Need[]])) });

async function told(address: string, init: RequestInit): Promise<void> {
  const answer = await fetch(address, { method: 'POST', ...init });
  if (!answer.ok) throw new Error(`the control of the backend answered ${answer.status} to ${address}: ${(await answer.text()).slice(0, 300)}`);
}

/** Has the control sign a member of staff in: it answers `{ "cookie": "name=value" }`. */
async function signedInStaff(address: string, init: RequestInit): Promise<string> {
  const answer = await fetch(address, { method: 'POST', ...init });
  return z.object({ cookie: z.string() }).parse(await answer.json()).cookie;
}

/** What the backend says that it can be made to do: `GET <control>` answers `{ "can": ["fresh", "clock", "purge", "break", "staff"] }`, or fewer of them. */
export async function abilitiesOf({ control }: Wish): Promise<readonly Need[]> {
  if (control === null) return [];
  const answer = await fetch(control);
  if (!answer.ok) throw new Error(`${control} answered ${answer.status}`);
  return abilities.parse(await answer.json()).can;
}

/** A backend behind an address, as a harness. */
export function foreignHarness({ url, origin, post, control }: Wish, can: readonly Need[]): Harness {
  const json = (body: unknown): RequestInit => ({ body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  return {
    origin,
    fetch: (address, init) => fetch(address === '/demo/post.json' ? post : url + address, init),
    ...(can.includes('fresh') && {
      reset: ({ now, lines }) => told(`${control}/world`, { body: lines.map((line) => JSON.stringify(line)).join('\n'), headers: { 'Content-Type': 'application/x-ndjson', 'World-Now': now } }),
    }),
    ...(can.includes('clock') && { setNow: (now: string) => told(`${control}/clock`, json({ now })) }),
    ...(can.includes('purge') && { purge: () => told(`${control}/purge`, {}) }),
    ...(can.includes('break') && { break: (how: string) => told(`${control}/next-answer`, json({ fails: how })) }),
    ...(can.includes('staff') && { staff: (subject: string) => signedInStaff(`${control}/staff`, json({ subject })) }),
    stop: () => Promise.resolve(),
  };
}
