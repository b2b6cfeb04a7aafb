import type { ConfirmedHow } from '#contract/receipts.ts';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';

/** What the person answered when they were shown what is about to be sent. */
export interface Confirmed {
  readonly input: InputOf<AnyEndpoint>;
  /** `null`: it came on paper, so there was nobody to ask. */
  readonly how: ConfirmedHow | null;
}

/** Somebody's record that an officer has open in this tab. In memory alone: it goes with the page. */
export interface ActingFor {
  readonly token: string;
  /** Shows the person what is about to be sent; `null` when they do not want it. Asked once for each key. */
  readonly confirm: (endpoint: AnyEndpoint, input: InputOf<AnyEndpoint>, key: string) => Promise<Confirmed | null>;
  readonly personKey: string;
  /** Hears of every answer: receipts, and that the session is locked or over. */
  readonly heard: (answer: { /** Whether it was a write that the person was asked about. */ readonly keyed: boolean; readonly ok: boolean; readonly body?: unknown; readonly code?: string | undefined }) => void;
}

let acting: ActingFor | undefined;

/** For whom this tab acts; `undefined` everywhere but at the counter. */
export function actingFor(): ActingFor | undefined {
  return acting;
}

/** From now on every call of this tab is made for this person, by the doors of their own. */
export function actFor(next: ActingFor | undefined): void {
  acting = next;
}
