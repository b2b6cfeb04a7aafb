declare global {
  /** Reads that the page's head started before the app had loaded, by address. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis.
  var keyholderEarly: Record<string, Promise<Response>> | undefined;
}

/** A copy of the answer for who comes before the one who takes it; `undefined` where none was started. */
export function seeEarly(address: string): Promise<Response> | undefined {
  return globalThis.keyholderEarly?.[address]?.then((answer) => answer.clone());
}

/** The answer that was started early for this address; each is taken once. */
export function takeEarly(address: string): Promise<Response> | undefined {
  const early = globalThis.keyholderEarly;
  const found = early?.[address];
  if (early && found) delete early[address];
  return found;
}
