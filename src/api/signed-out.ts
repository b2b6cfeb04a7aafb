let tell = (): void => undefined;

/** A call of the person's own was refused for want of a session. */
export function noteSignedOut(): void {
  tell();
}

/** Calls back when it happens. There is one listener: the page, which asks for a new sign-in. */
export function onSignedOut(then: () => void): void {
  tell = then;
}
