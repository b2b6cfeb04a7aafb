import type { DemoMessage } from '#contract/demo-post.ts';

/** How a try ended. `never`: refused for good, another try would be the same. */
export type Carried = 'sent' | 'later' | 'never';

/** Brings messages out of the house. One for each way that a landlord has; SMTP is the one that comes with it. */
export interface Carrier {
  /** Whether it has a way to this contact point. */
  readonly carries: (channel: DemoMessage['channel']) => boolean;
  /** `id` is the same at every try of one message. Never rejects. */
  readonly carry: (id: string, message: DemoMessage) => Promise<Carried>;
  readonly close: () => void;
}
