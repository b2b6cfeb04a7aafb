import type { RequestKind } from '#contract/request-words.ts';

/**
 * Whether an open request of this kind keeps the whole record from being deleted by time: what somebody has asked to see, have corrected or looked at again
 * must not go while they wait (UK GDPR Art. 18(2); to destroy it so that they cannot see it is an offence, DPA 2018 s.173).
 * Erasure wants it gone, and the others are not about what is held.
 */
export function keepsRecord(kind: RequestKind): boolean {
  return kind !== 'erasure' && kind !== 'notice-format' && kind !== 'information';
}
