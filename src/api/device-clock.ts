/** When an answer left the server (its `Date` header), and by this device's clock when it was asked for and when it came. */
export interface ClocksSeen {
  readonly said: string | null;
  readonly askedAt: number;
  readonly heardAt: number;
}

let seen: ClocksSeen | undefined;

/** As the last answer of our backend had it. */
export function clocksSeen(): ClocksSeen | undefined {
  return seen;
}

/** Notes both clocks. Said before whoever watches `reached.ts` hears that the backend answers. */
export function noteClocks(next: ClocksSeen): void {
  seen = next;
}
