import type { AnyEndpoint } from '#contract/endpoint.ts';
import type { MandateScope } from '#contract/people.ts';

/** Reads of a record that somebody with the scope "see" may make. Contact points, devices, files of everything and people are the person's alone. */
const shown: ReadonlySet<string> = new Set(['readHome', 'listCategories', 'readCategory', 'listItems', 'listDeletions', 'listDisclosures', 'markDisclosuresRead', 'listDecisions', 'listActivity', 'readMyNotice']);
/** Of these, what does not go beyond some kinds of data. */
const narrow: ReadonlySet<string> = new Set(['listCategories', 'readCategory']);

/** For the person alone, though it belongs to their requests: the answer has everything in it, uncovered. */
const personsOwn: ReadonlySet<string> = new Set(['readAnswer', 'placeAnswer']);

/** Marks of whoever reads, on what they may read: no act for the person, whose own marks stay as they are. */
const marks: ReadonlySet<string> = new Set(['markThreadRead', 'markDisclosuresRead']);

/** Whether an operation lies within what the person allowed. Total: what is not named here is not allowed. */
export function scopeAllows({ see, ask, choose, categories }: MandateScope, { name, method, permission }: Pick<AnyEndpoint, 'name' | 'method' | 'permission'>): boolean {
  const reads = method === 'GET' || marks.has(name);
  if (personsOwn.has(name)) return false;
  switch (permission) {
    case 'own-record': return see && reads && (categories === null ? shown : narrow).has(name);
    case 'own-receipts': return see && reads && categories === null;
    case 'own-requests': return ask || (see && reads && categories === null);
    case 'own-choices': return choose || (see && reads && categories === null);
    default: return false;
  }
}
