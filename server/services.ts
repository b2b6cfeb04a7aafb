import type { DemoMessage } from '#contract/demo-post.ts';
import type { Pack } from '#organisations/pack.ts';
import type { Words } from '#organisations/words.ts';
import type { Background } from './background.ts';
import type { Tx } from './database.ts';
import type { ReceiptKeyRing } from './receipt-keys.ts';
import type { Secrets } from './secrets.ts';
import type { StaffDoor } from './staff/staff-door.ts';

/**
 * Carries a message to a person: it writes to a table in the transaction, never to the network, so that a decoy can be taken back.
 * `notBefore`: an instant, for a contact point that may be used at certain times only. In a sample set-up that is the post box. The message never holds content of the record.
 */
export type Transport = (tx: Tx, message: DemoMessage, notBefore?: string) => Promise<void>;

/** What use-cases are made of. Nothing global: the composition root hands it down. */
export interface Services {
  readonly pack: Pack;
  readonly words: (language: string | undefined) => Words;
  /** Words of messages, by language; English where one is missing. */
  readonly letter: (language: string, key: string, values: Readonly<Record<string, string>>) => string;
  readonly secrets: Secrets;
  /** What receipts are signed with. */
  readonly receiptKeys: Pick<ReceiptKeyRing, 'open' | 'sign' | 'published'>;
  readonly transport: Transport;
  /** Whether the transport brings messages to anybody. */
  readonly carriesMessages: boolean;
  /** Where staff sign in; `null` where no identity provider is set up. */
  readonly staffDoor: StaffDoor | null;
  readonly background: Background;
  readonly now: () => Date;
  readonly publicOrigin: string;
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
}
