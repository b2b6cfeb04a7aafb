import type { ActorRole } from '#contract/activity.ts';
import type { ActPayload } from '#organisations/views/activity-view.ts';
import type { KeptAct } from '#organisations/views/shown-acts.ts';
import type { Store } from './store.ts';

/** Lower-case hex SHA-256. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Appends an act to the person's audit chain and answers its new head. */
export async function audit(store: Store, residentId: string, at: string, act: KeptAct, given: ActPayload = {}, role?: ActorRole): Promise<string> {
  const { acting } = store;
  const by = role ?? acting?.role ?? 'you';
  const payload = acting && acting.office !== null ? { ...given, office: acting.office } : given;
  const place = store.acts.filter((one) => one.residentId === residentId).length + 1;
  const head = await sha256([store.auditHeads[residentId] ?? '', place, at, act, JSON.stringify(payload)].join('\n'));
  store.acts.push({ residentId, place, at, act, by, payload });
  store.auditHeads[residentId] = head;
  return head;
}
