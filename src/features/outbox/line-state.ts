import type { OutboxView } from '#src/offline/outbox/use-outbox.ts';

/** What the line says: the most pressing thing, and only that. */
export type LineState =
  | { readonly kind: 'refused' | 'sign-in' | 'waiting'; readonly count: number; readonly since: string }
  | { readonly kind: 'others' | 'sent'; readonly count: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'nothing' };

interface Around {
  /** The backend can be reached, as far as anybody knows. */
  readonly connected: boolean;
  /** Something has waited for longer than a sending takes. */
  readonly slow: boolean;
  /** Nobody is signed in here, as far as this tab knows. */
  readonly nobody: boolean;
  /** How many acts that this line spoke of have reached the server since. */
  readonly sent: number;
}

/** Chooses what the line says. What is being sent at once and gets through is no news: the screen it was done on says so. Pure. */
export function lineState(view: OutboxView, { connected, slow, nobody, sent }: Around): LineState {
  const since = (state: 'refused' | 'needs-sign-in' | 'waiting') => view.entries.find((one) => one.state === state && one.refusal !== 'superseded')?.createdAt ?? '';
  if (view.refused > 0) return { kind: 'refused', count: view.refused, since: since('refused') };
  if (view.superseded > 0) return { kind: 'conflict' };
  if (view.needsSignIn > 0) return { kind: 'sign-in', count: view.needsSignIn, since: since('needs-sign-in') };
  const stuck = !connected || slow || view.entries.some((one) => one.state === 'waiting' && one.nextTryAt !== null);
  if (view.waiting > 0 && stuck) return { kind: 'waiting', count: view.waiting, since: since('waiting') };
  if (nobody && view.others > 0) return { kind: 'others', count: view.others };
  return sent > 0 ? { kind: 'sent', count: sent } : { kind: 'nothing' };
}
