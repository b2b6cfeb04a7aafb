/** Times of one decision, as ISO 8601 instants. */
export interface DecisionTimes {
  /** The server's clock when it came. */
  readonly receivedAt: string;
  /** The device's clock at the tap. */
  readonly decidedAt: string;
  /** The same clock when it was sent; `null` where the device did not say, so that its skew is unknown. */
  readonly sentAt: string | null;
}

/**
 * When a decision begins to count: the earlier of the moment it was received and the moment it was made, the device's clock put right by the
 * skew seen at sending. A clock that runs ahead wins nothing, one that lags loses nothing.
 * @throws RangeError when a time is not an instant.
 */
export function effectiveAt({ receivedAt, decidedAt, sentAt }: DecisionTimes): string {
  const received = Date.parse(receivedAt);
  const skew = sentAt === null ? 0 : received - Date.parse(sentAt);
  return new Date(Math.min(received, Date.parse(decidedAt) + skew)).toISOString();
}
