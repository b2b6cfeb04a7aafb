/** Whether this browser may have passkeys at all; whether there is one is known only when it is asked. */
export const mayHavePasskeys = (): boolean => 'PublicKeyCredential' in globalThis;
