import { contractHeader } from '#contract/contract-mark.ts';

declare const __CONTRACT__: string | undefined;

let look: () => void = () => undefined;

/** What looks for a newer app, when an answer shows that the portal is of another release. */
export function onOtherContract(act: () => void): void {
  look = act;
}

/** Whether our server answered, and speaks another contract than this app was built on. Then, and only then, may an answer be read that does not fit to the letter. */
export function isOfOtherContract({ headers, redirected }: Response): boolean {
  const mark = headers.get(contractHeader);
  // A build knows its contract; without one (tests of parts) none is another.
  return !redirected && mark !== null && typeof __CONTRACT__ === 'string' && mark !== __CONTRACT__;
}

/** An answer that this app cannot read: `off-contract`, and where a newer app will read it, that. */
export function misfit(response: Response): { readonly ok: false; readonly kind: 'off-contract'; readonly status: number; readonly newer?: true } {
  const newer = isOfOtherContract(response);
  if (newer) look();
  return { ok: false, kind: 'off-contract', status: response.status, ...(newer && { newer }) };
}
