type Ask = () => Promise<string | undefined>;

let ask: Ask = () => Promise.resolve(undefined);

/** A call of the person's own was refused for want of a session. Answers the person's key once they have signed in again over the page, so that the call can be made once more; `undefined` where they are not asked, or leave. */
export function signedInAgain(): Promise<string | undefined> {
  return ask();
}

/** Who asks for the new sign-in. There is one: the page. */
export function onSignedOut(then: Ask): void {
  ask = then;
}
