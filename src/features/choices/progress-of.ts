import type { ShownChannel } from './choices-with-pending.ts';
import { isSaved } from './choice-words.ts';

/** Where the last change of a channel is. */
export type Progress = 'saved' | 'open' | 'keeping' | 'sending' | 'not-sent' | 'needs-sign-in' | 'refused' | 'not-kept';

interface Around {
  /** Whether the backend can be reached, as far as anybody knows. */
  readonly connected: boolean;
  /** The tap was taken and is being written to this device. */
  readonly keeping: boolean;
  /** The device could not keep the last tap. */
  readonly failed: boolean;
}

/** Says where the last change is, never further than it got. */
export function progressOf(channel: ShownChannel, { connected, keeping, failed }: Around): Progress {
  if (keeping) return 'keeping';
  if (failed) return 'not-kept';
  if (channel.pending) {
    if (channel.pending.state === 'needs-sign-in') return 'needs-sign-in';
    return connected && channel.pending.nextTryAt === null ? 'sending' : 'not-sent';
  }
  if (channel.refused) return 'refused';
  return isSaved(channel) ? 'saved' : 'open';
}
