/** What people still take for at once, in milliseconds. */
const atMost = 100;

let held: { readonly pathname: string; readonly ready: Promise<unknown> } | undefined;

/**
 * The step to an address is drawn when what its page reads is there, so that nobody is shown a skeleton for a moment, which a slow phone takes longer to draw than to wait for.
 * Never later than a tenth of a second after the tap: then the page comes without it.
 */
export function holdStep(pathname: string, reading: Promise<unknown>): void {
  held = { pathname, ready: Promise.race([Promise.allSettled([reading]), new Promise((resolve) => { setTimeout(resolve, atMost); })]) };
}

/** What the step to this address waits for; each is taken once. */
export function takeHeld(pathname: string): Promise<unknown> | undefined {
  const found = held?.pathname === pathname ? held.ready : undefined;
  held = undefined;
  return found;
}
